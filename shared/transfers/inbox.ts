import type { LawBook } from "../law/law-book.ts";
import { deadlineOf } from "../law/law-book.ts";
import { localDateOf, type LocalDate } from "../kernel/local-date.ts";
import { TRANSFERS, type TransferCode } from "./contracts.ts";

/** When a transfer delivered now is to be signed for, and accepted or returned. */
export function dueDays(
  book: LawBook,
  type: TransferCode,
  at: Date,
): { signOn: LocalDate; acceptOn: LocalDate } {
  const trigger = { on: localDateOf(at), at };
  const { signRule, decideRule } = TRANSFERS[type];
  return {
    signOn: deadlineOf(book, signRule, trigger).dueOnAdjusted,
    acceptOn: deadlineOf(book, decideRule, trigger).dueOnAdjusted,
  };
}
