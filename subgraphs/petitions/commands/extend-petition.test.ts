import type { Standing } from "../../../shared/access/standing.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { startClock } from "../../../shared/law/clocks.ts";
import { aPerson, aPetition, book, day, momentOn, told } from "../../../test/harness/sample-records.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import { extendPetition } from "./extend-petition.ts";

const accepted = day("2026-03-12");
const handled = aPetition({
  stage: "HANDLING",
  handlingBody: "CIV",
  handlerId: "one",
  acceptedOn: accepted,
  clocks: [startClock(book, RULE.P04, accepted)],
});
const extend = (
  today: string,
  input: { days?: number; noticeOn?: string } = {},
  over: Partial<PetitionCase> = {},
): unknown =>
  told(
    extendPetition.decide(
      { ...handled, ...over },
      { days: 30, noticeOn: today, reason: "EVIDENCE_PENDING", ...input },
      momentOn(today),
      {},
    ),
  );

test("extends by the days given, from the last day there was, with its reason", () => {
  expect(extend("2026-05-11")).toMatchObject({
    set: {
      extendedDays: 30,
      extendedTo: "2026-06-10",
      dueOn: "2026-06-10",
      dueRule: "P05",
      clocks: [
        { rule: "P04", end: "REPLACED" },
        { rule: "P05", end: null },
      ],
    },
    reasonCode: "EVIDENCE_PENDING",
    facts: { days: 30 },
  });
});

test.each([0, -1, 31, 1.5, Number.NaN])("is not for %p days", (days) => {
  expect(extend("2026-04-01", { days })).toBe("EXTENSION_TOO_LONG P05 days");
});

test("is once", () => {
  expect(extend("2026-04-01", {}, { extendedDays: 1 })).toBe("EXTENSION_TWICE P05");
});

test("is while the time still runs", () => {
  expect(extend("2026-05-12")).toBe("CLOCK_EXPIRED P05");
  expect(extend("2026-04-01", {}, { clocks: [] })).toBe("CLOCK_EXPIRED P05");
});

test.each(["2026-03-11", "2026-04-02"])("is told after acceptance and before now: %s", (noticeOn) => {
  expect(extend("2026-04-01", { noticeOn })).toBe("FIELD_NOT_ACCEPTABLE P23 noticeOn");
});

test.each([
  ["the head of the body that handles it", "CIV", "two", true, "CIV", null],
  ["the township's head, for the township", "TWN", "two", true, "TWN", null],
  ["the head of the government's office, for the government", "GOV", "two", true, "GOV", null],
  ["not the head of the petitions office, for the township", "PET", "two", true, "TWN", "FOUR_EYES P05"],
  ["not its handler", "CIV", "one", true, "CIV", "FOUR_EYES P05"],
  ["nobody who is not a head", "CIV", "two", false, "CIV", "FOUR_EYES P05"],
  ["not another body's head", "ORG", "two", true, "CIV", "FOUR_EYES P05"],
  [
    "not the head of the petitions office, for a body of its own head",
    "PET",
    "two",
    true,
    "CIV",
    "FOUR_EYES P05",
  ],
])("is for %s", (_, body, subject, isChief, handlingBody, expected) => {
  const standings = new Set<Standing>([body as Standing, ...(isChief ? (["CHIEF"] as const) : [])]);
  const person = aPerson({ subject, standings });
  expect(told(extendPetition.by.may!(person, { ...handled, handlingBody } as PetitionCase))).toEqual(
    expected,
  );
});
