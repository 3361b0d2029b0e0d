import { parseLocalDate } from "../kernel/local-date.ts";
import type { HolidayPlan } from "./published-holidays.ts";

/**
 * Reads an administrator's holiday plan: `{ "year": 2027, "source": "…", "off": ["2027-01-01", …], "worked": [...] }`.
 * @returns the plan, days in order, or every mistake in it
 */
export function parsePlan(text: string): Omit<HolidayPlan, "version"> | readonly string[] {
  let given: Record<string, unknown>;
  try {
    given = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return ["The file is not JSON."];
  }
  const { year, source, off, worked } = given ?? {};
  const mistakes: string[] = [];
  if (!Number.isInteger(year) || Number(year) < 2000 || Number(year) > 2100)
    mistakes.push("year is not a year.");
  if (typeof source !== "string" || source.length < 4 || source.length > 200)
    mistakes.push("source does not name the notice it was published in.");
  const days = (name: string, value: unknown): string[] => {
    const list = Array.isArray(value) ? (value as unknown[]) : [];
    const read = list.filter((one): one is string => typeof one === "string" && parseLocalDate(one) !== null);
    if (!Array.isArray(value) || read.length !== list.length) mistakes.push(`${name} is not a list of days.`);
    // A plan's New Year may reach into the December before.
    if (read.some((one) => !one.startsWith(`${String(year)}-`) && !one.startsWith(`${Number(year) - 1}-12-`)))
      mistakes.push(`${name} names a day outside the year.`);
    return [...new Set(read)].toSorted();
  };
  const plan = {
    year: Number(year),
    source: String(source),
    off: days("off", off),
    worked: days("worked", worked),
  };
  if (plan.off.length < 7) mistakes.push("off has fewer days than the statutory holidays.");
  if (plan.worked.some((day) => plan.off.includes(day))) mistakes.push("A day is both off and worked.");
  if (plan.worked.some((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())))
    mistakes.push("A make-up day is a Saturday or a Sunday.");
  return mistakes.length > 0 ? mistakes : plan;
}
