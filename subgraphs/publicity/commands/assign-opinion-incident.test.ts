import { anOpinionIncident, momentOn, told } from "../../../test/harness/sample-records.ts";
import { assignOpinionIncident } from "./assign-opinion-incident.ts";
import { prepareOwnOpinionResponse } from "./prepare-own-opinion-response.ts";
import { raiseOpinionProblem } from "./raise-opinion-problem.ts";

const moment = momentOn("2026-03-02");
const toAssign = (over: object = {}) =>
  anOpinionIncident({ state: "ASSESSED", responsibleBody: "CIV", ...over });
const assign = (over: object = {}): unknown =>
  told(assignOpinionIncident.decide(toAssign(over), {}, moment, {}));

test("it goes to the responsible body with the hour its answer is due at", () => {
  expect(assign()).toEqual({
    set: {},
    transfer: {
      type: "H10",
      to: "civil-affairs",
      toRegion: moment.person.region,
      villageCode: toAssign().villageCode,
      facts: {
        incidentNo: "YQ149921-2026-0001",
        topic: "PROCEDURE",
        grade: "OTHER",
        responseDueAt: "2026-03-04T00:00:00.000Z",
      },
      avoidUnitIds: [],
      isUrgent: false,
      materialId: null,
      keptAs: "transferId",
    },
  });
  expect(assign({ grade: "MAJOR" })).toMatchObject({
    transfer: { isUrgent: true, facts: { responseDueAt: "2026-03-02T05:00:00.000Z" } },
  });
  const reopenedAt = new Date("2026-03-09T00:00:00Z");
  expect(assign({ reopenedAt })).toMatchObject({
    transfer: { facts: { responseDueAt: "2026-03-11T00:00:00.000Z" } },
  });
});

test.each([
  ["nobody responsible", { responsibleBody: null }, "NO_RESPONSIBLE_BODY U03"],
  ["publicity itself", { responsibleBody: "PUB" }, "WRONG_PARTY C13 responsibleBody"],
  ["a body without a department", { responsibleBody: "GOV" }, "WRONG_PARTY C13 responsibleBody"],
  ["a transfer under way", { transferId: "t" }, "TRANSFER_OPEN C06"],
])("%s: it is not assigned", (_, over, refusal) => expect(assign(over)).toBe(refusal));

test("publicity answers itself what is its own, and nothing else", () => {
  const own = (over: object): unknown =>
    told(prepareOwnOpinionResponse.decide(toAssign(over), {}, moment, {}));
  expect(own({ responsibleBody: "PUB" })).toEqual({ set: {} });
  expect(own({})).toBe("WRONG_PARTY C13 responsibleBody");
  expect(own({ responsibleBody: null })).toBe("NO_RESPONSIBLE_BODY U03");
  expect(own({ responsibleBody: "PUB", transferId: "t" })).toBe("TRANSFER_OPEN C06");
});

test("a problem is raised once, and the incident is not touched", () => {
  const raise = (over: object, isProblemRaised = false): unknown =>
    told(raiseOpinionProblem.decide(toAssign(over), {}, moment, { isProblemRaised }));
  expect(raise({})).toEqual({
    transfer: {
      type: "H11",
      to: "coordination",
      toRegion: moment.person.region,
      villageCode: toAssign().villageCode,
      facts: {
        kind: "OPINION",
        occurredAt: "2026-03-02T00:00:00.000Z",
        registerNo: "YQ149921-2026-0001",
        topic: "PROCEDURE",
      },
      avoidUnitIds: [],
      isUrgent: false,
      materialId: null,
    },
  });
  const facts = { kind: "OPINION", occurredAt: "2026-03-02T00:00:00.000Z", registerNo: "YQ149921-2026-0001" };
  expect(raise({ topic: "RUMOUR_RESULT" })).toMatchObject({ transfer: { facts } });
  expect(raise({ topic: "RUMOUR_RESULT" })).not.toHaveProperty("transfer.facts.topic");
  expect(raise({}, true)).toBe("TRANSFER_OPEN C01");
});
