import { readClock, type ReadClock } from "../../../shared/law/due-state.ts";
import type { AttentionFlag } from "../../../shared/graphql/legal-clock.ts";
import { officialOf } from "../../../shared/graphql/official-stub.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { LawBook } from "../../../shared/law/law-book.ts";
import type { KeyVillage as Entry } from "../domain/key-village-machine.ts";
import type { ProblemItem as Item } from "../domain/problem-item-machine.ts";
import { type GateReason, gateReasons, reviewClock } from "../domain/vote-gate.ts";
import type { KeyVillage, ProblemItem } from "./types.ts";

/** An entry as it is shown; what is worked out of it and its list is looked up when it is asked for. */
export const showKeyVillage = (row: Entry): KeyVillage => ({
  ...row,
  village: { code: row.villageCode },
  countyLeader: officialOf(row.countyLeaderId),
  townshipLeader: officialOf(row.townshipLeaderId),
});

export const showProblemItem = (row: Item): ProblemItem => ({
  ...row,
  village: { code: row.villageCode },
  responsible: officialOf(row.responsibleStaffId),
});

/** What is worked out of an entry and its list of problems. */
export interface EntryDetails {
  readonly itemsOpen: number;
  readonly itemsOverdue: number;
  readonly gateReasons: GateReason[];
  readonly reviewClock: ReadClock | null;
  readonly attention: AttentionFlag[];
}

export function detailsOf(
  row: Pick<
    Entry,
    "state" | "planApprovedOn" | "countyLeaderId" | "gateOverrideOn" | "reviewedOn" | "situation"
  >,
  items: readonly Pick<Item, "state" | "blocking" | "dueOn">[],
  book: LawBook,
  today: LocalDate,
): EntryDetails {
  const overdueThrough = book.calendar.overdueThrough(today);
  const open = items.filter((item) => item.state !== "VERIFIED");
  const reasons = gateReasons({ ...row, items });
  const running = reviewClock(row, book);
  const review = running && readClock(running, today);
  const attention: AttentionFlag[] = [];
  // The gate matters until the village has voted; afterwards the look-back takes over.
  if (reasons.length > 0 && row.situation !== "COMPLETED")
    attention.push({ code: "VOTE_GATE_CLOSED", rule: RULE.C04 });
  if (review?.state === "OVERDUE") attention.push({ code: "LEDGER_STALE", rule: RULE.C04 });
  return {
    itemsOpen: open.length,
    itemsOverdue: open.filter((item) => item.dueOn <= overdueThrough).length,
    gateReasons: reasons,
    reviewClock: review,
    attention,
  };
}
