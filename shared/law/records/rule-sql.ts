import type { Bind } from "../../kernel/bind.ts";
import type { RuleCode } from "../../kernel/rule-codes.ts";
import type { LawBook } from "../law-book.ts";
import { isTimed, type LegalRule, type TimedRule } from "../legal-rule.ts";
import { readShare } from "../share.ts";

/** SQL of what each version of a rule says, chosen by a row's day as `ruleInForce` chooses it; null where none was in force. */
function byVersion(
  book: LawBook,
  code: RuleCode,
  day: string,
  bind: Bind,
  type: "interval" | "boolean",
  says: (version: LegalRule) => string | null,
): string {
  const cases = book.rules.flatMap((rule) => {
    if (rule.code !== code || rule.provinceCode !== null) return [];
    const sql = says(rule);
    if (sql === null) return [];
    const [from, to] = [bind(rule.effectiveFrom), bind(rule.effectiveTo ?? "infinity")];
    return [`when ${day} between ${from}::date and ${to}::date then ${sql}`];
  });
  return cases.length > 0 ? `(case ${cases.join(" ")} end)` : `null::${type}`;
}

/**
 * A rule's span as an interval, for counting many rows at once. Null for one in working days: only the calendar counts those,
 * and what is counted by it is worked out when a clock starts.
 */
export const spanSql = (book: LawBook, code: RuleCode, day: string, bind: Bind): string =>
  byVersion(book, code, day, bind, "interval", (rule) => {
    const span = isTimed(rule) ? isoSpan(rule) : null;
    return span && `${bind(span)}::interval`;
  });

function isoSpan({ amount, unit }: TimedRule): string | null {
  switch (unit) {
    case "DAY":
      return `P${amount}D`;
    case "MONTH":
      return `P${amount}M`;
    case "HOUR":
      return `PT${amount}H`;
    case "WORKDAY":
      return null;
  }
}

/** Whether a part of a whole reaches the share a rule asks for. */
export const reachesShareSql = (
  book: LawBook,
  code: RuleCode,
  row: { readonly day: string; readonly part: string; readonly whole: string },
  bind: Bind,
): string =>
  byVersion(book, code, row.day, bind, "boolean", ({ share }) => {
    if (!share) return null;
    const { parts, of, isEnough } = readShare(share);
    return `${row.part} * ${bind(of)}::int ${isEnough ? ">=" : ">"} ${row.whole} * ${bind(parts)}::int`;
  });
