import type { Moment } from "../../../shared/commands/change.ts";
import { localDateOf } from "../../../shared/kernel/local-date.ts";
import { type Refusal, refuse } from "../../../shared/kernel/refusal.ts";
import type { RuleCode } from "../../../shared/kernel/rule-codes.ts";
import { dueInstant } from "../../../shared/law/deadline.ts";
import { dueFrom } from "../../../shared/law/law-book.ts";
import type { OpinionLatenessReason } from "./words.ts";

/** An input that may have to say why it comes late. */
export interface Late {
  readonly latenessReason: OpinionLatenessReason | null;
}

/**
 * Whether a step comes after the hours of its rule, counted by the wall clock.
 * @returns the reason to keep, null for a step in time; a refusal when it is late and no reason is given
 */
export function latenessOf(
  rule: RuleCode,
  since: Date,
  { book, now }: Moment,
  { latenessReason }: Late,
): { readonly reasonCode: OpinionLatenessReason | null } | Refusal {
  const due = dueFrom(book, rule, { on: localDateOf(since), at: since });
  if (!due || now <= dueInstant(due)) return { reasonCode: null };
  if (latenessReason) return { reasonCode: latenessReason };
  const dueOn = localDateOf(dueInstant(due));
  return refuse("LATENESS_REASON_REQUIRED", { rule, field: "latenessReason", dueOn });
}
