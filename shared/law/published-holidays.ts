/**
 * Published holiday plans (国务院办公厅关于节假日安排的通知): days off and make-up working weekends (调休), a plan a year. Taken from
 * holiday-calendar 1.3.3 (MIT), which keeps one file a published plan, and compared day by day with holiday-cn (MIT), which
 * reads the notices themselves: a year without a plan is simply not here. The table in each department's database is what
 * counts; this is what it starts with.
 */
export interface HolidayPlan {
  readonly year: number;
  /** A later notice of the same year is a new version; the old one stays, for the deadlines made with it. */
  readonly version: number;
  readonly source: string;
  /** Statutory days off, weekends inside a holiday included. */
  readonly off: readonly string[];
  /** Saturdays and Sundays that are worked. */
  readonly worked: readonly string[];
}

const DAY_MS = 86_400_000;

const plan = (year: number, off: string, worked: string, version = 1): HolidayPlan => ({
  year,
  version,
  source: `国务院办公厅关于${year}年部分节假日安排的通知`,
  off: spread(year, off),
  worked: spread(year, worked),
});

/** `0101-0103 0501` as days of the year; `<1230-1231` of the year before, which a plan's New Year may reach into. */
function spread(planYear: number, text: string): string[] {
  return text.split(" ").flatMap((part) => {
    const year = part.startsWith("<") ? planYear - 1 : planYear;
    const [from = "", to = from] = part.replace("<", "").split("-");
    const at = (monthDay: string): number =>
      Date.UTC(year, Number(monthDay.slice(0, 2)) - 1, Number(monthDay.slice(2)));
    const length = (at(to) - at(from)) / DAY_MS + 1;
    return Array.from({ length }, (_, day) => new Date(at(from) + day * DAY_MS).toISOString().slice(0, 10));
  });
}

export const PUBLISHED_PLANS: readonly HolidayPlan[] = [
  plan(2017, "0101-0102 0127-0202 0402-0404 0501 0528-0530 1001-1008", "0122 0204 0401 0527 0930"),
  plan(
    2018,
    "0101 0215-0221 0405-0407 0429-0501 0618 0924 1001-1007",
    "0211 0224 0408 0428 0929-0930",
    // Version 1 made 16 June and 22 September working Saturdays; the notice joins both holidays with the weekend (与周末连休).
    2,
  ),
  plan(
    2019,
    "<1230-1231 0101 0204-0210 0405-0407 0501-0504 0607-0609 0913-0915 1001-1007",
    "<1229 0202-0203 0428 0505 0929 1012",
  ),
  plan(
    2020,
    "0101 0124-0202 0404-0406 0501-0505 0625-0627 1001-1008",
    "0119 0426 0509 0628 0927 1010",
    // Version 1 ended the Spring Festival a day short of the notice that lengthened it (国办发明电〔2020〕1号).
    2,
  ),
  plan(
    2021,
    "0101-0103 0211-0217 0403-0405 0501-0505 0612-0614 0919-0921 1001-1007",
    "0207 0220 0425 0508 0918 0926 1009",
  ),
  plan(
    2022,
    "0101-0103 0131-0206 0403-0405 0430-0504 0603-0605 0910-0912 1001-1007",
    "0129-0130 0402 0424 0507 1008-1009",
  ),
  plan(
    2023,
    "<1231 0101-0102 0121-0127 0405 0429-0503 0622-0624 0929-1006",
    "0128-0129 0423 0506 0625 1007-1008",
  ),
  plan(
    2024,
    "0101 0210-0217 0404-0406 0501-0505 0610 0915-0917 1001-1007",
    "0204 0218 0407 0428 0511 0914 0929 1012",
  ),
  plan(2025, "0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008", "0126 0208 0427 0928 1011"),
  plan(
    2026,
    "0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007",
    "0104 0214 0228 0509 0920 1010",
  ),
];
