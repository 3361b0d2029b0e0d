import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { HolidayCalendar } from "../../../shared/law/holiday-calendar.ts";
import { startClock } from "../../../shared/law/clocks.ts";
import { PUBLISHED_PLANS } from "../../../shared/law/published-holidays.ts";
import { aPetition, book, day } from "../../../test/harness/sample-records.ts";
import { pressing } from "../domain/case-clocks.ts";
import { toCase, toSummary } from "./to-petition.ts";

const calendar = new HolidayCalendar(PUBLISHED_PLANS);
// Received on a Friday, to be routed by a Saturday.
const clocks = [startClock(book, "P01", day("2026-11-06"))];
const petition = aPetition({ clocks, ...pressing(clocks) });

test.each([
  ["2026-11-22", "DUE_3D"],
  ["2026-11-23", "DUE_3D"],
  ["2026-11-24", "OVERDUE"],
])("a case due on Saturday the 21st is on %s %s", (today, state) => {
  expect(toCase(petition, day(today)).clock).toMatchObject({
    dueOn: "2026-11-21",
    dueOnAdjusted: "2026-11-23",
    state,
  });
});

test.each([
  ["2026-11-23", "CLOCK_DUE_3D"],
  ["2026-11-24", "PETITION_OVERDUE"],
])("and its village asks for attention on %s by %s", (today, code) => {
  const row = { open: 1, overdue: 0, nextDueOn: day("2026-11-21"), nextRule: RULE.P01, topics: [] };
  expect(toSummary(row, calendar, day(today)).attention).toEqual([{ code, rule: "P01" }]);
});
