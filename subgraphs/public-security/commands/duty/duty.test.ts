import type { Moment } from "../../../../shared/commands/change.ts";
import type { Command } from "../../../../shared/commands/define-command.ts";
import { aDuty, everyPlace, momentOn, told } from "../../../../test/harness/sample-records.ts";
import { endElectionDayDuty } from "./end-election-day-duty.ts";
import { postElectionDayDuty } from "./post-election-day-duty.ts";
import { reportDutyAttention } from "./report-duty-attention.ts";
import { reportDutyIncident } from "./report-duty-incident.ts";
import { reportDutyNormal } from "./report-duty-normal.ts";

const at = (instant: string): Moment => ({
  ...momentOn(instant.slice(0, 10)),
  now: new Date(instant),
});
const inTheWay = (command: Command, moment: Moment, row: object = {}, loaded: object = {}): unknown =>
  command.ready!(aDuty(row), moment, loaded).map(
    ({ refusal, onlyAdvises }) => `${refusal.code} ${refusal.rule}${onlyAdvises ? " advises" : ""}`,
  );

test("posted once for a village's day, today or later", () => {
  const post = (over: object, isPosted = false): unknown =>
    told(
      postElectionDayDuty.decide(
        null,
        { village: "149921001201", dutyDate: "2026-03-20", ...over },
        momentOn("2026-03-20"),
        {
          places: everyPlace(),
          isPosted,
        },
      ),
    );
  expect(post({})).toMatchObject({ set: { dutyDate: "2026-03-20" } });
  expect(post({}, true)).toBe("DUTY_EXISTS S06 village");
  expect(post({ dutyDate: "2026-03-19" })).toBe("FIELD_NOT_ACCEPTABLE S06 dutyDate");
});

test("a beat is of the day itself; one more than an hour after the last is late, told so and taken", () => {
  expect(inTheWay(reportDutyNormal, at("2026-03-19T02:00:00Z"))).toEqual(["CLOCK_NOT_MET S06"]);
  expect(inTheWay(reportDutyNormal, at("2026-03-21T02:00:00Z"))).toEqual(["CLOCK_EXPIRED S06"]);
  // Before duty has begun nothing is late.
  expect(inTheWay(reportDutyNormal, at("2026-03-20T09:00:00Z"))).toEqual([]);
  const last = { status: "NORMAL", reportedAt: new Date("2026-03-20T02:00:00Z") };
  expect(inTheWay(reportDutyNormal, at("2026-03-20T03:00:00Z"), last)).toEqual([]);
  expect(inTheWay(reportDutyNormal, at("2026-03-20T03:00:01Z"), last)).toEqual(["BEAT_LATE S06 advises"]);
  const moment = at("2026-03-20T03:00:00Z");
  for (const command of [reportDutyNormal, reportDutyAttention])
    expect(told(command.decide(aDuty(), {}, moment, {}))).toEqual({ set: { reportedAt: moment.now } });
});

test("that there is an incident is told when it is on the ledger", () => {
  const moment = at("2026-03-20T03:00:00Z");
  expect(inTheWay(reportDutyIncident, moment, {}, { hasIncident: false })).toEqual(["INCIDENT_REQUIRED S06"]);
  expect(inTheWay(reportDutyIncident, moment, {}, { hasIncident: true })).toEqual([]);
});

test("it ends on its day, or after it when nobody said so", () => {
  expect(inTheWay(endElectionDayDuty, at("2026-03-19T10:00:00Z"))).toEqual(["CLOCK_NOT_MET S06"]);
  expect(inTheWay(endElectionDayDuty, at("2026-03-20T10:00:00Z"))).toEqual([]);
  expect(inTheWay(endElectionDayDuty, at("2026-03-22T10:00:00Z"))).toEqual([]);
});
