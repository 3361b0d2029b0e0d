import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { deadlineOf, type LawBook } from "../../../shared/law/law-book.ts";

/**
 * The last day on which candidates are shown by name and with their votes: that of the work hand-over, and 30 days after the
 * result at the latest (E30, house rule). Null while there is no result. Who was elected stays, as a seat.
 */
export function namesShownUntil(
  announcedOn: LocalDate | null,
  handedOverOn: LocalDate | null,
  book: LawBook,
): LocalDate | null {
  if (!announcedOn) return null;
  const latest = deadlineOf(book, RULE.E30, { on: announcedOn }).dueOn;
  return handedOverOn && handedOverOn < latest ? handedOverOn : latest;
}
