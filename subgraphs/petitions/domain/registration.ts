import type { LawBook } from "../../../shared/clock-rules/law-book.ts";
import { type Refusal, refuse } from "../../../shared/errors/refusal.ts";
import { addDays, type LocalDate } from "../../../shared/kernel/local-date.ts";
import { levelOf, type RegionCode } from "../../../shared/kernel/region-code.ts";
import type { Topic } from "../../../shared/kernel/election-words.ts";
import { type CaseClock, pressing, startClock } from "./case-clocks.ts";
import { dayWithin } from "./decision.ts";
import type * as words from "./words.ts";

/** A petition as it is put on the register (XF2022 22): everything the ledger asks, nothing of who brought it. */
export interface RegisterOrder {
  readonly village: RegionCode;
  readonly receivedOn: LocalDate;
  readonly form: words.PetitionForm;
  readonly source: words.PetitionSource;
  readonly class: words.PetitionClass;
  readonly topic: Topic;
  readonly peopleBand: words.PeopleBand;
  readonly isKeyCase: boolean;
  readonly aboutCadres: boolean;
  /** The earlier case this one repeats: linked, never merged away. */
  readonly repeatOf: string | null;
}

export interface Registration {
  readonly clocks: readonly CaseClock[];
  readonly dueOn: LocalDate | null;
  readonly dueRule: string | null;
  readonly isProvisional: boolean;
}

/** Every petition is registered; only a malformed order is not. P01 runs from the day of receipt. */
export function decideRegistration(
  order: RegisterOrder,
  book: LawBook,
  today: LocalDate,
): Registration | Refusal {
  if (levelOf(order.village) !== "VILLAGE")
    return refuse("REGISTRATION_REQUIRED_FIELD", { field: "village" });
  const wrongDay = dayWithin("receivedOn", order.receivedOn, addDays(today, -366), today);
  if (wrongDay) return wrongDay;
  if (order.form === "GROUP_VISIT" && order.peopleBand !== "FIVE_OR_MORE")
    return refuse("REGISTRATION_REQUIRED_FIELD", { field: "peopleBand", rule: "P13" });
  const clocks = [startClock(book, "P01", order.receivedOn)];
  return { clocks, ...pressing(clocks) };
}
