import type { Command } from "../../../../shared/commands/define-command.ts";
import {
  aPerson,
  aSecurityPlan,
  day,
  everyPlace,
  HASH,
  momentOn,
  told,
} from "../../../../test/harness/sample-records.ts";
import { activateSecurityPlan } from "./activate-security-plan.ts";
import { approveSecurityPlan } from "./approve-security-plan.ts";
import { deactivateSecurityPlan } from "./deactivate-security-plan.ts";
import { draftSecurityPlan } from "./draft-security-plan.ts";
import { fileSecurityPlan } from "./file-security-plan.ts";
import { returnSecurityPlan } from "./return-security-plan.ts";
import { reviewSecurityPlan } from "./review-security-plan.ts";
import { reviseSecurityPlan } from "./revise-security-plan.ts";
import { submitSecurityPlan } from "./submit-security-plan.ts";

const moment = momentOn("2026-03-10");
const decide = (command: Command, input: object = {}, row: object = {}): unknown =>
  told(command.decide(aSecurityPlan(row), input, moment, {}));
const inTheWay = (command: Command, today: string, row: object = {}): unknown =>
  command.ready!(aSecurityPlan(row), momentOn(today), {}).map(
    ({ refusal, onlyAdvises }) => `${refusal.code} ${refusal.rule}${onlyAdvises ? " advises" : ""}`,
  );

test("one plan a village and cycle, for a day that has not passed", () => {
  const draft = (over: object, loaded: object = {}, at = moment): unknown =>
    told(
      draftSecurityPlan.decide(
        null,
        {
          village: "149921001201",
          cycle: "c",
          electionDate: "2026-03-20",
          level: "KEY",
          officersPlanned: "UP_TO_5",
          ...over,
        },
        at,
        { places: everyPlace(), isPlanned: false, ...loaded },
      ),
    );
  expect(draft({})).toMatchObject({
    set: { villageCode: "149921001201", level: "KEY", electionDate: "2026-03-20" },
  });
  expect(draft({}, { isPlanned: true })).toBe("PLAN_EXISTS S04 village");
  expect(draft({ electionDate: "2026-03-09" })).toBe("FIELD_NOT_ACCEPTABLE S04 electionDate");
  expect(draft({ electionDate: "2026-03-10" })).toMatchObject({ set: { electionDate: "2026-03-10" } });
  expect(draft({}, { places: () => null })).toBe("PLACE_UNKNOWN C13 village");
  expect(draft({}, {}, { ...moment, covers: () => false })).toBe("NOT_FOUND C11 village");
});

test("who submits does not approve, and the head alone does", () => {
  expect(decide(submitSecurityPlan, { documentHash: HASH })).toEqual({
    set: { submittedBy: "one" },
    evidenceHash: HASH,
  });
  expect(decide(submitSecurityPlan, { documentHash: "x" })).toBe("FIELD_NOT_ACCEPTABLE C12 documentHash");
  const may = (person: object, row: object): unknown =>
    told(approveSecurityPlan.by.may!(aPerson(person), aSecurityPlan(row)));
  expect(may({ isHead: true }, { submittedBy: "one" })).toBe("FOUR_EYES C08");
  expect(may({ isHead: false }, { submittedBy: "two" })).toBe("FOUR_EYES C08");
  expect(may({ isHead: true }, { submittedBy: "two" })).toBeNull();
  expect(decide(approveSecurityPlan)).toEqual({ set: { approvedOn: "2026-03-10" } });
  expect(decide(returnSecurityPlan, { reason: "PLACES_MISSING" })).toEqual({
    set: { submittedBy: null },
    reasonCode: "PLACES_MISSING",
  });
});

test("five days before election day it is late, told so and approved all the same", () => {
  expect(inTheWay(approveSecurityPlan, "2026-03-15")).toEqual([]);
  expect(inTheWay(approveSecurityPlan, "2026-03-16")).toEqual(["PLAN_LATE S04 advises"]);
});

test("what is written anew is approved no longer", () => {
  const revise = { electionDate: "2026-04-02", level: "KEY", officersPlanned: "SIX_TO_15" };
  expect(decide(reviseSecurityPlan, revise, { state: "APPROVED", approvedOn: day("2026-03-09") })).toEqual({
    set: { ...revise, approvedOn: null, submittedBy: null },
  });
  expect(decide(reviseSecurityPlan, { ...revise, electionDate: "2026-03-09" })).toBe(
    "FIELD_NOT_ACCEPTABLE S04 electionDate",
  );
});

test.each([fileSecurityPlan, activateSecurityPlan, deactivateSecurityPlan, reviewSecurityPlan])(
  "$name changes nothing but the state",
  (command) => expect(decide(command)).toEqual({ set: {} }),
);
