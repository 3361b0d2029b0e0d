import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import { type StandingAside, whoStandsAside } from "../../../shared/commands/standing-aside.ts";
import type { Decision, Moment } from "./decision.ts";
import { type Named, wrongPeople } from "./named-people.ts";
import type { PetitionCase } from "./petition-case.ts";
import type { Aside } from "./routing.ts";

/** Names the handler (承办人) and the case leader (领办领导): the head's decision, never the handler's own. */
export function decidePeople(
  petition: PetitionCase,
  order: { handler: string; caseLeader: string | null; isKeyCase: boolean },
  { person }: Moment,
  { standsAside, officials }: Aside & Named,
): Decision {
  const { handler, caseLeader, isKeyCase } = order;
  // A key case stays one: what follows from it could be got round otherwise.
  if (petition.isKeyCase && !isKeyCase)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "isKeyCase", rule: RULE.P21 });
  if (isKeyCase && !caseLeader) return refuse("LEADER_REQUIRED_FOR_KEY_CASE", { field: "caseLeader" });
  if (standsAside(handler) || (caseLeader && standsAside(caseLeader)))
    return refuse("HANDLER_IS_SUBJECT", { field: "handler" });
  const wrong = wrongPeople(petition.villageCode, petition.handlingBody, order, person, { officials });
  if (wrong) return wrong;
  return { set: { handlerId: handler, caseLeaderId: caseLeader, isKeyCase }, facts: { isKeyCase } };
}

/**
 * A person stands aside (回避): oneself, or another on the head's word. What is kept is a keyed mark and not the person, so
 * that nobody can list who is set aside from what; neither history nor audit says who. If it is the handler, the case has none
 * until it is given to another.
 */
export function decideStandingAside(
  petition: PetitionCase,
  order: Pick<StandingAside, "official">,
  { person }: Moment,
  { officials }: Named,
): Decision {
  const official = whoStandsAside(order, person, officials, person.standings.has("CHIEF"));
  if (typeof official !== "string") return official;
  return {
    set: {
      ...(petition.handlerId === official && { handlerId: null }),
      ...(petition.caseLeaderId === official && { caseLeaderId: null }),
    },
    recusal: { official },
  };
}
