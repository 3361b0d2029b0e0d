import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { type Lookup, type Place, wrongPlace } from "../../../shared/kernel/reference.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import { levelOf, type RegionCode } from "../../../shared/kernel/region-code.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { Topic } from "../../../shared/kernel/election-words.ts";
import { endClocks, isLate, type RecordClock, running, startClock } from "../../../shared/law/clocks.ts";
import type { LawBook } from "../../../shared/law/law-book.ts";
import { bodyRefusal } from "./body-refusal.ts";
import { handlingRule } from "./case-clocks.ts";
import { dayWithin, type Decision, type Moment, withClocks } from "./decision.ts";
import type { PetitionCase } from "./petition-case.ts";
import { earliestReceipt } from "./registration.ts";
import { type CaseTransfer, isUnanswered } from "./striking-off.ts";
import type { CorrectionReason, PetitionClass } from "./words.ts";

/** What the register should have said; null where it was right. */
export interface CorrectionOrder {
  readonly village: RegionCode | null;
  readonly receivedOn: LocalDate | null;
  readonly class: PetitionClass | null;
  readonly topic: Topic | null;
  readonly reason: CorrectionReason;
}

/**
 * Corrects what the register says of a petition (更正): village, day of receipt, class, topic. What it said before stays in the
 * history, with the reason. Clocks that ran from the wrong day, or by the rule of the wrong class, are as if it had been right
 * from the beginning.
 */
export function decideCorrection(
  petition: PetitionCase,
  order: CorrectionOrder,
  { book, today, covers }: Moment,
  { transfers, places }: { transfers: readonly CaseTransfer[]; places: Lookup<Place> },
): Decision {
  const { village, receivedOn, topic } = order;
  if (village && !covers(village)) return refuse("NOT_FOUND", { field: "village" });
  if (village && levelOf(village) !== "VILLAGE")
    return refuse("REGISTRATION_REQUIRED_FIELD", { field: "village" });
  const noVillage = village && wrongPlace(places, village, today);
  if (noVillage) return noVillage;
  const latest = petition.routedOn ?? petition.noticeOn ?? today;
  const wrongDay = receivedOn ? dayWithin("receivedOn", receivedOn, earliestReceipt(book), latest) : null;
  if (wrongDay) return wrongDay;
  // Another office was told what the register said; it answers first.
  if (transfers.some(isUnanswered)) return refuse("TRANSFER_OPEN");
  const right = {
    villageCode: village ?? petition.villageCode,
    receivedOn: receivedOn ?? petition.receivedOn,
    class: order.class ?? petition.class,
    topic: topic ?? petition.topic,
  };
  const changed = (["villageCode", "receivedOn", "class", "topic"] as const).filter(
    (name) => right[name] !== petition[name],
  );
  if (changed.length === 0) return refuse("FIELD_NOT_ACCEPTABLE", { rule: RULE.P14 });
  const next = { ...petition, ...right };
  const wrongBody = petition.routedOn ? bodyRefusal(next, petition.handlingBody, transfers) : null;
  if (wrongBody) return { ...wrongBody, field: "class" };
  return withClocks(
    {
      set: right,
      reasonCode: order.reason,
      facts: Object.fromEntries(changed.map((name) => [name, petition[name]])),
    },
    byClass(book, next, fromReceipt(book, petition, next)),
  );
}

/** The clocks that run from receipt, from the right day: routing, and telling the petitioner where the office itself does it. */
function fromReceipt(book: LawBook, before: PetitionCase, after: PetitionCase): readonly RecordClock[] {
  if (after.receivedOn === before.receivedOn) return before.clocks;
  return before.clocks.map((clock) => {
    const isFromReceipt =
      clock.rule === RULE.P01 || (clock.rule === RULE.P02 && before.handlingBody === "PET");
    if (!isFromReceipt || clock.startedOn !== before.receivedOn) return clock;
    const moved = startClock(book, clock.rule, after.receivedOn);
    const { endedOn, end } = clock;
    const isJudged = endedOn !== null && (end === "MET" || end === "LATE");
    return { ...moved, endedOn, end: isJudged ? (isLate(moved, endedOn) ? "LATE" : "MET") : end };
  });
}

/** The clock to conclude, by the rule of the right class; one that was extended has its days already. */
function byClass(book: LawBook, after: PetitionCase, clocks: readonly RecordClock[]): readonly RecordClock[] {
  const limit = running(clocks, RULE.P04) ?? (after.repliedOn ? undefined : running(clocks, RULE.P24));
  if (!limit) return clocks;
  const rule = handlingRule(book, after, limit.startedOn);
  return rule === limit.rule
    ? clocks
    : [
        ...endClocks(clocks, [limit.rule], limit.startedOn, "REPLACED"),
        startClock(book, rule, limit.startedOn),
      ];
}
