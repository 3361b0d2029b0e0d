import { parseLocalDate } from "../kernel/local-date.ts";
import type { HolidayPlan } from "./published-holidays.ts";

/**
 * Reads an administrator's holiday plan: `{ "year": 2027, "source": "…", "off": ["2027-01-01", …], "worked": [...] }`, or the form
 * in which plans are widely passed on: `{ "year": 2027, "papers": ["https://…"], "days": [{ "name": "元旦", "date": "2027-01-01",
 * "isOffDay": true }, …] }`.
 * @returns the plan, days in order, or every mistake in it
 */
export function parsePlan(text: string): Omit<HolidayPlan, "version"> | readonly string[] {
  let given: Record<string, unknown>;
  try {
    given = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return ["The file is not JSON."];
  }
  const { year, source, off, worked } = ownForm(given ?? {});
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

/** The public form in the hub's own: days off, days worked, the notice it names. What is no day stays, to be told. */
function ownForm(given: Record<string, unknown>): Record<string, unknown> {
  const { year, source, papers, days } = given;
  if (!Array.isArray(days) || "off" in given || "worked" in given) return given;
  const those = (isOff: boolean): unknown[] =>
    (days as unknown[])
      .map((day) => (typeof day === "object" && day !== null ? (day as Record<string, unknown>) : {}))
      .filter(({ isOffDay }) => (typeof isOffDay === "boolean" ? isOffDay === isOff : isOff))
      .map(({ date, isOffDay }) => (typeof isOffDay === "boolean" ? date : null));
  const paper: unknown = Array.isArray(papers) ? papers[0] : undefined;
  return { year, source: source ?? paper, off: those(true), worked: those(false) };
}
