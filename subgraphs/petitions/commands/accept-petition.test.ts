import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { startClock } from "../../../shared/law/clocks.ts";
import { aPetition, book, day, momentOn, told } from "../../../test/harness/sample-records.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import { acceptPetition } from "./accept-petition.ts";

const received = day("2026-03-02");
const routed = aPetition({
  stage: "FORWARDED",
  receivedOn: received,
  clocks: [startClock(book, RULE.P02, received), startClock(book, RULE.P03, day("2026-03-05"))],
});
const accept = (
  today: string,
  input: { noticeOn?: string; latenessReason?: string | null } = {},
  over: Partial<PetitionCase> = {},
  repeatedStage: string | null = null,
): unknown =>
  told(
    acceptPetition.decide(
      { ...routed, ...over },
      { noticeOn: today, latenessReason: null, ...input },
      momentOn(today),
      { repeatedStage },
    ),
  );
const clocksOf = (decided: unknown): string[] =>
  (decided as { set: PetitionCase }).set.clocks.map(({ rule, end, dueOn }) => `${rule} ${end ?? dueOn}`);

test("in time: the time to tell is met, the time to object falls away, the time to conclude begins", () => {
  const decided = accept("2026-03-12");
  expect(decided).toMatchObject({
    set: { acceptedOn: "2026-03-12", noticeOn: "2026-03-12", dueOn: "2026-05-11", latenessReason: null },
    facts: { rule: "P04" },
  });
  expect(clocksOf(decided)).toEqual(["P02 MET", "P03 DROPPED", "P04 2026-05-11"]);
});

test("what is no appeal has no lawful limit, and runs by the hub's own", () => {
  expect(clocksOf(accept("2026-03-12", {}, { class: "SUGGESTION" }))).toEqual([
    "P02 MET",
    "P03 DROPPED",
    "P24 2026-05-11",
  ]);
});

test("after the last day it says why, and the reason stays", () => {
  expect(accept("2026-03-17")).toMatchObject({ set: { latenessReason: null } });
  expect(accept("2026-03-18")).toBe("LATENESS_REASON_REQUIRED P02 latenessReason");
  const late = accept("2026-03-18", { latenessReason: "STAFFING" });
  expect(late).toMatchObject({ set: { latenessReason: "STAFFING" } });
  expect(clocksOf(late)[0]).toBe("P02 LATE");
});

test.each([
  ["before it was received", "2026-03-01"],
  ["tomorrow", "2026-03-13"],
])("nobody is told %s", (_, noticeOn) => {
  expect(accept("2026-03-12", { noticeOn })).toBe("FIELD_NOT_ACCEPTABLE P23 noticeOn");
});

test.each([
  ["TERMINATED", "TERMINATED_MATTER P10"],
  ["FORWARDED", "DUPLICATE_IN_PROGRESS P15"],
  ["ASSIGNED", "DUPLICATE_IN_PROGRESS P15"],
  ["ACCEPTED", "DUPLICATE_IN_PROGRESS P15"],
  ["HANDLING", "DUPLICATE_IN_PROGRESS P15"],
  ["UNDER_REVIEW", "DUPLICATE_IN_PROGRESS P15"],
  ["UNDER_REEXAM", "DUPLICATE_IN_PROGRESS P15"],
])("a repeat of what is %s is not accepted", (repeatedStage, refusal) => {
  expect(accept("2026-03-12", {}, {}, repeatedStage)).toBe(refusal);
});

test.each(["REPLIED", "FINAL", "WITHDRAWN", "NOT_ACCEPTED"])("a repeat of what is %s is", (repeatedStage) => {
  expect(accept("2026-03-12", {}, {}, repeatedStage)).toMatchObject({ set: { acceptedOn: "2026-03-12" } });
});
