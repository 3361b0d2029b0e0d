import { type Pressing, type RecordClock, startClock } from "../../../shared/law/clocks.ts";
import type { LawBook } from "../../../shared/law/law-book.ts";
import { type Refusal, refuse } from "../../../shared/errors/refusal.ts";
import { addDays, type LocalDate } from "../../../shared/kernel/local-date.ts";
import { levelOf, type RegionCode } from "../../../shared/kernel/region-code.ts";
import type { Topic } from "../../../shared/kernel/election-words.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { pressing } from "./case-clocks.ts";
import { dayWithin } from "./decision.ts";
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

export interface Registration extends Pressing {
  readonly clocks: readonly RecordClock[];
}

/** No law: a receipt longer ago than a year is a slip of the pen. */
const LONGEST_AGO = 366;
export const earliestReceipt = (today: LocalDate): LocalDate => addDays(today, -LONGEST_AGO);

/** Every petition is registered; only a malformed order is not. P01 runs from the day of receipt. */
export function decideRegistration(
  order: RegisterOrder,
  book: LawBook,
  today: LocalDate,
): Registration | Refusal {
  if (levelOf(order.village) !== "VILLAGE")
    return refuse("REGISTRATION_REQUIRED_FIELD", { field: "village" });
  const wrongDay = dayWithin("receivedOn", order.receivedOn, earliestReceipt(today), today);
  if (wrongDay) return wrongDay;
  if (order.form === "GROUP_VISIT" && order.peopleBand !== "FIVE_OR_MORE")
    return refuse("REGISTRATION_REQUIRED_FIELD", { field: "peopleBand", rule: RULE.P13 });
  const clocks = [startClock(book, RULE.P01, order.receivedOn)];
  return { clocks, ...pressing(clocks) };
}

/** A petition as it stands when it is put on the register, but for its number and id. */
export function newPetition(
  order: RegisterOrder,
  registration: Registration,
): Omit<PetitionCase, "petitionNo"> {
  return {
    ...NOTHING_YET,
    ...registration,
    villageCode: order.village,
    receivedOn: order.receivedOn,
    form: order.form,
    source: order.source,
    class: order.class,
    topic: order.topic,
    peopleBand: order.peopleBand,
    isKeyCase: order.isKeyCase,
    aboutCadres: order.aboutCadres,
    isRepeat: order.repeatOf !== null,
    repeatOf: order.repeatOf,
  };
}

const NOTHING_YET = {
  id: "",
  handlingBody: "PET",
  stage: "REGISTERED",
  ledgerState: "OPEN",
  supervision: "NONE",
  version: 1,
  handlerId: null,
  caseLeaderId: null,
  routedOn: null,
  acceptedOn: null,
  noticeOn: null,
  extendedTo: null,
  extendedDays: null,
  mediatedOn: null,
  repliedOn: null,
  deliveredOn: null,
  carriedOutOn: null,
  reviewAskedOn: null,
  reviewRepliedOn: null,
  reexamAskedOn: null,
  terminatedOn: null,
  outcome: null,
  supervisionReason: null,
  latenessReason: null,
  refusalReason: null,
  mustReplyBy: null,
  objectionReason: null,
  objectedBy: null,
  transferId: null,
  submittedBy: null,
  struckOffBy: null,
  cancelledOn: null,
  sourceNo: null,
} as const satisfies Partial<PetitionCase>;
