import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { deadlineOf, type LawBook } from "../../../shared/law/law-book.ts";
import type { Decision, Moment } from "../../../shared/commands/change.ts";
import { type Lookup, type Place, wrongPlace } from "../../../shared/kernel/reference.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import { localDateOf } from "../../../shared/kernel/local-date.ts";
import { levelOf, parentOf, type RegionCode } from "../../../shared/kernel/region-code.ts";
import type { Report } from "./report-machine.ts";
import type { Instruction, ReportKind } from "./words.ts";

export interface DraftOrder {
  readonly village: RegionCode;
  readonly kind: ReportKind;
  /** ISO 8601. */
  readonly occurredAt: string;
}

/** A report of the office's own, to the office above. */
export function decideDraft(
  _none: null,
  order: DraftOrder,
  { book, now, today, person, covers }: Moment,
  { places }: { readonly places: Lookup<Place> },
): Decision<Report> {
  const above = parentOf(person.region);
  if (!person.isMember || !above || !covers(order.village)) return refuse("NOT_FOUND", { field: "village" });
  const noPlace = wrongPlace(places, order.village, today);
  if (noPlace) return noPlace;
  const occurredAt = new Date(order.occurredAt);
  if (occurredAt > now) return refuse("FIELD_NOT_ACCEPTABLE", { field: "occurredAt", rule: RULE.C01 });
  return { set: draftOf(book, order.village, order.kind, occurredAt, person.region, above) };
}

/** A report as it begins, but for its state: due upward by C01 from the moment the matter happened. */
export function draftOf(
  book: LawBook,
  villageCode: RegionCode,
  kind: ReportKind,
  occurredAt: Date,
  fromRegion: RegionCode,
  toRegion: RegionCode,
): Partial<Report> {
  const { dueAt } = deadlineOf(book, RULE.C01, { on: localDateOf(occurredAt), at: occurredAt });
  return {
    villageCode,
    kind,
    occurredAt,
    dueAt: new Date(dueAt ?? occurredAt),
    fromRegion,
    toRegion,
    fromLevel: LEVELS[levelOf(fromRegion)],
    toLevel: LEVELS[levelOf(toRegion)],
    isLate: false,
  };
}

/** Levels as a report shows them. */
const LEVELS = { PROVINCE: "P", PREFECTURE: "C", COUNTY: "K", TOWNSHIP: "T", VILLAGE: "V" } as const;

/** Sent upward: whether it came late is stated once, here, and stays. */
export const decideSending = (
  { dueAt }: Report,
  _order: object,
  { now, person }: Moment,
): Decision<Report> => ({
  set: { sentAt: now, sentBy: person.subject, isLate: dueAt !== null && now > dueAt },
});

export const decideReceipt = (_report: Report, _order: object, { person }: Moment): Decision<Report> => ({
  set: { receivedBy: person.subject },
});

export const decideInstruction = (
  _report: Report,
  { instruction }: { instruction: Instruction },
): Decision<Report> => ({ set: { instructionCode: instruction }, reasonCode: instruction });
