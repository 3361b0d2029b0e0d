import { addDays, type LocalDate } from "../kernel/local-date.ts";
import type { HolidayPlan } from "./published-holidays.ts";
import { isStatutoryHoliday } from "./statutory-holidays.ts";

/**
 * What is known of a day. `isPublished` is false while a plan that decides it is not out: then weekends and the holidays of the
 * law itself are all we know.
 */
export interface DayKind {
  readonly isWorkday: boolean;
  readonly isPublished: boolean;
}

/** From here on the next year's plan has a say: its New Year reaches back over the last weekend of the year (2018-12-29). */
const NEW_YEAR_REACHES = "12-20";

/**
 * Which days are worked: weekends, statutory days off and make-up weekends of the published plans. A year without a plan
 * is counted by weekends and the statutory days, and every answer says so; nothing is ever guessed in silence.
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
    const isOff = this.#off.has(day) || (!this.#versions.has(yearOf(day)) && isStatutoryHoliday(day));
    return {
      isWorkday: this.#worked.has(day) || (!isWeekend && !isOff),
      isPublished: yearsDeciding(day).every((year) => this.#versions.has(year)),
    };
  }

  /** Plans that decide no more, as `versionFor` names them: versions before the newest, and the want of a plan that came. */
  outdated(): string[] {
    return [...this.#versions].flatMap(([year, newest]) => [
      `${year}.none`,
      ...Array.from({ length: newest - 1 }, (_, i) => `${year}.${i + 1}`),
    ]);
  }

  /** The day itself when it is worked, else the next that is. */
  nextWorkday(day: LocalDate): LocalDate {
    let at = day;
    while (!this.dayKind(at).isWorkday) at = addDays(at, 1);
    return at;
  }

  /**
   * The last day that is breached on a day: whatever was due on it or before it and is not done is overdue, whatever was due
   * after it is not. For comparing many raw last days at once.
   */
  overdueThrough(today: LocalDate): LocalDate {
    let at = addDays(today, -1);
    while (!this.dayKind(at).isWorkday) at = addDays(at, -1);
    return at;
  }

  /** The plans that decide the days from `from` to `to`, `2026.1 2027.1`; `2028.none` where there is none. */
  versionFor(from: LocalDate, to: LocalDate): string {
    const parts: string[] = [];
    for (let year = yearOf(from); year <= Math.max(...yearsDeciding(to)); year += 1) {
      parts.push(`${year}.${this.#versions.get(year) ?? "none"}`);
    }
    return parts.join(" ");
  }
}

/** The years whose plans decide a day: its own, and in late December the next as well. */
const yearsDeciding = (day: LocalDate): number[] =>
  day.slice(5) < NEW_YEAR_REACHES ? [yearOf(day)] : [yearOf(day), yearOf(day) + 1];

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
