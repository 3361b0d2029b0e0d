import {
  aKeyVillage,
  aPerson,
  everyPlace,
  HASH,
  momentOn,
  officialsOf,
  told,
} from "../../../../test/harness/sample-records.ts";
import type { KeyVillage } from "../../domain/key-village-machine.ts";
import { confirmKeyVillage } from "./confirm-key-village.ts";
import { overrideVoteGate } from "./override-vote-gate.ts";
import { planKeyVillage } from "./plan-key-village.ts";
import { proposeKeyVillage } from "./propose-key-village.ts";
import { rejectKeyVillage } from "./reject-key-village.ts";
import { reopenKeyVillage } from "./reopen-key-village.ts";
import { returnKeyVillage } from "./return-key-village.ts";
import { reviewKeyVillage } from "./review-key-village.ts";
import { screenKeyVillage } from "./screen-key-village.ts";
import { stationKeyVillageLeader } from "./station-key-village-leader.ts";
import { strikeOffKeyVillage } from "./strike-off-key-village.ts";
import { submitKeyVillage } from "./submit-key-village.ts";
import { verifyKeyVillage } from "./verify-key-village.ts";
import type { Command } from "../../../../shared/commands/define-command.ts";

const TODAY = "2026-11-22";
const moment = momentOn(TODAY);
const decide = (command: Command, row: KeyVillage, input: object, loaded: object = {}): unknown =>
  told(command.decide(row, input, moment, { gates: [], ...loaded }));
const inTheWay = (command: Command, row: KeyVillage, entry: object): unknown =>
  command.ready!(row, moment, { entry }).map(({ refusal, by }) => `${refusal.code} ${by}`);

const proposal = { village: "149921001201", cycle: "c", focus: "KEY", categories: ["CLAN", "LAND"], situation: "NOT_ELECTED", riskLevel: "HIGH", riskReason: "NEW_PROBLEM" }; // prettier-ignore
const propose = (over: object, loaded: object = {}): unknown =>
  told(
    proposeKeyVillage.decide(null, { ...proposal, ...over }, moment, {
      places: everyPlace(),
      isListed: false,
      ...loaded,
    }),
  );

test("a township proposes a village once, with one to five difficulties and a risk that a person set", () => {
  expect(propose({})).toMatchObject({
    set: { categories: ["CLAN", "LAND"], riskLevel: "HIGH", reviewedOn: TODAY },
    reasonCode: "NEW_PROBLEM",
  });
  expect(propose({ categories: [] })).toBe("FIELD_NOT_ACCEPTABLE C12 categories");
  expect(propose({ categories: ["CLAN", "CLAN"] })).toBe("FIELD_NOT_ACCEPTABLE C12 categories");
  expect(propose({}, { isListed: true })).toBe("DUPLICATE_ENTRY C05 village");
  expect(propose({}, { places: () => null })).toBe("PLACE_UNKNOWN C13 village");
});

test("the county confirms, or says why not; households are counts", () => {
  expect(decide(confirmKeyVillage, aKeyVillage(), {})).toEqual({ set: { reviewedOn: TODAY } });
  expect(decide(rejectKeyVillage, aKeyVillage(), { reason: "NOT_DIFFICULT" })).toEqual({
    set: {},
    reasonCode: "NOT_DIFFICULT",
  });
  expect(decide(screenKeyVillage, aKeyVillage(), { households: 200, screened: 200 })).toMatchObject({
    set: { screened: 200 },
  });
  expect(decide(screenKeyVillage, aKeyVillage(), { households: 200, screened: 201 })).toBe(
    "FIELD_NOT_ACCEPTABLE C12 screened",
  );
  expect(decide(screenKeyVillage, aKeyVillage(), { households: 0, screened: 0 })).toBe(
    "FIELD_NOT_ACCEPTABLE C12 households",
  );
});

test("a risk that changes has a reason that says so", () => {
  const review = (over: object): unknown =>
    decide(reviewKeyVillage, aKeyVillage(), {
      situation: "NOT_ELECTED",
      riskLevel: "MEDIUM",
      riskReason: "NO_CHANGE",
      ...over,
    });
  expect(review({})).toMatchObject({ set: { riskReason: "NO_CHANGE", reviewedOn: TODAY } });
  expect(review({ riskLevel: "LOW" })).toBe("FIELD_NOT_ACCEPTABLE C12 riskReason");
  expect(review({ riskLevel: "LOW", riskReason: "PROBLEMS_SETTLED" })).toMatchObject({
    set: { riskLevel: "LOW" },
  });
});

