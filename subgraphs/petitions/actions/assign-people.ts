import { performDeed } from "../../../shared/deeds/deed.ts";
import { type Refusal, refuse } from "../../../shared/errors/refusal.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { lockCase, saveCase } from "../records/case-store.ts";
import { isAnyRecused } from "../records/case-surroundings.ts";
import type { CaseOrder } from "./act-on-case.ts";
import type { CaseAnswer, PetitionsDesk } from "./desk.ts";

/** Names the handler (承办人) and the case leader (领办领导): the head's deed, never the handler's own. */
export async function assignPeople(
  desk: PetitionsDesk,
  order: CaseOrder & { handler: string; caseLeader: string | null; isKeyCase: boolean },
): Promise<CaseAnswer | Refusal> {
  const { frame, office, reader } = desk;
  return performDeed<CaseAnswer>(
    frame,
    { deed: "petition.assignPeople", key: order.key, input: order, subjectKind: "petition" },
    async (tx) => {
      const locked = await lockCase(tx, desk.scope, reader, order.case);
      if (!locked || locked.recusedBy || !reader.standings.has("CHIEF")) return refuse("NOT_FOUND");
      const { petition } = locked;
      if (petition.version !== order.version)
        return refuse("STALE_VERSION", { field: "version", from: petition.stage });
      if (petition.ledgerState === "CANCELLED")
        return refuse("ILLEGAL_TRANSITION", { from: "CANCELLED", allowed: ["reopen"] });
      // A key case stays one: what follows from it could be got round otherwise.
      if (petition.isKeyCase && !order.isKeyCase)
        return refuse("FIELD_NOT_ACCEPTABLE", { field: "isKeyCase", rule: RULE.P21 });
      // A leader would read where a petition that was handed over has gone.
      const isAway = petition.stage.startsWith("TRANSFERRED_");
      if (isAway && order.caseLeader)
        return refuse("FIELD_NOT_ACCEPTABLE", { field: "caseLeader", rule: RULE.P19 });
      if (order.isKeyCase && !order.caseLeader && !isAway)
        return refuse("LEADER_REQUIRED_FOR_KEY_CASE", { field: "caseLeader" });
      const people = [order.handler, ...(order.caseLeader ? [order.caseLeader] : [])];
      if (
        await isAnyRecused(
          tx,
          people.map((id) => office.signet.recusalToken(id)),
          petition,
        )
      )
        return refuse("HANDLER_IS_SUBJECT", { field: "handler" });
      const set = { handlerId: order.handler, caseLeaderId: order.caseLeader, isKeyCase: order.isKeyCase };
      const next = await saveCase(tx, petition, set, frame.clock.now());
      return {
        answer: { kind: "done", petition: next, transferNo: null },
        subjects: [petition.id],
        history: [
          {
            recordKind: "petition",
            recordId: petition.id,
            from: petition.stage,
            to: petition.stage,
            event: "assignPeople",
            facts: { isKeyCase: order.isKeyCase },
          },
        ],
      };
    },
  );
}
