import { addDays, type LocalDate } from "../kernel/local-date.ts";
import { PUBLISHED_PLANS } from "./published-holidays.ts";
import { isStatutoryHoliday } from "./statutory-holidays.ts";

function holidaysOf(year: number): string[] {
  const days = Array.from({ length: 366 }, (_, i) => addDays(`${year}-01-01` as LocalDate, i));
  return days.filter((day) => day.startsWith(String(year)) && isStatutoryHoliday(day));
}

test.each([
  [2027, "01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03"],
  [2028, "01-01 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-28 10-01 10-02 10-03"],
  [2040, "01-01 04-04 05-01 05-02 10-01 10-02 10-03"], // after the table
])("%s: the days of the law", (year, days) => {
  expect(holidaysOf(year).map((day) => day.slice(5))).toEqual(days.split(" "));
});

test.each(PUBLISHED_PLANS)("the plan of $year gives 清明 off on the day worked out", ({ year, off }) => {
  const april = holidaysOf(year).filter((day) => day.slice(5, 7) === "04");
  expect(april).toHaveLength(1);
  expect(off).toContain(april[0]);
});
