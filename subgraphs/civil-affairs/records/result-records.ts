import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { Position, RoundKind, SeatOutcome, VoidReason } from "../domain/words.ts";

/** One round of voting (投票轮次), as counted in the open. */
@Entity("ballot_round")
export class BallotRoundRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "election_id" }) electionId!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: string;
  @Column("int") no!: number;
  @Column("varchar", { length: 12 }) kind!: RoundKind;
  @Column("date", { name: "held_on" }) heldOn!: LocalDate;
  @Column("int", { name: "registered_voters" }) registeredVoters!: number;
  @Column("int", { name: "voters_taking_part" }) votersTakingPart!: number;
  @Column("int", { name: "ballots_issued" }) ballotsIssued!: number;
  @Column("int", { name: "ballots_cast" }) ballotsCast!: number;
  @Column("int", { name: "ballots_valid" }) ballotsValid!: number;
  @Column("int", { name: "ballots_invalid" }) ballotsInvalid!: number;
  @Column("boolean", { name: "secret_booth" }) secretBooth!: boolean;
  @Column("int", { name: "roving_boxes", default: 0 }) rovingBoxes!: number;
  @Column("boolean", { name: "announced_on_site" }) announcedOnSite!: boolean;
}

/** Votes for one candidate in one round (计票); a write-in has no candidate. */
@Entity("tally")
export class TallyRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "round_id" }) roundId!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: string;
  @Column("uuid", { name: "candidate_id", nullable: true }) candidateId!: string | null;
  @Column("varchar", { length: 8 }) position!: Position;
  @Column("boolean", { name: "womens_seat", default: false }) womensSeat!: boolean;
  @Column("varchar", { length: 40, name: "write_in_name", nullable: true }) writeInName!: string | null;
  @Column("int", { name: "votes_for" }) votesFor!: number;
}

/** One seat and who won it (当选结果), as posted by law. */
@Entity("seat_result")
export class SeatResultRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "election_id" }) electionId!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: string;
  @Column("varchar", { length: 8 }) position!: Position;
  @Column("boolean", { name: "womens_seat", default: false }) womensSeat!: boolean;
  @Column("int", { name: "seat_no" }) seatNo!: number;
  @Column("uuid", { name: "candidate_id", nullable: true }) candidateId!: string | null;
  @Column("varchar", { length: 40, name: "member_name", nullable: true }) memberName!: string | null;
  @Column("int", { nullable: true }) votes!: number | null;
  @Column("varchar", { length: 8 }) outcome!: SeatOutcome;
  @Column("date", { name: "voided_on", nullable: true }) voidedOn!: LocalDate | null;
  @Column("varchar", { length: 16, name: "void_reason", nullable: true }) voidReason!: VoidReason | null;
  @Column("varchar", { length: 60, name: "decision_doc", nullable: true }) decisionDoc!: string | null;
  @Column("int", { name: "voided_after_round", nullable: true }) voidedAfterRound!: number | null;
}
