import { aClue, day, momentOn, told } from "../../../test/harness/sample-records.ts";
import { recordClueDecisionEffect } from "./record-clue-decision-effect.ts";

test.each([
  ["the day it was accepted", "2026-03-05", true],
  ["today", "2026-03-20", true],
  ["before it was accepted", "2026-03-04", false],
  ["tomorrow", "2026-03-21", false],
])("a decision takes effect between acceptance and today: %s", (_, on, isRight) => {
  const clue = aClue({ state: "DECIDED", acceptedOn: day("2026-03-05") });
  expect(told(recordClueDecisionEffect.decide(clue, { on }, momentOn("2026-03-20"), {}))).toEqual(
    isRight ? { set: { effectiveOn: on } } : "CLOCK_NOT_MET D13 on",
  );
});
