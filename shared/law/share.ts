import type { LocalDate } from "../kernel/local-date.ts";
import type { RuleCode } from "../kernel/rule-codes.ts";
import type { LawBook } from "./law-book.ts";
import { ruleInForce, type Share } from "./legal-rule.ts";

/** A share in whole numbers, so that exactly one half is never more than one half. */
export interface Parts {
  readonly parts: number;
  readonly of: number;
  /** Exactly the share is enough: "at least", not "more than". */
  readonly isEnough: boolean;
}

export function readShare(share: Share): Parts {
  const [, least, parts = "", of = ""] = /^>(=?)(\d+)\/(\d+)$/.exec(share) ?? [];
  if (!parts || !of) throw new Error("a share of the rule book cannot be read");
  return { parts: Number(parts), of: Number(of), isEnough: least === "=" };
}

/**
 * Whether a part of a whole reaches the share a rule asks for, by the version in force on a day.
 * @throws Error when no version was in force or the rule asks for no share
 */
export function reachesShare(
  book: LawBook,
  code: RuleCode,
  on: LocalDate,
  part: number,
  whole: number,
): boolean {
  const share = ruleInForce(book.rules, code, on)?.share;
  if (!share) throw new Error(`no version of rule ${code} with a share was in force`);
  const { parts, of, isEnough } = readShare(share);
  return part * of > whole * parts || (isEnough && part * of === whole * parts);
}
