import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Department } from "../../kernel/department.ts";
import type { LocalDate } from "../../kernel/local-date.ts";
import type { RegionCode } from "../../kernel/region-code.ts";
import type { Facts } from "../check-facts.ts";
import type { TransferCode, ReturnReason } from "../contracts.ts";
import type { AnswerKind, TransferState } from "../message.ts";
import type { RowOf } from "../../database/columns.ts";

/** A transfer as its sender has it, with what its commands set; when it is due is the relay's. */
@Entity("transfer_out")
export class SentTransferRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("varchar", { length: 48, name: "transfer_no", unique: true }) transferNo!: string;
  @Column("varchar", { length: 3 }) type!: TransferCode;
  @Column("varchar", { length: 20, name: "to_department" }) toDepartment!: Department;
  @Column({ type: "varchar", length: 12, collation: "C", name: "from_region" }) fromRegion!: RegionCode;
  @Column({ type: "varchar", length: 12, collation: "C", name: "to_region" }) toRegion!: RegionCode;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("uuid", { name: "subject_id", nullable: true }) subjectId!: string | null;
  @Column("jsonb") facts!: Facts;
  @Column("uuid", { name: "material_id", nullable: true }) materialId!: string | null;
  @Column("varchar", { length: 64, name: "payload_hash" }) payloadHash!: string;
  @Column("text", { array: true, name: "avoid_unit_ids" }) avoidUnitIds!: readonly string[];
  @Column("boolean", { name: "is_urgent" }) isUrgent!: boolean;
  @Column("varchar", { length: 12 }) state!: TransferState;
  @Column("varchar", { length: 128, name: "prepared_by" }) preparedBy!: string;
  @Column("timestamptz", { name: "prepared_at" }) preparedAt!: Date;
  @Column("timestamptz", { name: "approved_at", nullable: true }) approvedAt!: Date | null;
  @Column("timestamptz", { name: "delivered_at", nullable: true }) deliveredAt!: Date | null;
  @Column("timestamptz", { name: "received_at", nullable: true }) receivedAt!: Date | null;
  @Column("timestamptz", { name: "decided_at", nullable: true }) decidedAt!: Date | null;
  @Column("timestamptz", { name: "concluded_at", nullable: true }) concludedAt!: Date | null;
  @Column("varchar", { length: 48, name: "receipt_no", nullable: true }) receiptNo!: string | null;
  @Column("varchar", { length: 20, name: "return_reason", nullable: true })
  returnReason!: ReturnReason | null;
  @Column("date", { name: "sign_due_on", nullable: true }) signDueOn!: LocalDate | null;
  @Column("date", { name: "accept_due_on", nullable: true }) acceptDueOn!: LocalDate | null;
  @Column("date", { name: "chased_on", nullable: true }) chasedOn!: LocalDate | null;
  @Column("int", { default: 1 }) version!: number;
}

/** A transfer as its receiver has it. */
@Entity("transfer_in")
export class GivenTransferRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("varchar", { length: 48, name: "transfer_no" }) transferNo!: string;
  @Column("varchar", { length: 3 }) type!: TransferCode;
  @Column("varchar", { length: 20, name: "from_department" }) fromDepartment!: Department;
  @Column({ type: "varchar", length: 12, collation: "C", name: "from_region" }) fromRegion!: RegionCode;
  @Column({ type: "varchar", length: 12, collation: "C", name: "to_region" }) toRegion!: RegionCode;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("jsonb") facts!: Facts;
  @Column("uuid", { name: "material_id", nullable: true }) materialId!: string | null;
  @Column("varchar", { length: 64, name: "payload_hash" }) payloadHash!: string;
  @Column("boolean", { name: "is_urgent" }) isUrgent!: boolean;
  @Column("varchar", { length: 12 }) state!: AnswerKind;
  @Column("timestamptz", { name: "delivered_at" }) deliveredAt!: Date;
  @Column("date", { name: "sign_due_on" }) signDueOn!: LocalDate;
  @Column("date", { name: "accept_due_on" }) acceptDueOn!: LocalDate;
  @Column("varchar", { length: 48, name: "receipt_no", nullable: true }) receiptNo!: string | null;
  @Column("uuid", { name: "handler_id", nullable: true }) handlerId!: string | null;
  @Column("varchar", { length: 128, name: "signed_by", nullable: true }) signedBy!: string | null;
  @Column("timestamptz", { name: "signed_at", nullable: true }) signedAt!: Date | null;
  @Column("varchar", { length: 128, name: "decided_by", nullable: true }) decidedBy!: string | null;
  @Column("timestamptz", { name: "decided_at", nullable: true }) decidedAt!: Date | null;
  @Column("varchar", { length: 20, name: "return_reason", nullable: true })
  returnReason!: ReturnReason | null;
  @Column("timestamptz", { name: "concluded_at", nullable: true }) concludedAt!: Date | null;
  @Column("int", { default: 1 }) version!: number;
}

export type OutgoingTransfer = RowOf<SentTransferRecord>;
export type IncomingTransfer = RowOf<GivenTransferRecord>;
