import { localDateOf } from "../kernel/local-date.ts";
import { type Refusal, refuse } from "../kernel/refusal.ts";
import type { RuleCode } from "../kernel/rule-codes.ts";
import { dueInstant } from "../law/deadline.ts";
import { dueFrom } from "../law/law-book.ts";
import type { Moment } from "./change.ts";

/** An input that may have to say why it comes late. */
export interface Late<Reason extends string> {
  readonly latenessReason: Reason | null;
}

/**
 * Whether a step comes after the hours of its rule, counted by the wall clock.
 * @returns the reason to keep, null for a step in time; a refusal when it is late and no reason is given
 */
export function latenessOf<Reason extends string>(
  rule: RuleCode,
  since: Date,
  { book, now }: Pick<Moment, "book" | "now">,
  { latenessReason }: Late<Reason>,
): { readonly reasonCode: Reason | null } | Refusal {
  const due = dueFrom(book, rule, { on: localDateOf(since), at: since });
  if (!due || now <= dueInstant(due)) return { reasonCode: null };
  if (latenessReason) return { reasonCode: latenessReason };
  const dueOn = localDateOf(dueInstant(due));
  return refuse("LATENESS_REASON_REQUIRED", { rule, field: "latenessReason", dueOn });
}
