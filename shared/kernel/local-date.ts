import type { Brand } from "./brand.ts";

/** A calendar day `YYYY-MM-DD` in Asia/Shanghai: the unit in which election law counts. */
export type LocalDate = Brand<string, "LocalDate">;

const DAY_MS = 86_400_000;
const shanghaiDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** Parses `YYYY-MM-DD`; null for anything else, days that do not exist (2026-02-30) and years before 1949. */
export function parseLocalDate(text: string): LocalDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < "1949-10-01") return null;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
    ? (text as LocalDate)
    : null;
}

/** The legal day an instant falls on (Asia/Shanghai, no daylight saving). */
export function localDateOf(instant: Date): LocalDate {
  return shanghaiDay.format(instant) as LocalDate;
}

/** `date` moved by `days` calendar days; negative counts backward (选举日的 N 日前). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}

/** Calendar days from `from` to `to`: positive when `to` is later. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
