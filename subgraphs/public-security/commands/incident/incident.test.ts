import type { Command } from "../../../../shared/commands/define-command.ts";
import { anIncident, aPerson, everyPlace, momentOn, told } from "../../../../test/harness/sample-records.ts";
import { closeIncident } from "./close-incident.ts";
import { handleIncident } from "./handle-incident.ts";
import { reportIncident } from "./report-incident.ts";
import { setIncidentLevel } from "./set-incident-level.ts";
import { tellIncidentUpward } from "./tell-incident-upward.ts";
import { updateIncident } from "./update-incident.ts";

const moment = momentOn("2026-03-20");
const decide = (
  command: Command,
  input: object = {},
  row: object = {},
  loaded: object = {},
  at = moment,
): unknown => told(command.decide(anIncident(row), input, at, loaded));
const other = momentOn("2026-03-20", { subject: "two" });

test("the first report comes within two hours, one when it is major, or says why not", () => {
  const report = (over: object): unknown =>
    told(
      reportIncident.decide(
        null,
        {
          village: "149921001201",
          occurredAt: "2026-03-20T02:00:00Z",
          kind: "FIGHT",
          level: 3,
          peopleBand: "UP_TO_9",
          electionImpact: "DELAYED",
          latenessReason: null,
          ...over,
        },
        moment,
        { places: everyPlace() },
      ),
    );
  // It is 04:00 UTC.
  expect(report({})).toMatchObject({
    set: { level: 3, reportedBy: "one", occurredOn: "2026-03-20" },
    reasonCode: null,
  });
  expect(report({ occurredAt: "2026-03-20T01:59:59Z" })).toBe("LATENESS_REASON_REQUIRED S05 latenessReason");
  expect(report({ level: 2, occurredAt: "2026-03-20T03:00:00Z" })).toMatchObject({ reasonCode: null });
  expect(report({ level: 2, occurredAt: "2026-03-20T02:59:59Z" })).toBe(
    "LATENESS_REASON_REQUIRED S08 latenessReason",
  );
  expect(report({ level: 1, latenessReason: "LINE_DOWN" })).toMatchObject({ reasonCode: "LINE_DOWN" });
  expect(report({ occurredAt: "2026-03-20T04:00:01Z" })).toBe("FIELD_NOT_ACCEPTABLE S05 occurredAt");
  expect(report({ level: 0 })).toBe("FIELD_NOT_ACCEPTABLE S05 level");
  expect(report({ level: 5 })).toBe("FIELD_NOT_ACCEPTABLE S05 level");
});

test("a graver level at once; a lighter one with a reason, and by another person than who reported", () => {
  const level = (to: number, reason: string | null, at = other): unknown =>
    decide(setIncidentLevel, { level: to, reason }, {}, {}, at);
  expect(level(2, null, moment)).toEqual({ set: { level: 2 }, reasonCode: null, facts: { levelBefore: 3 } });
  expect(level(4, null)).toBe("LEVEL_DOWNGRADE_WITHOUT_REASON S10 reason");
  expect(level(4, "DISPERSED", moment)).toBe("FOUR_EYES C08");
  expect(level(4, "DISPERSED")).toEqual({
    set: { level: 4 },
    reasonCode: "DISPERSED",
    facts: { levelBefore: 3 },
  });
  expect(level(3, null)).toBe("FIELD_NOT_ACCEPTABLE S05 level");
  expect(decide(updateIncident, { peopleBand: "TEN_TO_29", electionImpact: "STOPPED" })).toEqual({
    set: { peopleBand: "TEN_TO_29", electionImpact: "STOPPED" },
  });
  expect(decide(handleIncident)).toEqual({ set: {} });
});

test("of a major incident the leading group is told once, before another person closes it", () => {
  expect(decide(tellIncidentUpward, {}, { level: 1 }, { isToldUpward: false })).toMatchObject({
    transfer: {
      type: "H11",
      to: "coordination",
      isUrgent: true,
      facts: { kind: "INCIDENT", registerNo: "JQ149921-2026-0001" },
    },
  });
  expect(decide(tellIncidentUpward, {}, {}, { isToldUpward: true })).toBe("TRANSFER_OPEN C01");
  const inTheWay = (level: number, isToldUpward: boolean): unknown =>
    closeIncident.ready!(anIncident({ level }), moment, { isToldUpward }).map(({ refusal }) => refusal.code);
  expect(inTheWay(2, false)).toEqual(["INCIDENT_NOT_TOLD"]);
  expect(inTheWay(2, true)).toEqual([]);
  expect(inTheWay(3, false)).toEqual([]);
  expect(told(closeIncident.by.may!(aPerson(), anIncident()))).toBe("FOUR_EYES C08");
  expect(closeIncident.by.may!(aPerson({ subject: "two" }), anIncident())).toBeNull();
});
