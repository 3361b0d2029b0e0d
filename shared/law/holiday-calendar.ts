import { addDays, type LocalDate } from "../kernel/local-date.ts";
import type { HolidayPlan } from "./published-holidays.ts";

/** What is known of a day. `isPublished` is false in a year whose holiday plan is not out: then weekends are all we know. */
export interface DayKind {
  readonly isWorkday: boolean;
  readonly isPublished: boolean;
}

/**
 * Which days are worked: weekends, statutory days off and make-up weekends of the published plans. A year without a plan
 * is counted by weekends and every answer says so; nothing is ever guessed in silence.
 */
export class HolidayCalendar {
  readonly #off = new Set<string>();
  readonly #worked = new Set<string>();
  readonly #versions = new Map<number, number>();

  /** Of several versions of a year the newest counts. */
  constructor(plans: readonly HolidayPlan[]) {
    const newest = new Map<number, HolidayPlan>();
    for (const plan of plans) {
      if (plan.version >= (newest.get(plan.year)?.version ?? 0)) newest.set(plan.year, plan);
    }
    for (const plan of newest.values()) {
      this.#versions.set(plan.year, plan.version);
      for (const day of plan.off) this.#off.add(day);
      for (const day of plan.worked) this.#worked.add(day);
    }
  }

  dayKind(day: LocalDate): DayKind {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const isWeekend = weekday === 0 || weekday === 6;
    return {
      isWorkday: this.#worked.has(day) || (!isWeekend && !this.#off.has(day)),
      isPublished: this.#versions.has(yearOf(day)),
    };
  }

  /** Years whose plan is published. */
  publishedYears(): number[] {
    return [...this.#versions.keys()];
  }

  /** The day itself when it is worked, else the next that is. */
  nextWorkday(day: LocalDate): LocalDate {
    let at = day;
    while (!this.dayKind(at).isWorkday) at = addDays(at, 1);
    return at;
  }

  /** The plans that decide the days from `from` to `to`, `2026.1 2027.1`; `2028.none` where there is none. */
  versionFor(from: LocalDate, to: LocalDate): string {
    const parts: string[] = [];
    // A New Year's plan reaches into December of the year before.
    const last = to.slice(5) >= "12-20" && this.#versions.has(yearOf(to) + 1) ? yearOf(to) + 1 : yearOf(to);
    for (let year = yearOf(from); year <= last; year += 1) {
      parts.push(`${year}.${this.#versions.get(year) ?? "none"}`);
    }
    return parts.join(" ");
  }
}

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
