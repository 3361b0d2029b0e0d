import { told } from "../../test/harness/sample-records.ts";
import { AT_AN_END, CLUE_STEPS } from "./domain/clue-machine.ts";
import { CLUE_STATES } from "./domain/words.ts";
import { clueCondition } from "./transfer-condition.ts";

const blocks = (step: "sign" | "accept" | "conclude", state: (typeof CLUE_STATES)[number] | null): unknown =>
  told(clueCondition.blocks({} as never, step, state));

test("only concluding waits for the organ, and only where the transfer brought a clue", () => {
  const done = ["CLOSED", "ENDED", "FORWARDED_DOWN", "MOVED", "NOT_PUBLISHED", "PUBLISHED", "TALK_EDUCATION"];
  expect(CLUE_STATES.filter((state) => blocks("conclude", state) === null).toSorted()).toEqual(done);
  expect(blocks("conclude", "CASE_FILED")).toBe("ILLEGAL_TRANSITION D14");
  expect(blocks("conclude", null)).toBeNull();
  for (const state of CLUE_STATES)
    expect([blocks("sign", state), blocks("accept", state)]).toEqual([null, null]);
});

test("what is at an end stays there: the condition needs no lock", () => {
  const back = Object.values(CLUE_STEPS).filter(
    ({ from, to }) =>
      to !== "same" && !AT_AN_END.includes(to) && from.some((state) => AT_AN_END.includes(state)),
  );
  expect(back).toEqual([]);
});
