import { aVoteGate, day, everyPlace, momentOn, told } from "../../../../test/harness/sample-records.ts";
import { addProblem } from "../problem-item/add-problem.ts";
import { issueVoteGate } from "./issue-vote-gate.ts";
import { revokeVoteGate } from "./revoke-vote-gate.ts";

const VILLAGE = "149921001201";
const moment = momentOn("2026-03-20");
const plans = { id: "p", village: VILLAGE, expiresAt: new Date("2026-03-21T00:00:00Z") };
const OPEN = {
  id: "k",
  state: "WORKING",
  planApprovedOn: day("2026-03-01"),
  countyLeaderId: "one",
  gateOverrideOn: null,
  items: [{ state: "VERIFIED", blocking: true, dueOn: day("2026-03-10") }],
};
const issue = (
  entry: object | null,
  certificate: object | null = null,
  loaded: object = {},
  at = moment,
): unknown =>
  told(
    issueVoteGate.decide(null, { village: VILLAGE, planCertificate: null }, at, {
      places: everyPlace(),
      entry,
      plans: certificate,
      ...loaded,
    }),
  );

test("a village that is not on the ledger has an open gate, for a day", () => {
  expect(issue(null)).toEqual({
    set: {
      villageCode: VILLAGE,
      keyVillageId: null,
      issuedAt: moment.now,
      expiresAt: new Date("2026-03-21T04:00:00Z"),
    },
  });
  expect(issue({ ...OPEN, state: "REJECTED" })).toMatchObject({ set: { keyVillageId: "k" } });
  expect(issue(null, null, { places: () => null })).toBe("PLACE_UNKNOWN C13 village");
  expect(issue(null, null, {}, { ...moment, covers: () => false })).toBe("NOT_FOUND C11 village");
});

// Every way in which a key village's gate is closed, and that nothing but the first responsible person's word opens it then.
test.each([
  ["no work", { state: "CONFIRMED" }],
  ["reopened", { state: "REOPENED" }],
  ["no plan", { planApprovedOn: null }],
  ["no county leader", { countyLeaderId: null }],
  ["a blocking problem", { items: [{ state: "SUBMITTED", blocking: true, dueOn: day("2026-03-10") }] }],
])("with %s there is no certificate", (_, over) => {
  expect(issue({ ...OPEN, ...over }, plans)).toBe("GATE_CLOSED C05 village");
  expect(issue({ ...OPEN, ...over, gateOverrideOn: day("2026-03-19") })).toMatchObject({
    set: { keyVillageId: "k" },
  });
});

test("a key village needs its plans certified: for itself, and today", () => {
  expect(issue(OPEN, plans)).toMatchObject({ set: { keyVillageId: "k" } });
  expect(issue(OPEN)).toBe("PLAN_CERTIFICATE_MISSING C05 planCertificate");
  expect(issue(OPEN, { ...plans, village: "149921001202" })).toBe(
    "PLAN_CERTIFICATE_MISSING C05 planCertificate",
  );
  expect(issue(OPEN, { ...plans, expiresAt: moment.now })).toBe(
    "PLAN_CERTIFICATE_MISSING C05 planCertificate",
  );
});

test("revoked with a reason, or by a problem that newly blocks", () => {
  expect(told(revokeVoteGate.decide(aVoteGate(), { reason: "NEW_PROBLEM" }, moment, {}))).toEqual({
    set: {},
    reasonCode: "NEW_PROBLEM",
  });
  const add = (blocking: boolean): unknown =>
    addProblem.decide(
      null,
      { keyVillage: "k", category: "LAND", statement: "宅基地边界争议", blocking, responsibleBody: "CIV", responsibleStaff: "one", dueOn: day("2026-04-01") }, // prettier-ignore
      moment,
      {
        entry: { villageCode: VILLAGE, state: "WORKING", lastNo: 1 },
        officials: () => ({ body: "CIV", region: "149921000000" }),
        gates: ["g1"],
      },
    );
  expect(add(true)).toMatchObject({ updates: [{ ids: ["g1"], set: { state: "REVOKED" } }] });
  expect(add(false)).not.toHaveProperty("updates");
});
