import { flagsOf } from "../../../shared/graphql/legal-clock.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { LawBook } from "../../../shared/law/law-book.ts";
import { namesShownUntil } from "../domain/candidate-names.ts";
import { electionClocks } from "../domain/election-clocks.ts";
import { turnoutSuffices } from "../domain/majority.ts";
import type { ElectionRowWithLists, ResultRow } from "../records/village-sections.ts";
import type { VillageElection } from "./election.ts";
import type { ElectionResult } from "./result.ts";

/** Fields that are worked out from an election's objections and items, which are read only when one of them is asked for. */
export const FROM_LISTS = [
  "objectionsReceived",
  "objectionsOpen",
  "workHandoverItems",
  "clocks",
  "attention",
] as const satisfies readonly (keyof VillageElection)[];

/** @param knowsObjections whether this person may know of objections to the voter list, and so of their clocks */
export function toElection(
  row: ElectionRowWithLists,
  book: LawBook,
  today: LocalDate,
  knowsObjections: boolean,
): VillageElection {
  const open = row.objections.filter((objection) => objection.decidedOn === null);
  const clocks = electionClocks(
    { ...row, openObjections: knowsObjections ? open.map((objection) => objection.receivedOn) : [] },
    book,
    today,
  );
  return {
    ...row,
    objectionsReceived: row.objections.length,
    objectionsOpen: open.length,
    clocks,
    attention: flagsOf(clocks, (rule) => (rule === RULE.E13 ? "HANDOVER_OVERDUE" : "CLOCK_OVERDUE")),
  };
}

/** @param isInScope whether the village lies in what this person answers for: nobody else is told each candidate's votes */
export function toResult(
  row: ResultRow,
  book: LawBook,
  today: LocalDate,
  isInScope: boolean,
): ElectionResult {
  const until = namesShownUntil(row.announcedOn, row.handedOverOn, book);
  const showsVotes = isInScope && (until === null || today <= until);
  const main = row.rounds.find((round) => round.kind === "MAIN");
  return {
    announcedOn: row.announcedOn,
    seats: row.seats,
    turnout: main ? main.ballotsCast / main.registeredVoters : null,
    rounds: row.rounds.map((round) => ({
      ...round,
      turnoutSuffices: turnoutSuffices(book, round.heldOn, round.registeredVoters, round.ballotsCast),
      candidates: round.tallies.length,
      tallies: showsVotes ? round.tallies : null,
    })),
  };
}
