import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type {
  CommitteeKind,
  ElectionMethod,
  ElectionStage,
  FormingBody,
  PostponementReason,
  WorkHandoverItemState,
  WorkHandoverState,
  ObjectionDecision,
  ObjectionKind,
} from "../domain/words.ts";

/** One village's election in one cycle. Voters and proxies are counts; the lists stay on the village's wall. */
@Entity("village_election")
export class VillageElectionRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("uuid", { name: "cycle_id" }) cycleId!: string;
  @Column("varchar", { length: 2 }) kind!: CommitteeKind;
  @Column("varchar", { length: 24 }) stage!: ElectionStage;
  @Column("date", { name: "stage_since" }) stageSince!: LocalDate;
  @Column("date", { name: "election_date", nullable: true }) electionDate!: LocalDate | null;
  @Column("varchar", { length: 16, name: "election_method", nullable: true })
  electionMethod!: ElectionMethod | null;
  @Column("int", { name: "seats_director", default: 1 }) seatsDirector!: number;
  @Column("int", { name: "seats_deputy", default: 0 }) seatsDeputy!: number;
  @Column("int", { name: "seats_member", default: 2 }) seatsMember!: number;
  @Column("int", { name: "women_reserved", default: 1 }) womenReserved!: number;
  @Column("date", { name: "audit_published_on", nullable: true }) auditPublishedOn!: LocalDate | null;
  @Column("date", { name: "postponed_until", nullable: true }) postponedUntil!: LocalDate | null;
  @Column("date", { name: "committee_formed_on", nullable: true }) committeeFormedOn!: LocalDate | null;
  @Column("int", { name: "committee_members", nullable: true }) committeeMembers!: number | null;
  @Column("date", { name: "committee_filed_on", nullable: true }) committeeFiledOn!: LocalDate | null;
  @Column("date", { name: "list_published_on", nullable: true }) listPublishedOn!: LocalDate | null;
  @Column("int", { name: "registered_voters", nullable: true }) registeredVoters!: number | null;
  @Column("int", { name: "proxy_voters", nullable: true }) proxyVoters!: number | null;
  @Column("int", { name: "proxy_max_per_holder", nullable: true }) proxyMaxPerHolder!: number | null;
  @Column("date", { name: "result_announced_on", nullable: true }) resultAnnouncedOn!: LocalDate | null;
  @Column("varchar", { length: 16, name: "handover_state", default: "NOT_STARTED" })
  workHandoverState!: WorkHandoverState;
  @Column("date", { name: "handover_completed_on", nullable: true })
  workHandoverCompletedOn!: LocalDate | null;
  @Column("varchar", { length: 24, name: "suspended_from", nullable: true })
  suspendedFrom!: ElectionStage | null;
  @Column("varchar", { length: 20, name: "committee_formed_by", nullable: true })
  committeeFormedBy!: FormingBody | null;
  @Column("int", { name: "resident_registered", nullable: true }) residentRegistered!: number | null;
  @Column("int", { name: "absent_declared", nullable: true }) absentDeclared!: number | null;
  @Column("int", { name: "non_hukou_admitted", nullable: true }) nonHukouAdmitted!: number | null;
  @Column("date", { name: "candidates_published_on", nullable: true })
  candidatesPublishedOn!: LocalDate | null;
  @Column("int", { name: "proxy_holders", nullable: true }) proxyHolders!: number | null;
  @Column("date", { name: "proxy_list_posted_on", nullable: true }) proxyListPostedOn!: LocalDate | null;
  @Column("date", { name: "count_countersigned_on", nullable: true }) countCountersignedOn!: LocalDate | null;
  @Column("varchar", { length: 60, name: "postponed_doc", nullable: true }) postponedDoc!: string | null;
  @Column("varchar", { length: 16, name: "postponement_reason", nullable: true })
  postponementReason!: PostponementReason | null;
  @Column("date", { name: "handover_started_on", nullable: true }) workHandoverStartedOn!: LocalDate | null;
  @Column("date", { name: "handover_complaint_on", nullable: true })
  workHandoverComplaintOn!: LocalDate | null;
  @Column("date", { name: "handover_notice_on", nullable: true }) workHandoverNoticeOn!: LocalDate | null;
  @Column("date", { name: "handover_supervised_on", nullable: true })
  workHandoverSupervisedOn!: LocalDate | null;
  @Column("uuid", { name: "vote_gate_id", nullable: true }) voteGateId!: string | null;
  @Column("timestamptz", { name: "vote_gate_until", nullable: true }) voteGateUntil!: Date | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}

/** An objection to the posted voter list (名单异议): its kind and days, not who or about whom. */
@Entity("voter_objection")
export class VoterObjectionRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "election_id" }) electionId!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: string;
  @Column("int") seq!: number;
  @Column("varchar", { length: 24 }) kind!: ObjectionKind;
  @Column("date", { name: "received_on" }) receivedOn!: LocalDate;
  @Column("date", { name: "decided_on", nullable: true }) decidedOn!: LocalDate | null;
  @Column("varchar", { length: 8, nullable: true }) decision!: ObjectionDecision | null;
  @Column("date", { name: "result_published_on", nullable: true }) resultPublishedOn!: LocalDate | null;
}

/** An item of the work hand-over from the old committee to the new (移交清单): yes or no, never an amount. */
@Entity("handover_item")
export class WorkHandoverItemRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "election_id" }) electionId!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: string;
  @Column("varchar", { length: 20 }) code!: string;
  @Column("boolean") mandatory!: boolean;
  @Column("varchar", { length: 16 }) state!: WorkHandoverItemState;
  @Column("date", { name: "handed_on", nullable: true }) handedOn!: LocalDate | null;
}
