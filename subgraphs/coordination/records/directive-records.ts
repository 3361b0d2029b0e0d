import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type * as words from "../domain/words.ts";

/** A directive of an election office to those below it and beside it (传达、交办). */
@Entity("directive")
export class DirectiveRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("varchar", { length: 24, name: "directive_no", unique: true }) directiveNo!: string;
  /** The region of the office that issues it. */
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("varchar", { length: 8 }) kind!: words.TaskKind;
  @Column("varchar", { length: 60 }) title!: string;
  @Column("varchar", { length: 500 }) content!: string;
  /** The task of the office above that it passes down. */
  @Column("uuid", { name: "passes_on", nullable: true }) passesOn!: string | null;
  @Column("varchar", { length: 12 }) state!: words.DirectiveState;
  @Column("date", { name: "due_on" }) dueOn!: LocalDate;
  @Column("date", { name: "issued_on", nullable: true }) issuedOn!: LocalDate | null;
  @Column("varchar", { length: 128, name: "drafted_by" }) draftedBy!: string;
  @Column("varchar", { length: 128, name: "issued_by", nullable: true }) issuedBy!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}

/** The last number of a county's directives in a year. */
@Entity("directive_counter")
export class DirectiveCounterRecord {
  @PrimaryColumn({ type: "varchar", length: 12, collation: "C" }) region!: RegionCode;
  @PrimaryColumn("int") year!: number;
  @Column("int", { name: "last_no" }) lastNo!: number;
}

/** A consultation of several bodies (会商): who sat together, about what kind of matter, and how many decisions it took. */
@Entity("consultation")
export class ConsultationRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("date", { name: "held_on" }) heldOn!: LocalDate;
  @Column("varchar", { length: 16 }) topic!: words.ConsultationTopic;
  @Column("text", { array: true }) bodies!: words.TaskBody[];
  @Column("varchar", { length: 8 }) state!: words.ConsultationState;
  @Column("int", { default: 0 }) decisions!: number;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}

/** What one addressee has to take note of or to do (交办): of a directive, of a consultation, or by itself. */
@Entity("task")
export class TaskRecord {
  @PrimaryColumn("uuid") id!: string;
  /** The place it is about: a village, or the region of whoever has it. */
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("varchar", { length: 8, default: "ASSIGN" }) kind!: words.TaskKind;
  @Column("uuid", { name: "directive_id", nullable: true }) directiveId!: string | null;
  @Column("uuid", { name: "consultation_id", nullable: true }) consultationId!: string | null;
  @Column({ type: "varchar", length: 12, collation: "C", name: "from_region" }) fromRegion!: RegionCode;
  @Column({ type: "varchar", length: 12, collation: "C", name: "to_region" }) toRegion!: RegionCode;
  @Column("varchar", { length: 3, name: "to_body" }) toBody!: words.TaskBody;
  @Column("varchar", { length: 200 }) content!: string;
  @Column("date", { name: "sent_on" }) sentOn!: LocalDate;
  @Column("date", { name: "due_on" }) dueOn!: LocalDate;
  @Column("varchar", { length: 12 }) state!: words.TaskState;
  @Column("date", { name: "signed_on", nullable: true }) signedOn!: LocalDate | null;
  @Column("date", { name: "reminded_on", nullable: true }) remindedOn!: LocalDate | null;
  @Column("int", { default: 0 }) reminders!: number;
  @Column("date", { name: "supervised_on", nullable: true }) supervisedOn!: LocalDate | null;
  @Column("varchar", { length: 64, name: "evidence_hash", nullable: true }) evidenceHash!: string | null;
  @Column("varchar", { length: 128, name: "reported_by", nullable: true }) reportedBy!: string | null;
  @Column("varchar", { length: 128, name: "accepted_by", nullable: true }) acceptedBy!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}
