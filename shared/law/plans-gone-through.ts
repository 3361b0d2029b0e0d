import type { HolidayCalendar } from "./holiday-calendar.ts";

/**
 * Whether what runs by the holiday plans has to be gone through: when a plan has come or was changed, until nothing was found
 * twice. Twice, because another process may go by the book of before for half a minute; a job looks once a minute.
 */
export class PlansGoneThrough<Owner extends object> {
  readonly #known = new WeakMap<Owner, { readonly plans: string; times: number }>();

  isDue(owner: Owner, calendar: HolidayCalendar): boolean {
    const plans = calendar.outdated().join(" ");
    const known = this.#known.get(owner);
    if (known?.plans !== plans) this.#known.set(owner, { plans, times: 0 });
    return (this.#known.get(owner)?.times ?? 0) < 2;
  }

  /** Nothing was found that goes by another plan. */
  wentThrough(owner: Owner): void {
    const known = this.#known.get(owner);
    if (known) known.times += 1;
  }
}
