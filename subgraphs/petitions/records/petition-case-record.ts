import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { Topic } from "../../../shared/kernel/election-words.ts";
import type { RuleCode } from "../../../shared/kernel/rule-codes.ts";
import type { RecordClock } from "../../../shared/law/clocks.ts";
import type * as words from "../domain/words.ts";

/** A petition on the ledger (信访台账). No petitioner, no contact, no text: those never enter the hub. */
@Entity("petition_case")
export class PetitionCaseRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("varchar", { length: 32, name: "petition_no" }) petitionNo!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("uuid", { name: "cycle_id", nullable: true }) cycleId!: string | null;
  @Column("varchar", { length: 12 }) form!: words.PetitionForm;
  @Column("varchar", { length: 20 }) source!: words.PetitionSource;
  @Column("varchar", { length: 12 }) class!: words.PetitionClass;
  @Column("varchar", { length: 24 }) topic!: Topic;
  @Column("varchar", { length: 12, name: "people_band" }) peopleBand!: words.PeopleBand;
  @Column("boolean", { name: "is_repeat", default: false }) isRepeat!: boolean;
  @Column("boolean", { name: "is_key_case", default: false }) isKeyCase!: boolean;
  @Column("boolean", { name: "about_cadres" }) aboutCadres!: boolean;
  @Column("varchar", { length: 3, name: "handling_body" }) handlingBody!: string;
  @Column("uuid", { name: "handler_id", nullable: true }) handlerId!: string | null;
  @Column("uuid", { name: "case_leader_id", nullable: true }) caseLeaderId!: string | null;
  @Column("date", { name: "received_on" }) receivedOn!: LocalDate;
  @Column("date", { name: "routed_on", nullable: true }) routedOn!: LocalDate | null;
  @Column("date", { name: "accepted_on", nullable: true }) acceptedOn!: LocalDate | null;
  @Column("date", { name: "extended_to", nullable: true }) extendedTo!: LocalDate | null;
  @Column("date", { name: "replied_on", nullable: true }) repliedOn!: LocalDate | null;
  @Column("date", { name: "review_asked_on", nullable: true }) reviewAskedOn!: LocalDate | null;
  @Column("date", { name: "due_on", nullable: true }) dueOn!: LocalDate | null;
  @Column("varchar", { length: 16, nullable: true }) outcome!: words.Outcome | null;
  @Column("varchar", { length: 24 }) stage!: words.PetitionStage;
  @Column("varchar", { length: 12, name: "ledger_state" }) ledgerState!: words.LedgerState;
  @Column("varchar", { length: 12, default: "NONE" }) supervision!: words.Supervision;
  @Column("date", { name: "cancelled_on", nullable: true }) cancelledOn!: LocalDate | null;
  @Column("jsonb", { default: () => "'[]'" }) clocks!: readonly RecordClock[];
  /** Rules whose clocks ended in time; the database tells it from the clocks. */
  @Column({ type: "jsonb", name: "kept_in_time", nullable: true, insert: false, update: false })
  keptInTime!: readonly RuleCode[] | null;
  @Column("boolean", { name: "is_provisional", default: false }) isProvisional!: boolean;
  @Column("varchar", { length: 4, name: "due_rule", nullable: true }) dueRule!: RuleCode | null;
  @Column("uuid", { name: "repeat_of", nullable: true }) repeatOf!: string | null;
  @Column("varchar", { length: 24, name: "refusal_reason", nullable: true })
  refusalReason!: words.AcceptanceRefusal | null;
  @Column("date", { name: "notice_on", nullable: true }) noticeOn!: LocalDate | null;
  @Column("date", { name: "delivered_on", nullable: true }) deliveredOn!: LocalDate | null;
  @Column("date", { name: "review_replied_on", nullable: true }) reviewRepliedOn!: LocalDate | null;
  @Column("date", { name: "reexam_asked_on", nullable: true }) reexamAskedOn!: LocalDate | null;
  @Column("date", { name: "terminated_on", nullable: true }) terminatedOn!: LocalDate | null;
  @Column("date", { name: "carried_out_on", nullable: true }) carriedOutOn!: LocalDate | null;
  @Column("date", { name: "mediated_on", nullable: true }) mediatedOn!: LocalDate | null;
  @Column("int", { name: "extended_days", nullable: true }) extendedDays!: number | null;
  @Column("varchar", { length: 24, name: "lateness_reason", nullable: true })
  latenessReason!: words.LatenessReason | null;
  @Column("varchar", { length: 24, name: "supervision_reason", nullable: true })
  supervisionReason!: words.SupervisionReason | null;
  /** When the body it was assigned to is to answer (交办). */
  @Column("date", { name: "must_reply_by", nullable: true }) mustReplyBy!: LocalDate | null;
  /** The body says that it is not theirs; the petitions office has still to agree. */
  @Column("varchar", { length: 24, name: "objection_reason", nullable: true })
  objectionReason!: words.ObjectionReason | null;
  @Column("varchar", { length: 128, name: "objected_by", nullable: true }) objectedBy!: string | null;
  /** The transfer that took the petition away as a whole. */
  @Column("uuid", { name: "transfer_id", nullable: true }) transferId!: string | null;
  @Column("varchar", { length: 128, name: "submitted_by", nullable: true }) submittedBy!: string | null;
  @Column("varchar", { length: 128, name: "struck_off_by", nullable: true }) struckOffBy!: string | null;
  /** Somebody says that this is no petition of its own; another head has still to agree (作废). */
  @Column("varchar", { length: 24, name: "void_reason", nullable: true })
  voidReason!: words.VoidReason | null;
  @Column("varchar", { length: 128, name: "void_requested_by", nullable: true }) voidRequestedBy!:
    string | null;
  @Column("varchar", { length: 40, name: "source_no", nullable: true }) sourceNo!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 64, name: "created_by" }) createdBy!: string;
}
