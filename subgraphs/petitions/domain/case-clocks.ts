import type { Change } from "../../../shared/commands/change.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { RULE, type RuleCode } from "../../../shared/kernel/rule-codes.ts";
import { endClocks, isRunning, mostPressing, type Pressing, recompute, type RecordClock, startClock } from "../../../shared/law/clocks.ts"; // prettier-ignore
import type { LawBook } from "../../../shared/law/law-book.ts";
import { isFor, ruleInForce } from "../../../shared/law/legal-rule.ts";
import type { PetitionCase } from "./petition-case.ts";
import type { PetitionClass, PetitionStage } from "./words.ts";

/** Until when a case is to be concluded: by the law, the law's extension, or the hub's limit for what the law gives none. */
export const CONCLUDE_BY = [RULE.P04, RULE.P05, RULE.P24] as const;

/** The windows of petitioners to ask for more: who may then look at the case again. */
export const REQUEST_WINDOWS = [RULE.P06, RULE.P08] as const;

/** Time that is not the office's: petitioners' windows and the body's own to object. No last day of the office, so never pressing. */
const OTHERS_TIME: ReadonlySet<RuleCode> = new Set([RULE.P03, ...REQUEST_WINDOWS]);

export const pressing = (clocks: readonly RecordClock[]): Pressing => mostPressing(clocks, OTHERS_TIME);

/**
 * The day the body that is to handle a petition got it, from which it tells the petitioner (P02; XF2005 22, XF2022 23(3)): the
 * day it was routed, and for the petitions office itself the day of receipt.
 */
export const receivedByBody = (
  { handlingBody, receivedOn }: Pick<PetitionCase, "handlingBody" | "receivedOn">,
  routedOn: LocalDate,
): LocalDate => (handlingBody === "PET" ? receivedOn : routedOn);

/** The days of a case from which its clocks can be told. */
export interface CaseDays {
  readonly stage: PetitionStage;
  readonly class: PetitionClass;
  readonly handlingBody: string;
  readonly receivedOn: LocalDate;
  readonly routedOn: LocalDate | null;
  readonly acceptedOn: LocalDate | null;
  readonly extendedDays: number | null;
  readonly repliedOn: LocalDate | null;
  readonly deliveredOn: LocalDate | null;
  readonly reviewAskedOn: LocalDate | null;
}

/** The rule that limits the handling: P04 where its version in force is for this class of petition, else house rule P24. */
export function handlingRule(
  book: LawBook,
  petition: Pick<CaseDays, "class">,
  acceptedOn: LocalDate,
): RuleCode {
  const lawful = ruleInForce(book.rules, RULE.P04, acceptedOn);
  return lawful && isFor(lawful, petition.class) ? RULE.P04 : RULE.P24;
}

/**
 * The clocks a case with these days has had, as its commands would have left them: for cases from before clocks were kept.
 */
export function clocksOfDays(book: LawBook, days: CaseDays): RecordClock[] {
  const { receivedOn, routedOn, acceptedOn, extendedDays, repliedOn, deliveredOn, reviewAskedOn } = days;
  let clocks = [startClock(book, RULE.P01, receivedOn)];
  if (!routedOn) return clocks;
  clocks = endClocks(clocks, [RULE.P01], routedOn);
  if (days.stage.startsWith("TRANSFERRED_")) return clocks;
  clocks.push(startClock(book, RULE.P02, receivedByBody(days, routedOn)));
  if (!acceptedOn) return clocks;
  const rule = handlingRule(book, days, acceptedOn);
  const limit = startClock(book, rule, acceptedOn);
  clocks = [...endClocks(clocks, [RULE.P02], acceptedOn), limit];
  if (extendedDays)
    clocks = [
      ...endClocks(clocks, [rule], acceptedOn, "REPLACED"),
      startClock(book, RULE.P05, limit.dueOn, { amount: extendedDays }),
    ];
  if (!repliedOn) return clocks;
  clocks = endClocks(clocks, CONCLUDE_BY, repliedOn);
  if (deliveredOn) clocks.push(startClock(book, RULE.P06, deliveredOn));
  if (reviewAskedOn)
    clocks = [
      ...endClocks(clocks, [RULE.P06], reviewAskedOn, "MET"),
      startClock(book, RULE.P07, reviewAskedOn),
    ];
  return days.stage === "FINAL" ? endClocks(clocks, [RULE.P06], repliedOn, "DROPPED") : clocks;
}

/** A case with its clocks, told from its days where it is from before clocks were kept. */
export function withKeptClocks<Case extends CaseDays & { readonly clocks: readonly RecordClock[] }>(
  book: LawBook,
  petition: Case,
): Case {
  return petition.clocks.length > 0 ? petition : { ...petition, clocks: clocksOfDays(book, petition) };
}

/** Running clocks worked out again with the calendar there is now; null when all of them went by it already. */
export function decideRecomputation(petition: PetitionCase, book: LawBook): Change<PetitionCase> | null {
  const clocks = petition.clocks.map((clock) => {
    const again = isRunning(clock) ? recompute(book, clock) : clock;
    return again.calendarVersion === clock.calendarVersion ? clock : again;
  });
  const before = petition.clocks.filter((clock, i) => clocks[i] !== clock);
  if (before.length === 0) return null;
  const facts = Object.fromEntries(
    before.map((clock) => [clock.rule, `${clock.dueOn}/${clock.dueOnAdjusted} ${clock.calendarVersion}`]),
  );
  return { set: { clocks, ...pressing(clocks) }, facts };
}
