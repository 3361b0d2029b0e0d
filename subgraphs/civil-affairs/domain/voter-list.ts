import { type Guard, type Moment, weigh } from "../../../shared/commands/change.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { isHash } from "../../../shared/kernel/own-forms.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { Course } from "./course.ts";
import type { ElectionDecision } from "./decision.ts";
import type { Election } from "./election-machine.ts";
import { always, byLaw, isInTime } from "./guards.ts";
import { wrongNumber } from "./preparation.ts";
import type { ObjectionDecision, ObjectionKind } from "./words.ts";

export interface ListPosted {
  readonly residentRegistered: number;
  readonly absentDeclared: number;
  readonly nonHukouAdmitted: number;
  readonly total: number;
  readonly publishedOn: LocalDate;
  readonly evidenceHash: string;
}

/** The voter list is posted (VCL 13, 14): the three groups of the law as counts. The names stay on the wall. */
export function decideList(election: Election, list: ListPosted, moment: Moment): ElectionDecision {
  const { total, publishedOn, evidenceHash, ...groups } = list;
  const wrong = wrongNumber({ ...groups, total });
  if (wrong) return refuse("FIELD_NOT_ACCEPTABLE", { field: wrong });
  const sum = groups.residentRegistered + groups.absentDeclared + groups.nonHukouAdmitted;
  if (total === 0 || sum !== total) return refuse("COUNT_MISMATCH", { field: "total" });
  if (publishedOn > moment.today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "publishedOn" });
  if (!isHash(evidenceHash)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "evidenceHash" });
  const { refusal, advised } = weigh(listInTime(election, moment, publishedOn));
  if (refusal) return refusal;
  return {
    set: { ...groups, registeredVoters: total, listPublishedOn: publishedOn },
    evidenceHash,
    advised,
  };
}

/** E01: the list has hung long enough by election day. */
export function listInTime(election: Election, moment: Moment, publishedOn: LocalDate | null): Guard[] {
  const { electionDate } = election;
  if (electionDate === null || publishedOn === null) return [];
  const isMet = isInTime(moment.book, RULE.E01, electionDate, publishedOn);
  return byLaw(election, moment, electionDate, isMet, refuse("LIST_LATE", { field: "publishedOn" }));
}

export interface ObjectionFiled {
  readonly kind: ObjectionKind;
  readonly receivedOn: LocalDate;
}

/** An objection to the list (名单异议, VCL 14(2)): what it says and when it came; not who brought it or about whom. */
export function decideObjectionFiled(
  election: Election,
  { kind, receivedOn }: ObjectionFiled,
  moment: Moment,
  { objections }: Course,
): ElectionDecision {
  const { id: electionId, villageCode, listPublishedOn } = election;
  if (listPublishedOn === null || receivedOn < listPublishedOn || receivedOn > moment.today)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "receivedOn" });
  const isMet = isInTime(moment.book, RULE.E02, listPublishedOn, receivedOn);
  const late = refuse("OBJECTION_LATE", { rule: RULE.E02, field: "receivedOn" });
  const { refusal, advised } = weigh(byLaw(election, moment, listPublishedOn, isMet, late));
  if (refusal) return refusal;
  const seq = Math.max(0, ...objections.map((one) => one.seq)) + 1;
  const row = { electionId, villageCode, seq, kind, receivedOn };
  return { set: {}, inserts: [{ of: "objection", row }], advised };
}

export interface ObjectionDecided {
  readonly seq: number;
  readonly decision: ObjectionDecision;
  readonly decidedOn: LocalDate;
}

/** Decided within three days (E03), or late and on record as late. */
export function decideObjectionDecided(
  _: Election,
  { seq, decision, decidedOn }: ObjectionDecided,
  { book, today }: Moment,
  { objections }: Course,
): ElectionDecision {
  const found = objections.find((one) => one.seq === seq);
  if (!found || found.decidedOn !== null) return refuse("FIELD_NOT_ACCEPTABLE", { field: "seq" });
  if (decidedOn < found.receivedOn || decidedOn > today)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "decidedOn" });
  const set = { decision, decidedOn, resultPublishedOn: today };
  return {
    set: {},
    updates: [{ of: "objection", ids: [found.id], set }],
    reasonCode: decision,
    advised: isInTime(book, RULE.E03, found.receivedOn, decidedOn) ? [] : ["DECISION_LATE"],
  };
}

/** The list is final when its five days are over and every objection is decided. */
export function readyForFinalList(election: Election, moment: Moment, { objections }: Course): Guard[] {
  const { listPublishedOn: posted } = election;
  const isOver = posted === null || !isInTime(moment.book, RULE.E02, posted, moment.today);
  return [
    ...byLaw(election, moment, posted ?? moment.today, isOver, refuse("WINDOW_OPEN"), "TIME"),
    ...always(
      objections.every(({ decidedOn }) => decidedOn !== null),
      refuse("OBJECTIONS_OPEN"),
    ),
  ];
}

/** What objections that were upheld changed of the total, and no more than that. */
export function decideFinalList(
  { registeredVoters }: Election,
  { total }: { readonly total: number | null },
  _: Moment,
  { objections }: Course,
): ElectionDecision {
  const posted = registeredVoters ?? 0;
  const upheld = objections.filter(({ decision }) => decision === "UPHELD").length;
  const final = total ?? posted;
  return final <= 0 || Math.abs(final - posted) > upheld
    ? refuse("COUNT_MISMATCH", { field: "total" })
    : { set: { registeredVoters: final } };
}
