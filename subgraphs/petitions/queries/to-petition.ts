import { dueDay, readClock } from "../../../shared/law/due-state.ts";
import type { HolidayCalendar } from "../../../shared/law/holiday-calendar.ts";
import { flagsOf } from "../../../shared/graphql/legal-clock.ts";
import { officialOf } from "../../../shared/graphql/official-stub.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { SectionValue } from "../../../shared/database/section-loader.ts";
import { rate, sumOfShown, suppress, suppressPair } from "../../../shared/access/suppress.ts";
import type { PetitionCase as CaseFacts } from "../domain/petition-case.ts";
import { pressing } from "../domain/case-clocks.ts";
import { shownTopics } from "../domain/topic-counts.ts";
import type { PetitionSections } from "../records/petition-sections.ts";
import type { PetitionBoard, PetitionCase, PetitionSummary } from "./types.ts";

type SummaryRow = SectionValue<PetitionSections["summary"]>;
/** The counts of one county. */
export type BoardRow = SectionValue<PetitionSections["board"]>[number];

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

/**
 * A region's board from the counts of its counties. What is open is known to who reads the villages, and taken as known: open
 * and under review are shown together or not at all, and so are struck off and registered, whose difference it is.
 *
 * @param readsVillages whether this person counts overdue cases village by village anyway: nothing is withheld of them then
 */
export function toBoard(counties: readonly BoardRow[], readsVillages: boolean): PetitionBoard {
  const cells = counties.map(({ open, underReview, cancelled, overdue }) => {
    const onLedger = open + underReview;
    const [openShown, underReviewShown] = suppressPair(open, underReview);
    const [, cancelledShown] = suppressPair(onLedger, cancelled);
    return {
      open: openShown,
      underReview: underReviewShown,
      cancelled: cancelledShown,
      registered: cancelledShown.withheld ? cancelledShown : suppress(onLedger + cancelled),
      overdue: readsVillages ? { value: overdue, withheld: false } : suppress(overdue),
    };
  });
  const total = (name: keyof BoardRow): number => counties.reduce((sum, row) => sum + row[name], 0);
  return {
    registered: sumOfShown(cells.map(({ registered }) => registered)),
    open: sumOfShown(cells.map(({ open }) => open)),
    underReview: sumOfShown(cells.map(({ underReview }) => underReview)),
    cancelled: sumOfShown(cells.map(({ cancelled }) => cancelled)),
    overdue: sumOfShown(cells.map(({ overdue }) => overdue)),
    routeOnTime: rate(total("routedOnTime"), total("routed")),
    acceptOnTime: rate(total("acceptedOnTime"), total("accepted")),
    concludeOnTime: rate(total("repliedOnTime"), total("replied")),
  };
}
