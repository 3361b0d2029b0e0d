import { HolidayCalendar } from "./holiday-calendar.ts";
import { PlansGoneThrough } from "./plans-gone-through.ts";

const plan = (version: number) => ({ year: 2026, version, source: "notice", off: [], worked: [] });

test("what runs by the plans is gone through until nothing was found twice, and again when a plan is new", () => {
  const plans = new PlansGoneThrough<object>();
  const [owner, other] = [{}, {}];
  const before = new HolidayCalendar([plan(1)]);
  expect(plans.isDue(owner, before)).toBe(true);
  expect(plans.isDue(owner, before)).toBe(true);
  plans.wentThrough(owner);
  expect(plans.isDue(owner, before)).toBe(true);
  plans.wentThrough(owner);
  expect([plans.isDue(owner, before), plans.isDue(other, before)]).toEqual([false, true]);
  expect(plans.isDue(owner, new HolidayCalendar([plan(1), plan(2)]))).toBe(true);
});
