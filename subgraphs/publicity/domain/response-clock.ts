import type { Grade, OpinionState } from "./words.ts";

/** Hours from detection to the authoritative answer: U01 (国办发〔2016〕80号) for a major matter, U03 (61号) otherwise. */
export const RESPONSE_RULES = {
  MAJOR: { rule: "U01", hours: 5 },
  OTHER: { rule: "U03", hours: 48 },
} as const satisfies Record<Grade, { rule: string; hours: number }>;

const ANSWERED: readonly OpinionState[] = ["RESPONDED", "FOLLOWING", "NOT_AN_ISSUE", "CLOSED"];

export interface ResponseClock {
  readonly rule: string;
  /** UTC, ISO 8601. */
  readonly dueAt: string;
  readonly overdue: boolean;
}

/** The response clock of an incident, counted in hours of the wall clock from detection; null once it is answered. */
export function responseClock(
  incident: { detectedAt: string; grade: Grade; state: OpinionState },
  now: Date,
): ResponseClock | null {
  if (ANSWERED.includes(incident.state)) return null;
  const { rule, hours } = RESPONSE_RULES[incident.grade];
  const dueAt = new Date(Date.parse(incident.detectedAt) + hours * 3_600_000);
  return { rule, dueAt: dueAt.toISOString(), overdue: now > dueAt };
}
