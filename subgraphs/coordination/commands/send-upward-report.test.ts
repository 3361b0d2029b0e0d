import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { aPerson, aReport, momentOn, told } from "../../../test/harness/sample-records.ts";
import { closeUpwardReport } from "./close-upward-report.ts";
import { followUpUpwardReport } from "./follow-up-upward-report.ts";
import { instructUpwardReport } from "./instruct-upward-report.ts";
import { receiveUpwardReport } from "./receive-upward-report.ts";
import { sendUpwardReport } from "./send-upward-report.ts";

const [COUNTY, PREFECTURE, ANOTHER] = ["149921000000", "149900000000", "149922000000"] as RegionCode[];

describe.each([
  [sendUpwardReport, COUNTY],
  [followUpUpwardReport, COUNTY],
  [receiveUpwardReport, PREFECTURE],
  [instructUpwardReport, PREFECTURE],
  [closeUpwardReport, PREFECTURE],
] as const)("$name", ({ by }, end) => {
  test.each([COUNTY, PREFECTURE, ANOTHER])("is for the head of its end alone; in %s", (region) => {
    const report = aReport();
    expect(told(by.may!(aPerson({ region, isHead: true }), report))).toBe(
      region === end ? null : "NOT_FOUND C11",
    );
    expect(told(by.may!(aPerson({ region, isHead: false }), report))).toBe("NOT_FOUND C11");
  });
});

test.each([
  ["at its last moment", "2026-03-10T04:00:00Z", false],
  ["a millisecond later", "2026-03-10T03:59:59.999Z", true],
])("sending keeps who sent it, when, and whether it was late: %s", (_, due, isLate) => {
  const moment = momentOn("2026-03-10", { subject: "two" });
  const decided = sendUpwardReport.decide(aReport({ dueAt: new Date(due) }), {}, moment, {});
  expect(told(decided)).toEqual({ set: { sentAt: moment.now, sentBy: "two", isLate } });
});

test("what has no time to be due at is not late", () => {
  const decided = sendUpwardReport.decide(aReport({ dueAt: null }), {}, momentOn("2026-03-10"), {});
  expect(told(decided)).toMatchObject({ set: { isLate: false } });
});
