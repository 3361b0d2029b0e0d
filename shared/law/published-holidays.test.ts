import { addDays, type LocalDate } from "../kernel/local-date.ts";
import { HolidayCalendar } from "./holiday-calendar.ts";
import { PUBLISHED_PLANS } from "./published-holidays.ts";

const calendar = new HolidayCalendar(PUBLISHED_PLANS);
const isWeekend = (day: LocalDate): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const isWorked = (day: string): boolean => calendar.dayKind(day as LocalDate).isWorkday;

/**
 * A notice moves weekends and never takes work away: over a plan, weekdays off less weekends worked are the statutory holidays,
 * eleven, and thirteen from 2025 (全国年节及纪念日放假办法). In 2020 two more were given: 31 January, and 1 February was not made up.
 */
test.each(PUBLISHED_PLANS)(
  "the plan of $year gives as many days off as the law has holidays",
  ({ year, off, worked }) => {
    const weekdaysOff = off.filter((day) => !isWeekend(day as LocalDate));
    const holidays = year >= 2025 ? 13 : year === 2020 ? 13 : 11;
    expect(weekdaysOff.length - worked.length).toBe(holidays);
    expect(worked.filter((day) => !isWeekend(day as LocalDate))).toEqual([]);
  },
);

test.each([
  ["2018-06-16", false], // 端午节：6月18日放假，与周末连休
  ["2018-06-17", false],
  ["2018-06-18", false],
  ["2018-09-22", false], // 中秋节：9月24日放假，与周末连休
  ["2018-09-24", false],
  ["2018-09-29", true],
  ["2019-04-06", false], // 清明节：4月5日放假，与周末连休
  ["2019-05-03", false], // 国办发明电〔2019〕3号
  ["2019-05-05", true],
  ["2020-01-31", false], // 延长2020年春节假期至2月2日
  ["2020-02-01", false],
  ["2020-02-02", false],
  ["2020-02-03", true], // 2月3日起正常上班
  ["2022-12-31", false], // in the plan of 2023
  ["2026-01-04", true],
])("%s is worked: %s, as its notice says", (date, expected) => {
  expect(isWorked(date)).toBe(expected);
});

test("a year has one plan here, and every day of 2017 to 2026 is of a year with one", () => {
  expect(PUBLISHED_PLANS.map(({ year }) => year)).toEqual(Array.from({ length: 10 }, (_, i) => 2017 + i));
  for (let at = "2017-01-01" as LocalDate; at <= "2026-12-19"; at = addDays(at, 1))
    expect([at, calendar.dayKind(at).isPublished]).toEqual([at, true]);
});
