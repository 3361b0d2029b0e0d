import { localDateOf } from "../../../shared/kernel/local-date.ts";
import { RULE, type RuleCode } from "../../../shared/kernel/rule-codes.ts";
import { dueInstant } from "../../../shared/law/deadline.ts";
import { dueFrom, type LawBook } from "../../../shared/law/law-book.ts";
import type { Grade, OpinionState } from "./words.ts";

/** From detection to the authoritative answer: U01 (国办发〔2016〕80号) for a major matter, U03 (61号) otherwise. */
export const RESPONSE_RULES = { MAJOR: RULE.U01, OTHER: RULE.U03 } as const satisfies Record<Grade, RuleCode>;

const ANSWERED: readonly OpinionState[] = ["RESPONDED", "FOLLOWING", "NOT_AN_ISSUE", "CLOSED"];

export interface ResponseClock {
  readonly rule: RuleCode;
  /** UTC, ISO 8601. */
  readonly dueAt: string;
  readonly overdue: boolean;
}

/** What sets the hours of an answer going: that it was found, or that it came up again. */
export const respondedFrom = (incident: {
  readonly detectedAt: Date | string;
  readonly reopenedAt: Date | string | null;
}): Date => new Date(incident.reopenedAt ?? incident.detectedAt);

/** The response clock of an incident, counted by the wall clock from detection or reopening; null once it is answered. */
export function responseClock(
  incident: Parameters<typeof respondedFrom>[0] & { readonly grade: Grade; readonly state: OpinionState },
  book: LawBook,
  now: Date,
): ResponseClock | null {
  if (ANSWERED.includes(incident.state)) return null;
  const at = respondedFrom(incident);
  const due = dueFrom(book, RESPONSE_RULES[incident.grade], { on: localDateOf(at), at });
  if (!due) return null;
  const dueAt = dueInstant(due);
  return { rule: due.rule, dueAt: dueAt.toISOString(), overdue: now > dueAt };
}
