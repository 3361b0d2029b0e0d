import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { RULE_CODES } from "../../shared/kernel/rule-codes.ts";
import { CATALOGUE } from "../../shared/law/catalogue.ts";

/** What stands for a legal span, a share or the day of a rule when it is written into code instead of the catalogue. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["the code of a rule as text (write RULE.P01)", new RegExp(`["'](${RULE_CODES.join("|")})["']`)],
  ["the first or last day of a rule", /["'](19|20)\d\d-[01]\d-[0-3]\d["']/],
  ["days counted from a legal day", /\badd(Days|Workdays|Months)\([^;]*?,\s*-?\d/],
  // One millisecond is a unit: what a process waits for is its own affair, and an argument.
  ["a span of SQL", /\binterval\s+'(?!1 millisecond')\s*\d/i],
  ["a span of SQL", /\bmake_interval\([^)$]*=>\s*\d/i],
  ["a day of SQL and a number", /(_on|_at|\bdate)\s*[+-]\s*\d/],
];

/** Milliseconds are no law in a process's own affairs; in a department's rooms they only count legal time. */
const FORBIDDEN_IN_DEPARTMENTS: typeof FORBIDDEN = [
  ["a span in milliseconds", /\b(86_?400_?000|3_?600_?000)\b/],
];

/** The calendar itself, the days spreadsheets count from, and the list of codes. */
const APART: readonly string[] = [
  "shared/kernel/local-date.ts",
  "shared/kernel/rule-codes.ts",
  "shared/spreadsheets/read-day.ts",
];

/** Code without its comments, which may speak of the law as they like. */
const codeOf = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");

const found = (text: string, patterns: typeof FORBIDDEN): string[] =>
  patterns.flatMap(([what, pattern]) => (pattern.test(codeOf(text)) ? [what] : []));

test("the law stands in its catalogue alone", async () => {
  const violations: string[] = [];
  let files = 0;
  for await (const file of glob("{subgraphs,shared,gateway,cli}/**/*.ts")) {
    const isExempt = file.startsWith("shared/law/") || /\.test\.ts$|\/migrations\//.test(file);
    if (isExempt || APART.includes(file)) continue;
    files += 1;
    const text = readFileSync(file, "utf8");
    const patterns = file.startsWith("subgraphs/") ? [...FORBIDDEN, ...FORBIDDEN_IN_DEPARTMENTS] : FORBIDDEN;
    violations.push(...found(text, patterns).map((what) => `${file}: ${what}`));
  }
  expect(files).toBeGreaterThan(200);
  expect(violations).toEqual([]);
});

test.each([
  `startClock(book, "P01", receivedOn)`,
  "clocks, '$[*] ? (@.rule == \"P06\")'",
  "acceptedOn < '2022-05-01'",
  "addDays(electionDate, -20)",
  "addDays(facts.resultAnnouncedOn, 10)",
  "addDays(\n  localDateOf(at),\n  5,\n)",
  "p.routed_on <= p.received_on + 15",
  "o.detected_at + interval '5 hours'",
  "make_interval(days => 15)",
  "$1::date - 30",
  "at.getTime() + hours * 3_600_000",
])("law that stands a second time is found: %s", (text) => {
  expect(found(text, [...FORBIDDEN, ...FORBIDDEN_IN_DEPARTMENTS])).toHaveLength(1);
});

test("the names of the rules are those of the catalogue", () => {
  expect([...RULE_CODES].toSorted()).toEqual([...new Set(CATALOGUE.map(({ code }) => code))].toSorted());
});
