import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { startClock } from "../../../shared/law/clocks.ts";
import { aPetition, book, day, momentOn, told } from "../../../test/harness/sample-records.ts";
import { holdPetitionHearing } from "./hold-petition-hearing.ts";

// Asked for on 2 March: the last day of 30 is 1 April.
const clock = startClock(book, RULE.P09, day("2026-03-02"));
const hold = (from: string, to: string, today = "2026-03-10", clocks = [clock]): unknown =>
  told(
    holdPetitionHearing.decide(
      aPetition({ stage: "UNDER_REEXAM", clocks }),
      { from, to },
      momentOn(today),
      {},
    ),
  );

test("its days, the first and the last among them, are added to the time", () => {
  expect(hold("2026-03-16", "2026-03-17")).toMatchObject({
    set: { clocks: [{ rule: "P09", dueOn: "2026-04-03", end: null }], dueOn: "2026-04-03" },
    reasonCode: "HEARING",
    facts: { from: "2026-03-16", to: "2026-03-17" },
  });
});

test.each([
  ["before it was asked for", "2026-03-01", "2026-03-03", false],
  ["from the day it was asked for", "2026-03-02", "2026-03-03", true],
  ["that ends before it begins", "2026-03-17", "2026-03-16", false],
  ["of one day", "2026-03-17", "2026-03-17", true],
  ["up to 60 days from now", "2026-03-17", "2026-05-09", true],
  ["further off", "2026-03-17", "2026-05-10", false],
])("a hearing %s", (_, from, to, isHeld) => {
  expect([hold(from, to)]).toMatchObject([isHeld ? { facts: { from, to } } : "PAUSE_NOT_ALLOWED P09 from"]);
});

test.each([
  ["2026-03-12", "2026-03-15", true],
  ["2026-03-12", "2026-03-16", false],
  ["2026-03-17", "2026-03-18", false],
  ["2026-03-18", "2026-03-19", true],
])("no day is left out twice: %s to %s beside 16 to 17 March", (from, to, isHeld) => {
  const pauses = [{ from: day("2026-03-16"), to: day("2026-03-17"), reasonCode: "HEARING" }];
  const heard = startClock(book, RULE.P09, clock.startedOn, { pauses });
  expect([hold(from, to, "2026-03-10", [heard])]).toMatchObject([
    isHeld ? { set: { clocks: [{ pauses: [...pauses, { from, to }] }] } } : "PAUSE_NOT_ALLOWED P09 from",
  ]);
});

test("no hearing of the past makes late time good", () => {
  expect(hold("2026-03-16", "2026-03-17", "2026-04-01")).toMatchObject({ set: { dueOn: "2026-04-03" } });
  expect(hold("2026-03-16", "2026-03-17", "2026-04-02")).toBe("CLOCK_EXPIRED P09");
  expect(hold("2026-04-02", "2026-04-03", "2026-04-02")).toMatchObject({ set: { dueOn: "2026-04-01" } });
});

test("nothing but a re-examination stands still", () => {
  expect(hold("2026-03-16", "2026-03-17", "2026-03-10", [])).toBe("PAUSE_NOT_ALLOWED P09 from");
  const review = startClock(book, RULE.P07, day("2026-03-02"));
  expect(hold("2026-03-16", "2026-03-17", "2026-03-10", [review])).toBe("PAUSE_NOT_ALLOWED P09 from");
});
