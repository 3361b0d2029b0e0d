import { addDays, type LocalDate } from "../kernel/local-date.ts";

/** Days of the law by the common calendar (元旦、劳动节、国庆节), as month and day. */
const FIXED = new Set(["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"]);

/**
 * Year by year the first day of 春节, 端午 and 中秋. A table and not a computation: ICU's Chinese calendar puts the new years of
 * 2027 and 2030 on the wrong side of midnight in Beijing. After the last year only the other days are known.
 */
const LUNAR = `
  2027-02-06 2027-06-09 2027-09-15  2028-01-26 2028-05-28 2028-10-03  2029-02-13 2029-06-16 2029-09-22
  2030-02-03 2030-06-05 2030-09-12  2031-01-23 2031-06-24 2031-10-01  2032-02-11 2032-06-12 2032-09-19
  2033-01-31 2033-06-01 2033-09-08  2034-02-19 2034-06-20 2034-09-27  2035-02-08 2035-06-10 2035-09-16
  2036-01-28 2036-05-30 2036-10-04`;

/** 除夕 to 初三 for a Spring Festival, which alone of the three lies before May. */
const CHINESE = new Set(
  LUNAR.trim()
    .split(/\s+/)
    .flatMap((first) =>
      (first.slice(5) < "05" ? [-1, 0, 1, 2] : [0]).map((n) => addDays(first as LocalDate, n)),
    ),
);

/** Day of April of 清明, the Sun at 15 degrees; right for the years 2000 to 2099. */
function qingming(year: number): number {
  const y = year % 100;
  return Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4);
}

/**
 * Whether a day is a holiday by the law itself (全国年节及纪念日放假办法 as revised 2024, Art.2), thirteen a year: all that is known
 * before the year's plan is published. Which weekends are moved, and how a holiday on a weekend is made up, the plan alone says.
 */
export function isStatutoryHoliday(day: LocalDate): boolean {
  const monthDay = day.slice(5);
  return FIXED.has(monthDay) || CHINESE.has(day) || monthDay === `04-0${qingming(Number(day.slice(0, 4)))}`;
}
