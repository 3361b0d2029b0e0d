import type { Command } from "../../../../shared/commands/define-command.ts";
import { aTraining, everyPlace, momentOn, told } from "../../../../test/harness/sample-records.ts";
import { callOffTraining } from "./call-off-training.ts";
import { planTraining } from "./plan-training.ts";
import { recordTraining } from "./record-training.ts";

const moment = momentOn("2026-03-20");
const decide = (command: Command, input: object): unknown =>
  told(command.decide(aTraining(), input, moment, {}));

test("planned for a place and a day to come", () => {
  const plan = (over: object, loaded: object = {}, at = moment): unknown =>
    told(
      planTraining.decide(
        null,
        { region: "149921001000", kind: "NEW_COMMITTEES", heldOn: "2026-03-20", invited: 40, ...over },
        at,
        { places: everyPlace(), ...loaded },
      ),
    );
  expect(plan({})).toEqual({
    set: { villageCode: "149921001000", kind: "NEW_COMMITTEES", heldOn: "2026-03-20", invited: 40 },
  });
  expect(plan({ heldOn: "2026-03-19" })).toBe("FIELD_NOT_ACCEPTABLE C07 heldOn");
  expect(plan({ invited: 0 })).toBe("FIELD_NOT_ACCEPTABLE C07 invited");
  expect(plan({}, { places: () => null })).toBe("PLACE_UNKNOWN C13 region");
  expect(plan({}, {}, { ...moment, covers: () => false })).toBe("NOT_FOUND C11 region");
});

test("held on a day that has come, by no more than were invited; or called off", () => {
  expect(decide(recordTraining, { heldOn: "2026-03-20", attended: 40 })).toEqual({
    set: { heldOn: "2026-03-20", attended: 40 },
  });
  expect(decide(recordTraining, { heldOn: "2026-03-21", attended: 40 })).toBe(
    "FIELD_NOT_ACCEPTABLE C07 heldOn",
  );
  expect(decide(recordTraining, { heldOn: "2026-03-20", attended: 41 })).toBe(
    "FIELD_NOT_ACCEPTABLE C07 attended",
  );
  expect(decide(callOffTraining, { reason: "PUT_OFF" })).toEqual({ set: {}, reasonCode: "PUT_OFF" });
});
