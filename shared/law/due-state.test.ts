import fc from "fast-check";
import { addDays, type LocalDate } from "../kernel/local-date.ts";
import { dueDay, readClock } from "./due-state.ts";
import { HolidayCalendar } from "./holiday-calendar.ts";
import { PUBLISHED_PLANS } from "./published-holidays.ts";

const calendar = new HolidayCalendar(PUBLISHED_PLANS);
const day = (text: string): LocalDate => text as LocalDate;
const stateOn = (today: string, dueOn: string): string =>
  readClock(dueDay("H12", day(dueOn), calendar), day(today)).state;

test.each([
  // Due on a Saturday: warned of by that day, in time on the Monday.
  ["2026-11-17", "2026-11-21", "RUNNING"],
  ["2026-11-18", "2026-11-21", "DUE_3D"],
  ["2026-11-22", "2026-11-21", "DUE_3D"],
  ["2026-11-23", "2026-11-21", "DUE_3D"],
  ["2026-11-24", "2026-11-21", "OVERDUE"],
  // Due on a Saturday that is worked.
  ["2026-02-15", "2026-02-14", "OVERDUE"],
  // Due in the National Day week.
  ["2026-10-08", "2026-10-02", "DUE_3D"],
  ["2026-10-09", "2026-10-02", "OVERDUE"],
])("on %s what is due on %s is %s", (today, dueOn, state) => {
  expect(stateOn(today, dueOn)).toBe(state);
});

test("what many days are compared with says of each what its clock says", () => {
  const anyDay = fc.integer({ min: 0, max: 3200 }).map((n) => addDays(day("2017-12-15"), n));
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -20, max: 3 }), (today, days) => {
      const dueOn = addDays(today, days);
      expect(dueOn <= calendar.overdueThrough(today)).toBe(stateOn(today, dueOn) === "OVERDUE");
    }),
    { seed: 20261125, numRuns: 1000 },
  );
});
