import { dueDay, readClock } from "../../../shared/law/due-state.ts";
import type { HolidayCalendar } from "../../../shared/law/holiday-calendar.ts";
import { flagsOf } from "../../../shared/graphql/legal-clock.ts";
import { officialOf } from "../../../shared/graphql/official-stub.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { SectionValue } from "../../../shared/database/section-loader.ts";
import { rate, suppress, suppressPartition } from "../../../shared/access/suppress.ts";
import type { PetitionCase as CaseFacts } from "../domain/petition-case.ts";
import { pressing } from "../domain/case-clocks.ts";
import { shownTopics } from "../domain/topic-counts.ts";
import type { PetitionSections } from "../records/petition-sections.ts";
import type { PetitionBoard, PetitionCase, PetitionSummary } from "./types.ts";

type SummaryRow = SectionValue<PetitionSections["summary"]>;
type BoardRow = SectionValue<PetitionSections["board"]>;

export function toSummary(row: SummaryRow, calendar: HolidayCalendar, today: LocalDate): PetitionSummary {
  const clocks =
    row.nextDueOn && row.nextRule ? [readClock(dueDay(row.nextRule, row.nextDueOn, calendar), today)] : [];
  return {
    ...row,
    topics: shownTopics(row.open, row.topics),
    attention: flagsOf(clocks, () => "PETITION_OVERDUE"),
  };
}

export function toCase(row: CaseFacts, today: LocalDate): PetitionCase {
  // What the ledger shows of a case with discipline is for those outside; the office reads its clocks.
  const { dueOn, dueRule } = row.stage === "TRANSFERRED_DISCIPLINE" ? pressing(row.clocks) : row;
  // The clock itself, ended or not, or its adjusted day would move at a transfer.
  const clock =
    row.ledgerState !== "CANCELLED" && dueOn && dueRule
      ? (row.clocks.findLast((one) => one.rule === dueRule && one.dueOn === dueOn) ?? {
          rule: dueRule,
          dueOn,
          dueOnAdjusted: dueOn,
        })
      : null;
  return {
    ...row,
    village: { code: row.villageCode },
    handler: officialOf(row.handlerId),
    caseLeader: officialOf(row.caseLeaderId),
    clock: clock && readClock(clock, today),
  };
}

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
