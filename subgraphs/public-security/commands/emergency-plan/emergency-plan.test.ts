import type { Command } from "../../../../shared/commands/define-command.ts";
import {
  anEmergencyPlan,
  day,
  everyPlace,
  HASH,
  momentOn,
  told,
} from "../../../../test/harness/sample-records.ts";
import { activateEmergencyPlan } from "./activate-emergency-plan.ts";
import { approveEmergencyPlan } from "./approve-emergency-plan.ts";
import { deactivateEmergencyPlan } from "./deactivate-emergency-plan.ts";
import { draftEmergencyPlan } from "./draft-emergency-plan.ts";
import { fileEmergencyPlan } from "./file-emergency-plan.ts";
import { recordEmergencyDrill } from "./record-emergency-drill.ts";
import { returnEmergencyPlan } from "./return-emergency-plan.ts";
import { reviewEmergencyPlan } from "./review-emergency-plan.ts";
import { reviseEmergencyPlan } from "./revise-emergency-plan.ts";
import { submitEmergencyPlan } from "./submit-emergency-plan.ts";

const moment = momentOn("2026-03-10");
const decide = (command: Command, input: object = {}, row: object = {}): unknown =>
  told(command.decide(anEmergencyPlan(row), input, moment, {}));

test("drawn up once a village and cycle, and approved until a day to come", () => {
  const draft = (isPlanned: boolean): unknown =>
    told(
      draftEmergencyPlan.decide(
        null,
        { village: "149921001201", cycle: "c", electionDate: "2026-03-20" },
        moment,
        {
          places: everyPlace(),
          isPlanned,
        },
      ),
    );
  expect(draft(false)).toEqual({
    set: { villageCode: "149921001201", cycleId: "c", electionDate: "2026-03-20" },
  });
  expect(draft(true)).toBe("PLAN_EXISTS S04 village");
  expect(decide(approveEmergencyPlan, { reviewDueOn: "2026-03-10" })).toBe(
    "FIELD_NOT_ACCEPTABLE S04 reviewDueOn",
  );
  expect(decide(approveEmergencyPlan, { reviewDueOn: "2026-06-10" })).toEqual({
    set: { approvedOn: "2026-03-10", reviewDueOn: "2026-06-10" },
  });
  expect(decide(reviseEmergencyPlan, { electionDate: "2026-04-01" })).toEqual({
    set: { electionDate: "2026-04-01", approvedOn: null, submittedBy: null },
  });
  expect(decide(reviseEmergencyPlan, { electionDate: "2026-03-01" })).toBe(
    "FIELD_NOT_ACCEPTABLE S04 electionDate",
  );
});

test("a drill took place after the approval, and not in the future", () => {
  const drill = (heldOn: string, evidenceHash = HASH): unknown =>
    decide(recordEmergencyDrill, { heldOn, evidenceHash }, { approvedOn: day("2026-03-05") });
  expect(drill("2026-03-05")).toEqual({ set: { drilledOn: "2026-03-05" }, evidenceHash: HASH });
  expect(drill("2026-03-04")).toBe("FIELD_NOT_ACCEPTABLE S04 heldOn");
  expect(drill("2026-03-11")).toBe("FIELD_NOT_ACCEPTABLE S04 heldOn");
  expect(drill("2026-03-05", "x")).toBe("FIELD_NOT_ACCEPTABLE C12 evidenceHash");
});

test("who submits it is kept until it is sent back", () => {
  expect(decide(submitEmergencyPlan, { documentHash: HASH })).toEqual({
    set: { submittedBy: "one" },
    evidenceHash: HASH,
  });
  expect(decide(returnEmergencyPlan, { reason: "PLACES_MISSING" })).toEqual({
    set: { submittedBy: null },
    reasonCode: "PLACES_MISSING",
  });
});

test.each([fileEmergencyPlan, activateEmergencyPlan, deactivateEmergencyPlan, reviewEmergencyPlan])(
  "$name changes nothing but the state",
  (command) => expect(decide(command)).toEqual({ set: {} }),
);
