import { CLUE_STEPS, nextClueState } from "./clue-machine.ts";
import { CLUE_STATES } from "./words.ts";

test("the machine of clues refuses what does not follow, and reaches every state", () => {
  const reached = new Set(["RECEIVED"]);
  for (const state of CLUE_STATES) {
    for (const event of Object.keys(CLUE_STEPS) as (keyof typeof CLUE_STEPS)[]) {
      const next = nextClueState(state, event);
      const isAllowed = (CLUE_STEPS[event].from as readonly string[]).includes(state);
      expect([state, event, typeof next === "string"]).toEqual([state, event, isAllowed]);
      if (typeof next === "object")
        expect(["ILLEGAL_TRANSITION", "NOTICE_BEFORE_EFFECTIVE", "WAY_NOT_APPROVED"]).toContain(next.code);
    }
  }
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    for (const { from, to } of Object.values(CLUE_STEPS))
      if (from.some((state) => reached.has(state))) reached.add(to);
  }
  expect([...reached].toSorted()).toEqual([...CLUE_STATES].toSorted());
});
