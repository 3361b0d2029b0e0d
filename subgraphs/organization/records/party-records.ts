import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type {
  BothPosts,
  BranchKind,
  BranchState,
  CandidatePosition,
  Ground,
  Opinion,
  ReviewingBody,
  ReviewState,
  Verdict,
  WaiverReason,
} from "../domain/words.ts";

/** A Party branch's election (村党组织换届): counts, and the secretary's name once announced. */
@Entity("party_branch_election")
export class PartyBranchElectionRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("uuid", { name: "cycle_id" }) cycleId!: string;
  @Column("varchar", { length: 16, name: "branch_kind" }) branchKind!: BranchKind;
  @Column("varchar", { length: 24 }) state!: BranchState;
  @Column("date", { name: "due_on" }) dueOn!: LocalDate;
  @Column("date", { name: "extended_to", nullable: true }) extendedTo!: LocalDate | null;
  @Column("date", { name: "held_on", nullable: true }) heldOn!: LocalDate | null;
  @Column("int", { name: "entitled_members", nullable: true }) entitledMembers!: number | null;
  @Column("int", { nullable: true }) present!: number | null;
  @Column("int") seats!: number;
  @Column("int", { name: "candidates_count", nullable: true }) candidatesCount!: number | null;
  @Column("date", { name: "result_approved_on", nullable: true }) resultApprovedOn!: LocalDate | null;
  @Column("varchar", { length: 40, name: "secretary_name", nullable: true }) secretaryName!: string | null;
  @Column("varchar", { length: 8, name: "secretary_also_director", default: "PENDING" })
  secretaryAlsoDirector!: BothPosts;
  @Column("varchar", { length: 128, name: "recorded_by", nullable: true }) recordedBy!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}

/** A township's nominees sent to the county's joint review (县级联审). */
@Entity("joint_review_batch")
export class JointReviewBatchRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("uuid", { name: "cycle_id" }) cycleId!: string;
  @Column("date", { name: "submitted_on" }) submittedOn!: LocalDate;
  @Column("date", { name: "due_on" }) dueOn!: LocalDate;
  @Column("varchar", { length: 20 }) state!: ReviewState;
  @Column("varchar", { length: 32, name: "batch_no" }) batchNo!: string;
  @Column("varchar", { length: 128, name: "submitted_by", nullable: true }) submittedBy!: string | null;
  @Column("varchar", { length: 40, name: "meeting_no", nullable: true }) meetingNo!: string | null;
  @Column("varchar", { length: 128, name: "decided_by", nullable: true }) decidedBy!: string | null;
  @Column("date", { name: "notified_on", nullable: true }) notifiedOn!: LocalDate | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}

/** One nominee under review, and the verdict. The departments' opinions and grounds are not here. */
@Entity("joint_review_item")
export class JointReviewItemRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "batch_id" }) batchId!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("varchar", { length: 40, name: "nominee_name" }) nomineeName!: string;
  @Column("varchar", { length: 8 }) position!: CandidatePosition;
  @Column("varchar", { length: 24, nullable: true }) verdict!: Verdict | null;
  @Column("date", { name: "verdict_on", nullable: true }) verdictOn!: LocalDate | null;
  @Column("boolean", { name: "is_withdrawn", default: false }) isWithdrawn!: boolean;
  @Column("boolean", { name: "is_recheck_asked", default: false }) isRecheckAsked!: boolean;
}

/** What one department says of one nominee: a verdict, a ground for organization's eyes alone, or that nobody waits for it any more. */
@Entity("joint_review_opinion")
export class JointReviewOpinionRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "batch_id" }) batchId!: string;
  @Column("uuid", { name: "item_id" }) itemId!: string;
  @Column("varchar", { length: 3 }) body!: ReviewingBody;
  @Column("date", { name: "due_on" }) dueOn!: LocalDate;
  @Column("varchar", { length: 16, nullable: true }) opinion!: Opinion | null;
  @Column("varchar", { length: 3, nullable: true }) ground!: Ground | null;
  @Column("date", { name: "answered_on", nullable: true }) answeredOn!: LocalDate | null;
  @Column("varchar", { length: 24, name: "waiver_reason", nullable: true })
  waiverReason!: WaiverReason | null;
}
