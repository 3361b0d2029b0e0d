import { readClock } from "../../../shared/law/due-state.ts";
import type { AttentionFlag } from "../../../shared/graphql/legal-clock.ts";
import { officialOf } from "../../../shared/graphql/official-stub.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { LawBook } from "../../../shared/law/law-book.ts";
import { gateReasons, reviewClock } from "../domain/vote-gate.ts";
import { type Category, toldCategory } from "../domain/words.ts";
import type { KeyVillageRow } from "../records/coordination-sections.ts";
import type { KeyVillage } from "./types.ts";

/** @param knowsPetitions whether this person may know that a village has petitions: a category says so too */
export function toKeyVillage(
  row: KeyVillageRow,
  book: LawBook,
  today: LocalDate,
  knowsPetitions: boolean,
): KeyVillage {
  const told = (category: Category): Category => toldCategory(category, knowsPetitions);
  const overdueThrough = book.calendar.overdueThrough(today);
  const open = row.items.filter((item) => item.state !== "VERIFIED");
  const reasons = gateReasons(row);
  const running = reviewClock(row, book);
  const review = running && readClock(running, today);
  const attention: AttentionFlag[] = [];
  // The gate matters until the village has voted; afterwards the look-back takes over.
  if (reasons.length > 0 && row.situation !== "COMPLETED")
    attention.push({ code: "VOTE_GATE_CLOSED", rule: RULE.C04 });
  if (review?.state === "OVERDUE") attention.push({ code: "LEDGER_STALE", rule: RULE.C04 });
  return {
    ...row,
    categories: [...new Set(row.categories.map(told))],
    items: row.items.map((item) => Object.assign({}, item, { category: told(item.category) })),
    village: { code: row.villageCode },
    countyLeader: officialOf(row.countyLeaderId),
    townshipLeader: officialOf(row.townshipLeaderId),
    itemsOpen: open.length,
    itemsOverdue: open.filter((item) => item.dueOn <= overdueThrough).length,
    gateReasons: reasons,
    reviewClock: review,
    attention,
  };
}
