import fc from "fast-check";
import { clockAt } from "./clock.ts";
import { addDays, daysBetween, type LocalDate, parseLocalDate } from "./local-date.ts";

test.each([
  "2026-02-30",
  "2025-02-29",
  "0001-01-01",
  "9999-13-01",
  "2026-1-1",
  "20260101",
  "",
  "2026-01-01T00:00:00Z",
])("%j is no day", (text) => {
  expect(parseLocalDate(text)).toBeNull();
});

test("the legal day is Shanghai's: it turns at 16:00 UTC", () => {
  expect(clockAt(new Date("2026-11-22T15:59:59.999Z")).today()).toBe("2026-11-22");
  expect(clockAt(new Date("2026-11-22T16:00:00.000Z")).today()).toBe("2026-11-23");
});

test("days added are days between, across months, leap days and years", () => {
  const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
      const from = date.toISOString().slice(0, 10) as LocalDate;
      const to = addDays(from, days);
      expect(parseLocalDate(to)).toBe(to);
      expect(daysBetween(from, to)).toBe(days);
      expect(to > from).toBe(days > 0);
    }),
  );
});
