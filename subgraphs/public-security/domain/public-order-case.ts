import { byRule } from "../../../shared/commands/by-rule.ts";
import { type Decision, type Guard, type Moment, unless } from "../../../shared/commands/change.ts";
import { addDays, daysBetween, type LocalDate } from "../../../shared/kernel/local-date.ts";
import { DOCUMENT_NO } from "../../../shared/kernel/own-forms.ts";
import {
  type Lookup,
  type Official,
  type Place,
  wrongOfficial,
  wrongPlace,
} from "../../../shared/kernel/reference.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { deadlineOf, dueFrom } from "../../../shared/law/law-book.ts";
import type { PublicOrderCase } from "./public-order-case-machine.ts";
import type * as words from "./words.ts";

/** An extension is no longer than this, and given once (治安管理处罚法 2012 Art.99). */
const EXTENSION_DAYS = 30;
/** Articles of the Criminal Law (刑法) that define crimes. */
const CRIMES = { from: 102, to: 451 };
/** 破坏选举罪: of deputies and heads of state organs, not of a village's committee. */
const ELECTION_CRIME = 256;

export interface Registration {
  readonly village: RegionCode;
  readonly reportedOn: LocalDate;
  readonly occurredOn: LocalDate;
  readonly source: words.CaseSource;
  readonly isAgainstReporter: boolean;
}

/** Every report is registered (Art.77), whatever becomes of it. */
export function decideRegistration(
  _: null,
  { village, ...stated }: Registration,
  { today, covers }: Moment,
  { places }: { readonly places: Lookup<Place> },
): Decision<PublicOrderCase> {
  if (!covers(village)) return refuse("NOT_FOUND", { field: "village" });
  const noPlace = wrongPlace(places, village, today);
  if (noPlace) return noPlace;
  if (stated.reportedOn > today)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "reportedOn", rule: RULE.S07 });
  if (stated.occurredOn > stated.reportedOn)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "occurredOn", rule: RULE.S07 });
  return { set: { villageCode: village, ...stated, pausedDays: 0 } };
}

/** Accepted (受案), with what it rests on where that is clear; its days run from here (S02). */
export function decideAcceptance(
  _: PublicOrderCase,
  { legalBasis }: { readonly legalBasis: words.LegalBasis | null },
  { book, today }: Moment,
): Decision<PublicOrderCase> {
  const { dueOn } = deadlineOf(book, RULE.S02, { on: today });
  return { set: { acceptedOn: today, dueOn, legalBasis } };
}

/** Not accepted: whoever reported is told so, and why (Art.78). That the period is over has to be so (Art.22). */
export function decideDeclining(
  { occurredOn, reportedOn }: PublicOrderCase,
  { reason, toldOn }: { readonly reason: words.NotAcceptedReason; readonly toldOn: LocalDate },
  { book, today }: Moment,
): Decision<PublicOrderCase> {
  if (toldOn > today || toldOn < reportedOn)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "toldOn", rule: RULE.S07 });
  const period = dueFrom(book, RULE.S03, { on: occurredOn });
  if (reason === "PERIOD_OVER" && period && reportedOn <= period.dueOn)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "reason", rule: RULE.S03, dueOn: period.dueOn });
  return { set: { toldOn }, reasonCode: reason };
}

interface Named {
  readonly officials: Lookup<Official>;
}

export const decideHandler = (
  _: PublicOrderCase,
  { handler }: { readonly handler: string },
  { person }: Moment,
  { officials }: Named,
): Decision<PublicOrderCase> =>
  wrongOfficial(officials, handler, person, ({ body }) => body === "PSB", "handler") ?? {
    set: { handlerId: handler },
  };

export const readyForInvestigation = ({ handlerId }: PublicOrderCase): Guard[] =>
  unless(handlerId !== null, refuse("CASE_HANDLER_REQUIRED"), "HEAD");

/** More time, once, approved by the public security organ above (Art.99). */
export function decideExtension(
  { dueOn, extendedTo }: PublicOrderCase,
  { to, approvalNo }: { readonly to: LocalDate; readonly approvalNo: string },
): Decision<PublicOrderCase> {
  if (extendedTo !== null) return refuse("EXTENSION_TWICE", { rule: RULE.S02 });
  if (!DOCUMENT_NO.test(approvalNo))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "approvalNo", rule: RULE.S02 });
  if (dueOn === null || to <= dueOn || daysBetween(dueOn, to) > EXTENSION_DAYS)
    return refuse("EXTENSION_TOO_LONG", { rule: RULE.S02, field: "to", dueOn });
  return { set: { extendedTo: to }, facts: { approvalNo } };
}

/** The days of an expert's examination do not count (Art.99). */
export function decideExpertise(
  { acceptedOn, dueOn, extendedTo, pausedDays, expertiseTo }: PublicOrderCase,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  { today }: Moment,
): Decision<PublicOrderCase> {
  if (acceptedOn === null || from < acceptedOn || (expertiseTo !== null && from <= expertiseTo))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "from", rule: RULE.S02 });
  if (to < from || to > today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "to", rule: RULE.S02 });
  const days = daysBetween(from, to) + 1;
  const later = (day: LocalDate | null): LocalDate | null => day && addDays(day, days);
  return {
    set: {
      pausedDays: pausedDays + days,
      expertiseTo: to,
      dueOn: later(dueOn),
      extendedTo: later(extendedTo),
    },
    facts: { pausedDays: days },
  };
}

/** A decision after its last day is one all the same: that it is late is kept. */
export function readyForDecision({ dueOn, extendedTo }: PublicOrderCase, { book, today }: Moment): Guard[] {
  const last = extendedTo ?? dueOn;
  const isLate = last !== null && today > book.calendar.nextWorkday(last);
  return byRule(book, today, !isLate, refuse("CASE_OVERDUE", { dueOn: last }), "HANDLER");
}

export function decidePenalty(
  { legalBasis }: PublicOrderCase,
  stated: { readonly legalBasis: words.LegalBasis | null },
  { person, today }: Moment,
): Decision<PublicOrderCase> {
  const basis = stated.legalBasis ?? legalBasis;
  return basis === null
    ? refuse("NO_LEGAL_BASIS", { field: "legalBasis" })
    : { set: { legalBasis: basis, decidedOn: today, decidedBy: person.subject } };
}

const decided = ({ person, today }: Moment) => ({ decidedOn: today, decidedBy: person.subject });

export const decideLettingOff = (
  _: PublicOrderCase,
  { reason }: { readonly reason: words.NoPenaltyReason },
  moment: Moment,
): Decision<PublicOrderCase> => ({ set: decided(moment), reasonCode: reason });

export const decideOutcome = (_: PublicOrderCase, __: object, moment: Moment): Decision<PublicOrderCase> => ({
  set: decided(moment),
});

/** It is a crime rather: of which article. Art.256 speaks of other elections than a village's. */
export function decideTurningCriminal(
  _: PublicOrderCase,
  { article }: { readonly article: number },
  moment: Moment,
): Decision<PublicOrderCase> {
  if (article === ELECTION_CRIME) return refuse("CRIME_256_NOT_APPLICABLE", { field: "article" });
  if (article < CRIMES.from || article > CRIMES.to)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "article", rule: RULE.S09 });
  return { set: decided(moment), facts: { article } };
}
