import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { startClock } from "../../../shared/law/clocks.ts";
import type { LawBook } from "../../../shared/law/law-book.ts";
import { type Lookup, type Place, wrongPlace } from "../../../shared/kernel/reference.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { levelOf, type RegionCode } from "../../../shared/kernel/region-code.ts";
import type { Topic } from "../../../shared/kernel/election-words.ts";
import { pressing } from "./case-clocks.ts";
import { dayWithin, type Decision, type Moment } from "./decision.ts";
import type { PetitionCase } from "./petition-case.ts";
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

/**
 * Nothing forbids an old matter (积案) its registration. It begins by the rule that was in force when it was received, so that
 * none is older than the first version of that rule.
 */
export const earliestReceipt = ({ rules }: LawBook): LocalDate | null =>
  rules
    .filter(({ code }) => code === RULE.P01)
    .map(({ effectiveFrom }) => effectiveFrom)
    .toSorted()[0] ?? null;

/** A petition begins on the register: every petition is registered, only a malformed order is not. P01 runs from receipt. */
export function decideRegistration(
  _none: null,
  order: RegisterOrder,
  { book, today, covers }: Moment,
  {
    isRepeatedRegistered,
    places,
  }: { readonly isRepeatedRegistered: boolean; readonly places: Lookup<Place> },
): Decision {
  if (!covers(order.village)) return refuse("NOT_FOUND", { field: "village" });
  if (levelOf(order.village) !== "VILLAGE")
    return refuse("REGISTRATION_REQUIRED_FIELD", { field: "village" });
  const noVillage = wrongPlace(places, order.village, today);
  if (noVillage) return noVillage;
  const wrongDay = dayWithin("receivedOn", order.receivedOn, earliestReceipt(book), today);
  if (wrongDay) return wrongDay;
  if (order.form === "GROUP_VISIT" && order.peopleBand !== "FIVE_OR_MORE")
    return refuse("REGISTRATION_REQUIRED_FIELD", { field: "peopleBand", rule: RULE.P13 });
  if (!isRepeatedRegistered) return refuse("NOT_FOUND", { field: "repeatOf" });
  return { set: newPetition(order, book), facts: { receivedOn: order.receivedOn } };
}

/** A petition as it stands when it is put on the register, but for its number; all else takes the table's defaults. */
export function newPetition(order: RegisterOrder, book: LawBook): Partial<PetitionCase> {
  const {
    village,
    form,
    source,
    class: class_,
    topic,
    peopleBand,
    isKeyCase,
    aboutCadres,
    repeatOf,
    receivedOn,
  } = order;
  const clocks = [startClock(book, RULE.P01, receivedOn)];
  return {
    villageCode: village,
    receivedOn,
    form,
    source,
    class: class_,
    topic,
    peopleBand,
    isKeyCase,
    aboutCadres,
    isRepeat: repeatOf !== null,
    repeatOf,
    handlingBody: "PET",
    stage: "REGISTERED",
    ledgerState: "OPEN",
    clocks,
    ...pressing(clocks),
  };
}
