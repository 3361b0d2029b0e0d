import { readClock } from "../../../shared/clock-rules/due-state.ts";
import { flagsOf } from "../../../shared/federation/legal-clock.ts";
import { officialOf } from "../../../shared/federation/official-stub.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { rate, suppress, suppressPartition } from "../../../shared/policy/suppress.ts";
import { petitionClock, type PetitionFacts } from "../domain/petition-clocks.ts";
import { shownTopics, type TopicCount } from "../domain/topic-counts.ts";
import type { CaseRow } from "../records/case-list.ts";
import type { PetitionBoard, PetitionCase, PetitionSummary } from "./types.ts";

export interface SummaryRow {
  open: number;
  overdue: number;
  nextDueOn: LocalDate | null;
  topics: TopicCount[];
}

export function toSummary(row: SummaryRow, today: LocalDate): PetitionSummary {
  const clocks = row.nextDueOn ? [readClock({ rule: "P04", dueOn: row.nextDueOn }, today)] : [];
  return {
    ...row,
    topics: shownTopics(row.open, row.topics),
    attention: flagsOf(clocks, () => "PETITION_OVERDUE"),
  };
}

export function toCase(row: CaseRow, today: LocalDate): PetitionCase {
  const clock = row.ledgerState === "CANCELLED" ? null : petitionClock(row as CaseRow & PetitionFacts);
  return {
    ...row,
    village: { code: row.villageCode },
    handler: officialOf(row.handlerId),
    caseLeader: officialOf(row.caseLeaderId),
    clock: clock && readClock(clock, today),
  };
}

export type BoardRow = Record<
  | "open"
  | "underReview"
  | "cancelled"
  | "overdue"
  | "routed"
  | "routedOnTime"
  | "accepted"
  | "acceptedOnTime"
  | "replied"
  | "repliedOnTime",
  number
>;

export function toBoard(row: BoardRow): PetitionBoard {
  const { open, underReview, cancelled } = row;
  const { total, ...cells } = suppressPartition({ open, underReview, cancelled });
  return {
    registered: total,
    ...cells,
    overdue: suppress(row.overdue),
    routeOnTime: rate(row.routedOnTime, row.routed),
    acceptOnTime: rate(row.acceptedOnTime, row.accepted),
    concludeOnTime: rate(row.repliedOnTime, row.replied),
  };
}
