import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { endClocks, isLate, reopenClock } from "../../../shared/law/clocks.ts";
import { type Refusal, refuse } from "../../../shared/kernel/refusal.ts";
import { type Decision, type Moment, withClocks } from "./decision.ts";
import type { PetitionCase } from "./petition-case.ts";
import type * as words from "./words.ts";

/** The body that got it objects within 5 working days (P03), with its reason. The petitions office has to agree. */
export function decideObjection(
  petition: PetitionCase,
  { reason }: { reason: words.ObjectionReason },
  { today, person }: Moment,
): Decision {
  const window = petition.clocks.findLast((clock) => clock.rule === RULE.P03);
  if (window && isLate(window, today)) return refuse("OBJECTION_LATE", { dueOn: window.dueOnAdjusted });
  return { set: { objectionReason: reason, objectedBy: person.subject }, reasonCode: reason };
}

/** Another person of the petitions office agrees: the routing clock runs on as if it had not been routed. */
export function decideAgreement(petition: PetitionCase, _order: object, { today, person }: Moment): Decision {
  const refused = notToAnswer(petition, person.subject);
  if (refused) return refused;
  const clocks = endClocks(petition.clocks, [RULE.P02, RULE.P03, RULE.P25], today, "DROPPED");
  return withClocks(
    {
      set: {
        handlingBody: "PET",
        handlerId: null,
        caseLeaderId: null,
        routedOn: null,
        mustReplyBy: null,
        objectionReason: null,
        objectedBy: null,
      },
    },
    reopenClock(clocks, RULE.P01),
  );
}

/** The petitions office does not agree: the body keeps it. */
export function decideRejection(petition: PetitionCase, _order: object, { person }: Moment): Decision {
  const refused = notToAnswer(petition, person.subject);
  if (refused) return refused;
  return { set: { objectionReason: null, objectedBy: null } };
}

/** Only an objection that is there is answered, and not by who made it. */
function notToAnswer(petition: PetitionCase, subject: string): Refusal | null {
  if (!petition.objectionReason)
    return refuse("ILLEGAL_TRANSITION", { from: petition.stage, allowed: ["object"] });
  return petition.objectedBy === subject ? refuse("FOUR_EYES", { rule: RULE.P03 }) : null;
}
