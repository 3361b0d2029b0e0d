import type { LocalDate } from "../kernel/local-date.ts";
import type { RuleCode } from "../kernel/rule-codes.ts";

export const UNITS = ["DAY", "WORKDAY", "HOUR", "MONTH"] as const;
export type Unit = (typeof UNITS)[number];

/** What gives the rule its force. */
export const FORCES = ["STATUTE", "PARTY_RULE", "LOCAL_RULE", "POLICY", "CONFIG"] as const;
export type Force = (typeof FORCES)[number];

/**
 * How well the rule is known. V its primary text was read · V2 a secondary source · S the founding bulletin · M from
 * memory · A decided by the hub itself · UNVERIFIED carried forward under a law whose text was not seen.
 */
export const EVIDENCES = ["V", "V2", "S", "M", "A", "UNVERIFIED"] as const;
export type Evidence = (typeof EVIDENCES)[number];

/** What a breach does. Only rules whose text was read may BLOCK. */
export const BREACHES = ["BLOCK", "ESCALATE", "WARN"] as const;
export type Breach = (typeof BREACHES)[number];

/** Counted from the trigger on, or back from it (选举日的 N 日前). */
export const DIRECTIONS = ["FORWARD", "BACKWARD"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A part of a whole: `>1/2` more than half, `>=1/3` at least a third. */
export type Share = `${">" | ">="}${number}/${number}`;

/** One version of a legal rule: dated data with the article it rests on. A version never changes once published. */
export interface LegalRule {
  /** `P04@2022-05-01`, stored with every record it was applied to. */
  readonly id: string;
  readonly code: RuleCode;
  readonly name: string;
  readonly nameZh: string;
  /** The article of law, the Party rule, or "house rule". */
  readonly basis: string;
  readonly force: Force;
  readonly evidence: Evidence;
  readonly direction: Direction | null;
  /** Null where the law gives no number. */
  readonly amount: number | null;
  readonly unit: Unit | null;
  /** For a rule that a part of the voters must reach; null for all others. */
  readonly share: Share | null;
  /** The class of matter this version is for; null for every matter. */
  readonly appliesTo: string | null;
  readonly onBreach: Breach;
  readonly effectiveFrom: LocalDate;
  /** Last day in force; null while it is. */
  readonly effectiveTo: LocalDate | null;
  /** Two digits of the province a local rule holds in; null for the whole country. */
  readonly provinceCode: string | null;
}

/** A rule that counts time: what `deadline` takes. */
export type TimedRule = LegalRule & { direction: Direction; amount: number; unit: Unit };

export const isTimed = (rule: LegalRule): rule is TimedRule =>
  rule.direction !== null && rule.amount !== null && rule.unit !== null;

/** Whether a version of a rule is for this class of matter. */
export const isFor = (rule: LegalRule, matter: string): boolean =>
  rule.appliesTo === null || rule.appliesTo === matter;

/**
 * The version of a rule in force on the day that set its clock going, a province's own before the country's.
 * @returns null when no version was in force
 */
export function ruleInForce(
  rules: readonly LegalRule[],
  code: RuleCode,
  on: LocalDate,
  provinceCode?: string,
): LegalRule | null {
  const inForce = rules.filter(
    (rule) =>
      rule.code === code &&
      rule.effectiveFrom <= on &&
      (rule.effectiveTo === null || on <= rule.effectiveTo) &&
      (rule.provinceCode === null || rule.provinceCode === provinceCode),
  );
  return inForce.find((rule) => rule.provinceCode !== null) ?? inForce[0] ?? null;
}
