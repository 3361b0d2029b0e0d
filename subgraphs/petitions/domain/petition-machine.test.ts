import { STAGE_STEPS } from "./petition-machine.ts";
import { STAGES } from "./words.ts";

test("the ends of a petition are ends", () => {
  const ends = STAGES.filter((stage) =>
    Object.values(STAGE_STEPS).every(
      ({ from, to }) => to === "same" || !(from as readonly string[]).includes(stage),
    ),
  );
  expect(ends.toSorted()).toEqual(["NOT_ACCEPTED", "REDIRECTED", "TERMINATED", "WITHDRAWN"]);
});
