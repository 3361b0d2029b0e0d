import { ruleInForce } from "../law/legal-rule.ts";
import type { LawBook } from "../law/law-book.ts";
import type { LocalDate } from "../kernel/local-date.ts";
import type { Refusal } from "../kernel/refusal.ts";
import type { Guard } from "./change.ts";

/**
 * What a rule has against a step: it forbids where its version in force says so, and advises where that only warns.
 * @param on the day by which the version is chosen
 */
export function byRule(
  { rules }: Pick<LawBook, "rules">,
  on: LocalDate,
  isMet: boolean,
  refusal: Refusal,
  by: string,
): Guard[] {
  if (isMet) return [];
  const forbids = ruleInForce(rules, refusal.rule, on)?.onBreach === "BLOCK";
  return [{ refusal, by, onlyAdvises: !forbids }];
}
