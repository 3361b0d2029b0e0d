import type { ReadClock } from "../../../shared/law/due-state.ts";
import { type AttentionFlag, flagsOf } from "../../../shared/graphql/legal-clock.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { LawBook } from "../../../shared/law/law-book.ts";
import { namesShownUntil } from "../domain/candidate-names.ts";
import { type ElectionFacts, electionClocks } from "../domain/election-clocks.ts";
import type { Settled } from "../domain/settle.ts";
import { turnoutSuffices } from "../domain/majority.ts";
import type { ResultRow } from "../records/village-sections.ts";
import type { Election } from "../domain/election-machine.ts";
import type { Objection } from "../domain/course.ts";
import type { CountState, VillageElection, WorkHandoverItem } from "./election.ts";
import type { ElectionResult } from "./result.ts";

/** An election as it is shown; what stands in rows of its own is looked up when it is asked for. */
export const showElection = (row: Election): VillageElection => ({ ...row });

export const toCountState = ({ outcome, open }: Settled): CountState => ({
  outcome,
  open: open.map(({ contest, seats, standing }) => ({
    ...contest,
    seats,
    candidates: standing.flatMap(({ candidateId }) => candidateId ?? []),
    writtenIn: standing.flatMap(({ writeInName }) => writeInName ?? []),
  })),
});

/** What is worked out of an election's objections and items. */
export interface ElectionDetails {
  readonly objectionsReceived: number;
  readonly objectionsOpen: number;
  readonly workHandoverItems: readonly WorkHandoverItem[];
  readonly clocks: ReadClock[];
  readonly attention: AttentionFlag[];
}

interface Lists {
  readonly objections: readonly Pick<Objection, "receivedOn" | "decidedOn">[];
  readonly workHandoverItems: readonly WorkHandoverItem[];
}

/** @param knowsObjections whether this person may know of objections to the voter list, and so of their clocks */
export function detailsOf(
  row: Omit<ElectionFacts, "openObjections">,
  { objections, workHandoverItems }: Lists,
  book: LawBook,
  today: LocalDate,
  knowsObjections: boolean,
): ElectionDetails {
  const open = objections.filter((objection) => objection.decidedOn === null);
  const openObjections = knowsObjections ? open.map((objection) => objection.receivedOn) : [];
  const clocks = electionClocks({ ...row, openObjections }, book, today);
  return {
    objectionsReceived: objections.length,
    objectionsOpen: open.length,
    workHandoverItems,
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
