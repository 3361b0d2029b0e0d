import type { LocalDate } from "../../kernel/local-date.ts";
import type { RuleCode } from "../../kernel/rule-codes.ts";
import type { Breach, Evidence, Force, LegalRule, Share, Unit } from "../legal-rule.ts";

/** How long, in which unit, and which way; null for a rule that counts no time. */
export type Span = readonly [amount: number, unit: Unit, direction?: "FORWARD" | "BACKWARD"] | null;

/** When a version holds, what it rests on, and what differs from the rule's usual. */
export interface Version {
  readonly from: string;
  readonly to?: string;
  readonly basis: string;
  readonly evidence: Evidence;
  readonly span?: Span;
  readonly onBreach?: Breach;
  readonly appliesTo?: string;
  readonly province?: string;
}

/** Writes out the versions of one rule of the catalogue. */
export function rule(
  code: RuleCode,
  name: string,
  nameZh: string,
  usual: { span?: Span; share?: Share; force: Force; onBreach: Breach },
  ...versions: readonly Version[]
): LegalRule[] {
  return versions.map((version) => {
    const [amount = null, unit = null, direction = null] =
      (version.span === undefined ? usual.span : version.span) ?? [];
    return {
      id: `${code}@${version.from}${version.province ? `/${version.province}` : ""}`,
      code,
      name,
      nameZh,
      basis: version.basis,
      force: usual.force,
      evidence: version.evidence,
      direction: amount === null ? null : (direction ?? "FORWARD"),
      amount,
      unit,
      share: usual.share ?? null,
      appliesTo: version.appliesTo ?? null,
      onBreach: version.onBreach ?? usual.onBreach,
      effectiveFrom: version.from as LocalDate,
      effectiveTo: (version.to as LocalDate | undefined) ?? null,
      provinceCode: version.province ?? null,
    };
  });
}

/** Decided by the house or from memory: configurable, may warn, never blocks. */
export const house = (evidence: Evidence, basis: string, from = "2017-01-01"): Version => ({
  from,
  basis,
  evidence,
});

/**
 * An article of 村委会组织法 as in force 2010-10-28 to 2025-12-31, and carried forward from 2026-01-01 under the amended law,
 * whose election articles were not seen: there it only warns.
 */
export const villageLaw = (article: string): [Version, Version] => [
  {
    from: "2010-10-28",
    to: "2025-12-31",
    basis: `Village Committee Organization Law (村委会组织法) Art.${article}`,
    evidence: "V",
  },
  {
    from: "2026-01-01",
    basis: `Village Committee Organization Law as amended 2025 (村委会组织法), carried forward from Art.${article}`,
    evidence: "UNVERIFIED",
    onBreach: "WARN",
  },
];

/** The petition regulations: 信访条例 2005 until 2022-04-30, 信访工作条例 2022 since. */
export const petitionLaw = (
  old: string | null,
  now: string | null,
  change: Partial<Version> = {},
): Version[] => [
  ...(old
    ? [
        {
          from: "2005-05-01",
          to: "2022-04-30",
          basis: `Petition Regulations 2005 (信访条例) Art.${old}`,
          evidence: "V" as const,
        },
      ]
    : []),
  ...(now
    ? [
        {
          from: "2022-05-01",
          basis: `Regulations on Petition Work 2022 (信访工作条例) Art.${now}`,
          evidence: "V" as const,
          ...change,
        },
      ]
    : []),
];
