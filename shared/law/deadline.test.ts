import fc from "fast-check";
import { addDays, daysBetween, type LocalDate } from "../kernel/local-date.ts";
import { CATALOGUE } from "./catalogue.ts";
import { addMonths, addWorkdays, deadline } from "./deadline.ts";
import { HolidayCalendar } from "./holiday-calendar.ts";
import { deadlineOf, lawBookOf } from "./law-book.ts";
import { isTimed, type LegalRule, ruleInForce, type TimedRule } from "./legal-rule.ts";
import { parsePlan } from "./parse-plan.ts";
import { PUBLISHED_PLANS } from "./published-holidays.ts";

const calendar = new HolidayCalendar(PUBLISHED_PLANS);
const book = lawBookOf(CATALOGUE, PUBLISHED_PLANS);
const day = (text: string): LocalDate => text as LocalDate;
const rule = (over: Partial<LegalRule>): TimedRule =>
  ({
    ...CATALOGUE[0],
    id: "T@2017",
    code: "T",
    direction: "FORWARD",
    amount: 1,
    unit: "DAY",
    ...over,
  }) as TimedRule;
const anyDay = fc.integer({ min: 0, max: 3285 }).map((n) => addDays(day("2017-12-15"), n));

describe("the holiday calendar", () => {
  test.each([
    ["2018-02-15", false], // Spring Festival
    ["2018-02-24", true], // a Saturday made up for
    ["2018-12-29", true], // made up under the plan of 2019
    ["2018-12-31", false], // off under the plan of 2019
    ["2026-02-14", true],
    ["2026-02-23", false],
    ["2026-02-24", true],
    ["2026-10-10", true],
    ["2026-11-21", false], // an ordinary Saturday
  ])("knows whether %s is worked: %s", (date, isWorkday) => {
    expect(calendar.dayKind(day(date))).toEqual({ isWorkday, isPublished: true });
  });

  test("says that a year without a plan is not published, and goes by weekends and the days of the law", () => {
    expect(calendar.dayKind(day("2028-05-01"))).toEqual({ isWorkday: false, isPublished: false });
    expect(calendar.dayKind(day("2028-05-03"))).toEqual({ isWorkday: true, isPublished: false });
  });

  test("leaves late December open until the next year's plan, which reaches into it", () => {
    expect(calendar.dayKind(day("2026-12-19")).isPublished).toBe(true);
    expect(calendar.dayKind(day("2026-12-31"))).toEqual({ isWorkday: true, isPublished: false });
    expect(calendar.dayKind(day("2025-12-31")).isPublished).toBe(true);
  });

  test("names the plans that decide no more", () => {
    const newer = new HolidayCalendar([
      { year: 2026, version: 3, source: "notice", off: [], worked: [] },
      { year: 2027, version: 1, source: "notice", off: [], worked: [] },
    ]);
    expect(newer.outdated()).toEqual(["2026.none", "2026.1", "2026.2", "2027.none"]);
  });

  test("counts the newest version of a year", () => {
    const changed = { year: 2026, version: 2, source: "notice", off: ["2026-11-23"], worked: [] };
    const newer = new HolidayCalendar([changed, ...PUBLISHED_PLANS]);
    expect(newer.dayKind(day("2026-11-23")).isWorkday).toBe(false);
    expect(newer.versionFor(day("2026-11-01"), day("2026-11-30"))).toBe("2026.2");
  });
});

