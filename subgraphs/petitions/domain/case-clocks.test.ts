import { CATALOGUE } from "../../../shared/law/catalogue.ts";
import { lawBookOf } from "../../../shared/law/law-book.ts";
import { PUBLISHED_PLANS } from "../../../shared/law/published-holidays.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { type CaseDays, clocksOfDays, pressing, withKeptClocks } from "./case-clocks.ts";

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
