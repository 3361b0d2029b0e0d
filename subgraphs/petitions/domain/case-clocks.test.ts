import { CATALOGUE } from "../../../shared/law/catalogue.ts";
import { lawBookOf } from "../../../shared/law/law-book.ts";
import { PUBLISHED_PLANS } from "../../../shared/law/published-holidays.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { startClock } from "../../../shared/law/clocks.ts";
import { aPetition } from "../../../test/harness/sample-records.ts";
import { type CaseDays, clocksOfDays, decideRecomputation, pressing, withKeptClocks } from "./case-clocks.ts";

const book = lawBookOf(CATALOGUE, PUBLISHED_PLANS);
const days: CaseDays = {
  stage: "HANDLING",
  class: "APPEAL",
  handlingBody: "CIV",
  receivedOn: "2026-03-02" as LocalDate,
  routedOn: "2026-03-05" as LocalDate,
  acceptedOn: "2026-03-10" as LocalDate,
  extendedDays: null,
  repliedOn: null,
  deliveredOn: null,
  reviewAskedOn: null,
};
const told = (over: Partial<CaseDays>): string[] =>
  clocksOfDays(book, { ...days, ...over }).map(({ rule, end }) => `${rule} ${end ?? "runs"}`);

test.each([
  ["registered", { stage: "REGISTERED", routedOn: null, acceptedOn: null }, ["P01 runs"]],
  ["routed", { stage: "ASSIGNED", acceptedOn: null }, ["P01 MET", "P02 runs"]],
  ["handled", {}, ["P01 MET", "P02 MET", "P04 runs"]],
  ["handled, no appeal", { class: "SUGGESTION" }, ["P01 MET", "P02 MET", "P24 runs"]],
  ["extended", { extendedDays: 30 }, ["P01 MET", "P02 MET", "P04 REPLACED", "P05 runs"]],
  ["transferred", { stage: "TRANSFERRED_DISCIPLINE" }, ["P01 MET"]],
  ["replied late", { stage: "REPLIED", repliedOn: "2026-06-01" }, ["P01 MET", "P02 MET", "P04 LATE"]],
] as const)("the clocks of a case from before clocks were kept: %s", (_, over, expected) => {
  expect(told(over as Partial<CaseDays>)).toEqual(expected);
});

test.each([
  ["CIV", "2026-03-20"],
  ["PET", "2026-03-17"],
])("%s tells the petitioner by %s: from when it got the petition", (handlingBody, dueOn) => {
  const routed = { ...days, stage: "FORWARDED" as const, acceptedOn: null, handlingBody };
  expect(clocksOfDays(book, routed).at(-1)).toMatchObject({ rule: "P02", dueOn });
});

test("are told once; what is kept stays as it is", () => {
  const old = withKeptClocks(book, { ...days, clocks: [] });
  expect(pressing(old.clocks)).toEqual({ dueOn: "2026-05-09", dueRule: "P04", isProvisional: false });
  expect(withKeptClocks(book, old)).toBe(old);
});

/** The plans as they were before a notice changed one of them in mid-year: without some days off, with some worked. */
const planBefore = (year: number, notOff: readonly string[], worked: readonly string[]) => {
  const plan = PUBLISHED_PLANS.find((one) => one.year === year)!;
  const off = plan.off.filter((day) => !notOff.includes(day));
  const first = { ...plan, off, worked: [...worked] };
  const changed = { ...plan, version: plan.version + 1 };
  return { before: lawBookOf(CATALOGUE, [first]), after: lawBookOf(CATALOGUE, [first, changed]) };
};

test.each([
  // 27 January 2020: the Spring Festival lasts to 2 February, and Saturday the 1st is not worked.
  [2020, ["2020-01-31", "2020-02-01", "2020-02-02"], ["2020-02-01"], "2020-01-16", "2020-01-31", "2020-02-03"], // prettier-ignore
  // 22 March 2019: 1 to 4 May are off, Sunday the 5th is worked.
  [2019, ["2019-05-02", "2019-05-03", "2019-05-04"], [], "2019-04-17", "2019-05-02", "2019-05-05"],
] as const)(
  "the plan of %s, changed in mid-year, moves a clock that runs and was not provisional",
  (year, notOff, worked, received, was, is) => {
    const { before, after } = planBefore(year, notOff, worked);
    const clocks = [startClock(before, "P01", received as LocalDate)];
    expect(clocks[0]).toMatchObject({ dueOnAdjusted: was, isProvisional: false });
    const running = aPetition({ clocks });
    const { calendarVersion, dueOn } = clocks[0]!;
    expect(decideRecomputation(running, after)).toMatchObject({
      set: { clocks: [{ dueOn, dueOnAdjusted: is, isProvisional: false }] },
      facts: { P01: `${dueOn}/${was} ${calendarVersion}` },
    });
    expect(decideRecomputation(running, before)).toBeNull();
    const ended = aPetition({ clocks: [{ ...clocks[0]!, endedOn: received as LocalDate, end: "MET" }] });
    expect(decideRecomputation(ended, after)).toBeNull();
  },
);