describe("a deadline", () => {
  test.each([
    ["15 days", { amount: 15 }, "2026-03-02", "2026-03-17", "2026-03-17"],
    ["ending on the Spring Festival", { amount: 15 }, "2018-02-01", "2018-02-16", "2018-02-22"],
    ["ending on a Saturday", { amount: 5 }, "2026-11-16", "2026-11-21", "2026-11-23"],
    ["ending on a Saturday that is worked", { amount: 4 }, "2026-02-10", "2026-02-14", "2026-02-14"],
    [
      "5 working days over a festival",
      { amount: 5, unit: "WORKDAY" },
      "2018-02-12",
      "2018-02-24",
      "2018-02-24",
    ],
    ["over the end of a year", { amount: 1, unit: "WORKDAY" }, "2018-12-29", "2019-01-02", "2019-01-02"],
    ["1 month from the 31st", { amount: 1, unit: "MONTH" }, "2026-01-31", "2026-02-28", "2026-02-28"],
    ["1 month in a leap year", { amount: 1, unit: "MONTH" }, "2024-01-31", "2024-02-29", "2024-02-29"],
    ["20 days back", { amount: 20, direction: "BACKWARD" }, "2026-03-15", "2026-02-23", "2026-02-23"],
  ] as const)("%s", (_, over, from, dueOn, dueOnAdjusted) => {
    expect(deadline(rule(over), { on: day(from) }, calendar)).toMatchObject({ dueOn, dueOnAdjusted });
  });

  test("in hours runs from the instant, by the wall clock of Asia/Shanghai", () => {
    const at = new Date("2026-11-21T15:30:00Z");
    const due = deadline(rule({ amount: 2, unit: "HOUR" }), { on: day("2026-11-21"), at }, calendar);
    expect(due).toMatchObject({
      dueAt: "2026-11-21T17:30:00.000Z",
      dueOn: "2026-11-22",
      dueOnAdjusted: "2026-11-22",
    });
  });

  test("moves by its pauses, and by one that begins only in the time another has added", () => {
    const pauses = [
      { from: day("2026-03-25"), to: day("2026-03-29"), reasonCode: "HEARING" },
      { from: day("2026-04-03"), to: day("2026-04-04"), reasonCode: "HEARING" },
    ];
    expect(deadline(rule({ amount: 30 }), { on: day("2026-03-02") }, calendar, pauses).dueOn).toBe(
      "2026-04-08",
    );
    expect(deadline(rule({ amount: 10 }), { on: day("2026-03-02") }, calendar, pauses).dueOn).toBe(
      "2026-03-12",
    );
  });

  test("that needs a year without a plan is provisional, and says which", () => {
    const due = deadline(rule({ amount: 5, unit: "WORKDAY" }), { on: day("2027-12-30") }, calendar);
    expect(due).toMatchObject({ isProvisional: true, calendarVersion: "2027.none 2028.none" });
    expect(deadline(rule({ amount: 5 }), { on: day("2026-03-02") }, calendar).isProvisional).toBe(false);
    // Backward and hours ask no calendar.
    expect(
      deadline(rule({ amount: 5, direction: "BACKWARD" }), { on: day("2028-03-02") }, calendar),
    ).toMatchObject({
      isProvisional: false,
      calendarVersion: "-",
    });
  });

  test.each([
    // 1 January is a day off before anybody has published it; the day after is a Saturday.
    ["ends on New Year's Day", { amount: 7 }, "2026-12-25", "2027-01-01", "2027-01-04"],
    ["ends in late December", { amount: 6 }, "2026-12-25", "2026-12-31", "2026-12-31"],
    ["counts working days over New Year", { amount: 2, unit: "WORKDAY" }, "2026-12-30", "2027-01-04", "2027-01-04"], // prettier-ignore
  ] as const)(
    "that %s without the next year's plan is provisional",
    (_, over, from, dueOn, dueOnAdjusted) => {
      expect(deadline(rule(over), { on: day(from) }, calendar)).toMatchObject({
        dueOn,
        dueOnAdjusted,
        isProvisional: true,
        calendarVersion: expect.stringContaining("2027.none"),
      });
    },
  );

  test("by the calendar of 2018 alone was provisional at its end, and moved by the plan of 2019", () => {
    const before = new HolidayCalendar(PUBLISHED_PLANS.filter(({ year }) => year <= 2018));
    const three = rule({ amount: 3 });
    const known = deadline(three, { on: day("2018-12-28") }, before);
    expect(known).toMatchObject({
      dueOnAdjusted: "2018-12-31",
      isProvisional: true,
      calendarVersion: "2018.2 2019.none",
    });
    expect(deadline(three, { on: day("2018-12-28") }, calendar)).toMatchObject({
      dueOnAdjusted: "2019-01-02",
      isProvisional: false,
      calendarVersion: "2018.2 2019.1",
    });
  });

  test("is the same each time, later for a later trigger, and never on a day off when adjusted", () => {
    const rules = CATALOGUE.filter(isTimed);
    fc.assert(
      fc.property(fc.constantFrom(...rules), anyDay, fc.integer({ min: 0, max: 30 }), (one, on, later) => {
        const first = deadline(one, { on }, calendar);
        expect(deadline(one, { on }, calendar)).toEqual(first);
        const second = deadline(one, { on: addDays(on, later) }, calendar);
        expect(second.dueOn >= first.dueOn).toBe(true);
        if (one.direction === "BACKWARD") return expect(first.dueOn < on).toBe(true);
        if (one.unit === "HOUR") return;
        expect(first.dueOnAdjusted >= first.dueOn).toBe(true);
        expect(calendar.dayKind(first.dueOnAdjusted).isWorkday).toBe(true);
        for (let at = first.dueOn; at < first.dueOnAdjusted; at = addDays(at, 1))
          expect(calendar.dayKind(at).isWorkday).toBe(false);
        if (one.unit === "DAY") expect(daysBetween(on, first.dueOn)).toBe(one.amount);
      }),
      { seed: 20261122, numRuns: 2000 },
    );
  });

  test("in working days has that many worked days behind it, forward and backward", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (on, count) => {
        const end = addWorkdays(on, count, calendar);
        let worked = 0;
        for (let at = addDays(on, 1); at <= end; at = addDays(at, 1))
          if (calendar.dayKind(at).isWorkday) worked += 1;
        expect(worked).toBe(count);
        expect(addWorkdays(addDays(end, 1), -count, calendar) > on).toBe(true);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  test("in months keeps the day of the month, or takes the last", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -24, max: 24 }), (on, months) => {
        const end = addMonths(on, months);
        const isLast = addDays(end, 1).endsWith("-01");
        expect(end.slice(8) === on.slice(8) || (isLast && end.slice(8) < on.slice(8))).toBe(true);
      }),
      { seed: 20261122 },
    );
  });
});

