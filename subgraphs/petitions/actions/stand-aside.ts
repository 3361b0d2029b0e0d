import { performDeed } from "../../../shared/deeds/deed.ts";
import { type Refusal, refuse } from "../../../shared/errors/refusal.ts";
import type { RecusalReason } from "../domain/words.ts";
import { lockCase, saveCase } from "../records/case-store.ts";
import { insertRecusal } from "../records/case-surroundings.ts";
import type { CaseOrder } from "./act-on-case.ts";
import type { CaseAnswer, PetitionsDesk } from "./desk.ts";

/**
 * Notes that a person stands aside from a case (回避): oneself, or another on the head's word. What is kept is a keyed mark
 * and not the person, so that nobody can list who is set aside from what. If it is the handler, the case has none until it
 * is given to another.
 */
export async function standAside(
  desk: PetitionsDesk,
  order: CaseOrder & { official: string | null; reason: RecusalReason },
): Promise<CaseAnswer | Refusal> {
  const { frame, office, reader } = desk;
  return performDeed<CaseAnswer>(
    frame,
    { deed: "petition.standAside", key: order.key, input: order, subjectKind: "petition" },
    async (tx) => {
      const locked = await lockCase(tx, desk.scope, reader, order.case);
      if (!locked || locked.recusedBy === "OTHER") return refuse("NOT_FOUND");
      const { petition } = locked;
      if (petition.version !== order.version)
        return refuse("STALE_VERSION", { field: "version", from: petition.stage });
      const official = order.official ?? frame.actor.subject;
      if (official !== frame.actor.subject && !reader.standings.has("CHIEF"))
        return refuse("NOT_FOUND", { field: "official" });
      const at = frame.clock.now();
      const token = office.signet.recusalToken(official);
      await insertRecusal(tx, {
        token,
        place: petition.id,
        reason: order.reason,
        by: frame.actor.subject,
        at,
      });
      const next = await saveCase(
        tx,
        petition,
        {
          ...(petition.handlerId === official && { handlerId: null }),
          ...(petition.caseLeaderId === official && { caseLeaderId: null }),
        },
        at,
      );
      return {
        answer: { kind: "done", petition: next, transferNo: null },
        subjects: [petition.id],
        // Neither history nor audit says who: the mark alone does, to who holds the key.
        history: [
          {
            recordKind: "petition",
            recordId: petition.id,
            from: petition.stage,
            to: petition.stage,
            event: "standAside",
          },
        ],
      };
    },
  );
}