test("a plan has a list of problems, two leaders and a day; then the leader is there", () => {
  expect(inTheWay(planKeyVillage, aKeyVillage(), { items: 0, itemsOpen: 0 })).toEqual(["NO_ITEMS TOWNSHIP"]);
  expect(inTheWay(planKeyVillage, aKeyVillage(), { items: 1, itemsOpen: 1 })).toEqual([]);
  const plan = (over: object): unknown =>
    decide(planKeyVillage, aKeyVillage(), { countyLeader: "a", townshipLeader: "b", deadlineOn: "2026-12-20", planApprovedOn: TODAY, evidenceHash: HASH, ...over }, { officials: officialsOf({ a: "GOV", b: "GOV" }) }); // prettier-ignore
  expect(plan({})).toMatchObject({
    set: { countyLeaderId: "a", townshipLeaderId: "b", planApprovedOn: TODAY },
    evidenceHash: HASH,
  });
  expect(plan({ countyLeader: "x" })).toBe("OFFICIAL_UNKNOWN C11 countyLeader");
  expect(plan({ townshipLeader: "a" })).toBe("FOUR_EYES C08 townshipLeader");
  expect(plan({ deadlineOn: TODAY })).toBe("FIELD_NOT_ACCEPTABLE C12 deadlineOn");
  expect(plan({ planApprovedOn: "2026-11-23" })).toBe("FIELD_NOT_ACCEPTABLE C12 planApprovedOn");
  expect(plan({ evidenceHash: "x" })).toBe("FIELD_NOT_ACCEPTABLE C12 evidenceHash");
  const station = (row: object, stationedOn = TODAY): unknown =>
    decide(stationKeyVillageLeader, aKeyVillage(row), { stationedOn });
  expect(station({})).toBe("NO_LEADER C05");
  expect(station({ countyLeaderId: "a" })).toMatchObject({ set: { stationedOn: TODAY } });
  expect(station({ countyLeaderId: "a" }, "2026-11-23")).toBe("FIELD_NOT_ACCEPTABLE C12 stationedOn");
});

test("nothing is submitted or struck off while a problem is open, and a village that voted is looked back on first", () => {
  const [open, done] = [
    { items: 2, itemsOpen: 1 },
    { items: 2, itemsOpen: 0, isLookedBack: false },
  ];
  for (const command of [submitKeyVillage, verifyKeyVillage]) {
    expect(inTheWay(command, aKeyVillage(), open)).toEqual(["ITEM_OPEN RESPONSIBLE"]);
    expect(inTheWay(command, aKeyVillage(), done)).toEqual([]);
  }
  expect(inTheWay(strikeOffKeyVillage, aKeyVillage(), open)).toEqual(["ITEM_OPEN RESPONSIBLE"]);
  expect(inTheWay(strikeOffKeyVillage, aKeyVillage(), done)).toEqual([]);
  expect(inTheWay(strikeOffKeyVillage, aKeyVillage({ situation: "COMPLETED" }), done)).toEqual([
    "LOOK_BACK_OPEN TOWNSHIP",
  ]);
  expect(decide(submitKeyVillage, aKeyVillage(), {})).toMatchObject({
    set: { submittedBy: "one", verifiedBy: null },
  });
  expect(decide(verifyKeyVillage, aKeyVillage(), {})).toMatchObject({ set: { verifiedBy: "one" } });
  expect(decide(strikeOffKeyVillage, aKeyVillage(), {})).toEqual({ set: {} });
  expect(decide(returnKeyVillage, aKeyVillage(), { reason: "NOT_SETTLED" })).toMatchObject({
    set: { submittedBy: null },
    reasonCode: "NOT_SETTLED",
  });
  expect(decide(reopenKeyVillage, aKeyVillage(), { reason: "RELAPSE" })).toMatchObject({
    set: { planApprovedOn: null, gateOverrideOn: null },
  });
});

test("three people settle an entry: who submits, who verifies and the head who strikes it off", () => {
  const may = (command: Command, person: object, row: object): unknown =>
    told(command.by.may!(aPerson(person), aKeyVillage(row)));
  expect(may(verifyKeyVillage, {}, { submittedBy: "one" })).toBe("FOUR_EYES C08");
  expect(may(verifyKeyVillage, {}, { submittedBy: "two" })).toBeNull();
  const strike = (isHead: boolean, verifiedBy: string, submittedBy = "three"): unknown =>
    may(strikeOffKeyVillage, { isHead }, { verifiedBy, submittedBy });
  expect([strike(true, "two"), strike(true, "one"), strike(true, "two", "one"), strike(false, "two")]).toEqual([null, "FOUR_EYES C08", "FOUR_EYES C08", "FOUR_EYES C08"]); // prettier-ignore
});

test("the gate is passed by the county's first responsible person alone, with a reason that stays", () => {
  expect(decide(overrideVoteGate, aKeyVillage(), { reason: "UNDER_CONTROL" })).toEqual({
    set: { gateOverrideOn: TODAY, gateOverrideReason: "UNDER_CONTROL" },
    reasonCode: "UNDER_CONTROL",
  });
  const may = (region: string): unknown =>
    told(overrideVoteGate.by.may!(aPerson({ region: region as never }), aKeyVillage()));
  expect([may("149921000000"), may("149900000000"), may("149922000000"), may("149921001000")]).toEqual([null, "NOT_FOUND C11", "NOT_FOUND C11", "NOT_FOUND C11"]); // prettier-ignore
});

test("what takes a village onto the ledger, or back onto it, closes its gate", () => {
  for (const [command, input] of [
    [confirmKeyVillage, {}],
    [reopenKeyVillage, { reason: "RELAPSE" }],
  ] as const)
    expect(decide(command, aKeyVillage(), input, { gates: ["g1"] })).toMatchObject({
      updates: [{ ids: ["g1"], set: { state: "REVOKED" } }],
    });
});
