import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { RULE_CODES } from "../../../shared/kernel/rule-codes.ts";
import { CATALOGUE } from "../../../shared/law/catalogue.ts";
import { rulesOn } from "./legal-rule.ts";

const on = (day: string, code?: string): string[] =>
  rulesOn(CATALOGUE, day as LocalDate, code).map(({ id }) => id);

test("of each rule the version in force on the day, on its first and last day as well", () => {
  expect(on("2025-12-31", "S02")).toEqual(["S02@2013-01-01"]);
  expect(on("2026-01-01", "S02")).toEqual(["S02@2026-01-01"]);
  expect(on("2012-12-31", "S02")).toEqual([]);
  expect(on("2026-11-27", "X99")).toEqual([]);
});

test("every code that a refusal may name is told today, with an article, in both languages", () => {
  const rules = rulesOn(CATALOGUE, "2026-11-27" as LocalDate);
  expect(new Set(rules.map(({ code }) => code))).toEqual(new Set(RULE_CODES));
  for (const { name, nameZh, basis } of rules) {
    expect(name.length * basis.length).toBeGreaterThan(0);
    expect(nameZh).toMatch(/\p{Script=Han}/u);
  }
});
