import type { Command } from "../../../../shared/commands/define-command.ts";
import {
  aPerson,
  aRectification,
  book,
  day,
  everyPlace,
  HASH,
  momentOn,
  officialsOf,
  told,
} from "../../../../test/harness/sample-records.ts";
import { rectificationClocks } from "../../domain/rectification.ts";
import { acceptBranchRectification } from "./accept-branch-rectification.ts";
import { delistWeakBranch } from "./delist-weak-branch.ts";
import { extendBranchRectification } from "./extend-branch-rectification.ts";
import { listWeakBranch } from "./list-weak-branch.ts";
import { planBranchRectification } from "./plan-branch-rectification.ts";
import { returnBranchRectification } from "./return-branch-rectification.ts";
import { startBranchRectification } from "./start-branch-rectification.ts";
import { submitBranchRectification } from "./submit-branch-rectification.ts";

const moment = momentOn("2026-03-10");
const officials = officialsOf({ leader: "GOV", town: "GOV", first: "ORG" });
const decide = (command: Command, input: object = {}, row: object = {}): unknown =>
  told(command.decide(aRectification(row), input, moment, { officials }));

test("listed once a village and cycle", () => {
  const list = (loaded: object = {}, at = moment): unknown =>
    told(
      listWeakBranch.decide(null, { village: "149921001201", cycle: "c", category: "NO_UNITY" }, at, {
        places: everyPlace(),
        isListed: false,
        ...loaded,
      }),
    );
  expect(list()).toEqual({
    set: { villageCode: "149921001201", cycleId: "c", category: "NO_UNITY", listedOn: "2026-03-10" },
  });
  expect(list({ isListed: true })).toBe("RECTIFICATION_EXISTS O09 village");
  expect(list({ places: () => null })).toBe("PLACE_UNKNOWN C13 village");
  expect(list({}, { ...moment, covers: () => false })).toBe("NOT_FOUND C11 village");
});

test("a plan names officials that there are, each measure once, and a day to come", () => {
  const plan = (over: object): unknown =>
    decide(planBranchRectification, {
      countyLeader: "leader",
      townshipLeader: "town",
      firstSecretary: null,
      partnerBody: "CIV",
      measures: ["COMMITTEE_FILLED"],
      dueOn: "2026-06-10",
      ...over,
    });
  expect(plan({ firstSecretary: "first" })).toEqual({
    set: {
      countyLeaderId: "leader",
      townshipLeaderId: "town",
      firstSecretaryId: "first",
      partnerBody: "CIV",
      measures: ["COMMITTEE_FILLED"],
      dueOn: "2026-06-10",
    },
  });
  expect(plan({ countyLeader: "nobody" })).toBe("OFFICIAL_UNKNOWN C11 countyLeader");
  expect(plan({ firstSecretary: "nobody" })).toBe("OFFICIAL_UNKNOWN C11 firstSecretary");
  expect(plan({ measures: [] })).toBe("FIELD_NOT_ACCEPTABLE O09 measures");
  expect(plan({ measures: ["RULES_MADE", "RULES_MADE"] })).toBe("FIELD_NOT_ACCEPTABLE O09 measures");
  expect(plan({ dueOn: "2026-03-10" })).toBe("FIELD_NOT_ACCEPTABLE O09 dueOn");
});

test("three people see it off the list", () => {
  expect(decide(startBranchRectification)).toEqual({ set: {} });
  expect(decide(submitBranchRectification, { evidenceHash: HASH })).toEqual({
    set: { submittedBy: "one" },
    evidenceHash: HASH,
  });
  expect(decide(submitBranchRectification, { evidenceHash: "x" })).toBe(
    "FIELD_NOT_ACCEPTABLE C12 evidenceHash",
  );
  expect(decide(returnBranchRectification, { reason: "NOT_PUT_RIGHT" })).toEqual({
    set: { submittedBy: null },
    reasonCode: "NOT_PUT_RIGHT",
  });
  expect(decide(acceptBranchRectification)).toEqual({ set: { acceptedBy: "one", acceptedOn: "2026-03-10" } });
  expect(decide(delistWeakBranch)).toEqual({ set: {} });
  const row = aRectification({ submittedBy: "one", acceptedBy: "two" });
  expect(told(acceptBranchRectification.by.may!(aPerson(), row))).toBe("FOUR_EYES C08");
  expect(acceptBranchRectification.by.may!(aPerson({ subject: "two" }), row)).toBeNull();
  const head = (subject: string, isHead = true): unknown =>
    told(delistWeakBranch.by.may!(aPerson({ subject, isHead }), row));
  expect(head("two")).toBe("FOUR_EYES C08");
  expect(head("three", false)).toBe("FOUR_EYES C08");
  expect(head("three")).toBeNull();
});

test("more time is a later day, and the clock runs until it is submitted", () => {
  const extend = (dueOn: string): unknown =>
    decide(extendBranchRectification, { dueOn, reason: "DISPUTE_OPEN" }, { dueOn: day("2026-06-10") });
  expect(extend("2026-06-11")).toEqual({ set: { dueOn: "2026-06-11" }, reasonCode: "DISPUTE_OPEN" });
  expect(extend("2026-06-10")).toBe("FIELD_NOT_ACCEPTABLE O09 dueOn");
  const clocks = (state: "RECTIFYING" | "SUBMITTED"): number =>
    rectificationClocks(aRectification({ state, dueOn: day("2026-06-10") }), book.calendar).length;
  expect([clocks("RECTIFYING"), clocks("SUBMITTED")]).toEqual([1, 0]);
});
