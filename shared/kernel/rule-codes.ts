/**
 * Codes of the rules in the legal catalogue (`shared/law/catalogue/`), a letter for each field of law. They stand here, below
 * the law, because a refusal names its rule too; what a rule says stands in the catalogue alone.
 */
// prettier-ignore
export const RULE_CODES = [
  "C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08", "C09", "C10", "C11", "C12", "C13", "C14", "C15", "C16",
  "D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "D10", "D11", "D12", "D13", "D14",
  "E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09", "E10", "E11", "E12", "E13", "E14", "E15", "E16", "E17", "E18", "E19", "E20", "E21", "E22", "E23", "E24", "E25", "E26", "E27", "E28", "E29", "E30", "E31", "E32", "E33", "E34",
  "O01", "O02", "O03", "O04", "O05", "O06", "O07", "O08", "O09", "O10", "O11", "O12",
  "P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09", "P10", "P11", "P12", "P13", "P14", "P15", "P16", "P17", "P18", "P19", "P20", "P21", "P22", "P23", "P24", "P25",
  "S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S09", "S10",
  "U01", "U02", "U03", "U04", "U05", "U06",
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

/** A rule by its name, `RULE.P01`: the only way in which code outside the catalogue speaks of one. */
export const RULE = Object.fromEntries(RULE_CODES.map((code) => [code, code])) as {
  readonly [Code in RuleCode]: Code;
};
