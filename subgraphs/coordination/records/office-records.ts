import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type * as words from "../domain/words.ts";

/** A dispute under mediation (矛盾纠纷), by kind; its parties are not in the hub. */
@Entity("dispute_item")
export class DisputeItemRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("varchar", { length: 12 }) kind!: words.DisputeKind;
  @Column("date", { name: "found_on" }) foundOn!: LocalDate;
  @Column("varchar", { length: 12 }) state!: words.DisputeState;
  @Column("varchar", { length: 20, nullable: true }) mediator!: words.Mediator | null;
  @Column("varchar", { length: 16, name: "end_reason", nullable: true })
  endReason!: words.MediationEnd | null;
  @Column("text", { array: true, name: "informed_of", nullable: true }) informedOf!: words.OtherWay[] | null;
  @Column("varchar", { length: 64, name: "evidence_hash", nullable: true }) evidenceHash!: string | null;
  @Column("varchar", { length: 16, nullable: true }) outcome!: words.DisputeOutcome | null;
  @Column("varchar", { length: 128, name: "followed_by", nullable: true }) followedBy!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}

/** A major matter reported upward (重大情况报告). */
@Entity("upward_report")
export class UpwardReportRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("varchar", { length: 12 }) kind!: words.ReportKind;
  @Column("timestamptz", { name: "occurred_at" }) occurredAt!: Date;
  @Column("timestamptz", { name: "sent_at", nullable: true }) sentAt!: Date | null;
  @Column("varchar", { length: 1, name: "from_level" }) fromLevel!: string;
  @Column("varchar", { length: 1, name: "to_level" }) toLevel!: string;
  @Column("varchar", { length: 12 }) state!: words.ReportState;
  @Column({ type: "varchar", length: 12, collation: "C", name: "from_region", nullable: true })
  fromRegion!: RegionCode | null;
  @Column({ type: "varchar", length: 12, collation: "C", name: "to_region", nullable: true })
  toRegion!: RegionCode | null;
  @Column("uuid", { name: "hand_over_id", nullable: true, unique: true }) transferId!: string | null;
  @Column("timestamptz", { name: "due_at", nullable: true }) dueAt!: Date | null;
  @Column("boolean", { name: "is_late", default: false }) isLate!: boolean;
  @Column("varchar", { length: 16, name: "instruction_code", nullable: true })
  instructionCode!: words.Instruction | null;
  @Column("varchar", { length: 128, name: "sent_by", nullable: true }) sentBy!: string | null;
  @Column("varchar", { length: 128, name: "received_by", nullable: true }) receivedBy!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 64, name: "created_by" }) createdBy!: string;
}
