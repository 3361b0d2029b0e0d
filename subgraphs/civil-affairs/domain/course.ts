import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type * as words from "./words.ts";

/** What of an election stands in rows of its own: objections, candidates, rounds, seats and the list of the work hand-over. */
export interface Course {
  readonly objections: readonly Objection[];
  readonly candidates: readonly Candidate[];
  readonly rounds: readonly Round[];
  readonly seats: readonly Seat[];
  readonly workHandoverItems: readonly HandoverItem[];
  /** The certificate that was presented is good no longer, or nobody can say whether it is. */
  readonly isGateRevoked: boolean;
}

export interface Objection {
  readonly id: string;
  readonly seq: number;
  readonly receivedOn: LocalDate;
  readonly decidedOn: LocalDate | null;
  readonly decision: words.ObjectionDecision | null;
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly position: words.Position;
  readonly womensSeat: boolean;
  readonly nominationVotes: number;
  readonly status: words.CandidateStatus;
  /** Stood back for a relative of a higher post or more votes (Zhejiang 31). */
  readonly gaveWay: boolean;
}

/** Votes for one person in one round: a candidate, or somebody written in by name. */
export interface Vote {
  readonly id?: string;
  readonly candidateId: string | null;
  readonly writeInName: string | null;
  readonly position: words.Position;
  readonly womensSeat: boolean;
  readonly votesFor: number;
}

export interface Round {
  readonly no: number;
  readonly kind: words.RoundKind;
  readonly heldOn: LocalDate;
  readonly registeredVoters: number;
  readonly votersTakingPart: number;
  readonly ballotsCast: number;
  readonly tallies: readonly Vote[];
}

export interface Seat {
  readonly id: string;
  readonly position: words.Position;
  readonly womensSeat: boolean;
  readonly seatNo: number;
  readonly candidateId: string | null;
  readonly memberName: string | null;
  readonly outcome: words.SeatOutcome;
  readonly voidedAfterRound: number | null;
}

export interface HandoverItem {
  readonly id: string;
  readonly code: string;
  readonly mandatory: boolean;
  readonly state: words.WorkHandoverItemState;
  readonly handedOn: LocalDate | null;
}

export const EMPTY_COURSE: Course = {
  objections: [],
  candidates: [],
  rounds: [],
  seats: [],
  workHandoverItems: [],
  isGateRevoked: false,
};
