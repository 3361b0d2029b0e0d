import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type * as words from "../domain/words.ts";

/** Where a public-order case stands (治安案件). Who is in it, and what was said, is in public security's own system. */
@Entity("public_order_case")
export class PublicOrderCaseRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("varchar", { length: 32, name: "case_no" }) caseNo!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("date", { name: "reported_on" }) reportedOn!: LocalDate;
  @Column("date", { name: "occurred_on" }) occurredOn!: LocalDate;
  @Column("varchar", { length: 12 }) source!: words.CaseSource;
  @Column("boolean", { name: "is_against_reporter" }) isAgainstReporter!: boolean;
  @Column("varchar", { length: 16 }) state!: words.CaseState;
  @Column("varchar", { length: 12, name: "legal_basis", nullable: true })
  legalBasis!: words.LegalBasis | null;
  @Column("uuid", { name: "handler_id", nullable: true }) handlerId!: string | null;
  @Column("date", { name: "accepted_on", nullable: true }) acceptedOn!: LocalDate | null;
  @Column("date", { name: "told_on", nullable: true }) toldOn!: LocalDate | null;
  @Column("date", { name: "due_on", nullable: true }) dueOn!: LocalDate | null;
  @Column("date", { name: "extended_to", nullable: true }) extendedTo!: LocalDate | null;
  @Column("int", { name: "paused_days", default: 0 }) pausedDays!: number;
  @Column("date", { name: "expertise_to", nullable: true }) expertiseTo!: LocalDate | null;
  @Column("date", { name: "decided_on", nullable: true }) decidedOn!: LocalDate | null;
  @Column("varchar", { length: 128, name: "decided_by", nullable: true }) decidedBy!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}