describe("the catalogue", () => {
  test("has one version of a rule in force on any day, and none that was not read blocks", () => {
    expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
    for (const one of CATALOGUE) {
      const same = CATALOGUE.filter((other) => other.code === one.code && other !== one);
      for (const other of same) {
        const overlap =
          one.effectiveFrom <= (other.effectiveTo ?? "9999") &&
          other.effectiveFrom <= (one.effectiveTo ?? "9999");
        expect([one.id, other.id, overlap]).toEqual([one.id, other.id, false]);
      }
      if (one.onBreach === "BLOCK") expect(["V", "V2", "S"]).toContain(one.evidence);
      expect(one.basis.length).toBeGreaterThan(8);
    }
  });

  test("takes the version in force on the day of the trigger", () => {
    expect(ruleInForce(CATALOGUE, "P04", day("2022-04-30"))?.basis).toMatch(/2005.*33/);
    expect(ruleInForce(CATALOGUE, "P04", day("2022-05-01"))?.basis).toMatch(/2022.*34/);
    expect(ruleInForce(CATALOGUE, "E01", day("2025-12-31"))?.onBreach).toBe("BLOCK");
    expect(ruleInForce(CATALOGUE, "E01", day("2026-01-01"))).toMatchObject({
      onBreach: "WARN",
      evidence: "UNVERIFIED",
    });
    expect(ruleInForce(CATALOGUE, "P03", day("2020-01-01"))).toBeNull();
    expect(() => deadlineOf(book, "P03", { on: day("2020-01-01") })).toThrow("P03");
  });
});

describe("an administrator's holiday plan", () => {
  const good = {
    year: 2027,
    source: "国务院办公厅关于2027年部分节假日安排的通知",
    off: ["2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09", "2027-02-10"],
    worked: ["2027-02-20"],
  };
  test("is read when it is whole", () => {
    expect(parsePlan(JSON.stringify(good))).toEqual(good);
  });
  test("is read in the form in which plans are widely passed on", () => {
    const { year, source, off, worked } = good;
    const dated = (date: string, isOffDay: boolean) => ({ name: "节日", date, isOffDay });
    const days = [...off.map((date) => dated(date, true)), ...worked.map((date) => dated(date, false))];
    expect(parsePlan(JSON.stringify({ $schema: "x", year, papers: [source], days }))).toEqual(good);
    expect(
      parsePlan(JSON.stringify({ year, papers: [source], days: [...days, { date: "2027-03-01" }] })),
    ).toEqual(["off is not a list of days."]);
    expect(parsePlan(JSON.stringify({ year, papers: [], days }))).toEqual([
      "source does not name the notice it was published in.",
    ]);
  });
  test.each([
    ["{", 1],
    [JSON.stringify({ ...good, year: "x" }), 3],
    [JSON.stringify({ ...good, off: [...good.off, "2027-02-30"] }), 1],
    [JSON.stringify({ ...good, off: [...good.off, "2026-05-01"] }), 1],
    [JSON.stringify({ ...good, worked: ["2027-02-22"] }), 1],
    [JSON.stringify({ ...good, worked: ["2027-02-06"] }), 1],
    [JSON.stringify({ ...good, off: [], source: "" }), 2],
  ])("tells every mistake in it at once", (text, count) => {
    expect(parsePlan(text)).toHaveLength(count);
  });
});
