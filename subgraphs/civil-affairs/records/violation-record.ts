import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type * as words from "../domain/words.ts";

/** A report of a violation (村委会组织法 Art.17). Who reported, who is reported and what was said stay in the local file. */
@Entity("violation_report")
export class ViolationReportRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("varchar", { length: 24, name: "report_no", unique: true }) reportNo!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("date", { name: "received_on" }) receivedOn!: LocalDate;
  @Column("varchar", { length: 20, name: "form_code" }) formCode!: words.ViolationForm;
  @Column("varchar", { length: 12 }) phase!: words.ElectionPhase;
  @Column("varchar", { length: 16, name: "target_kind" }) targetKind!: words.ViolationTarget;
  @Column("varchar", { length: 8 }) supervised!: words.Supervised;
  @Column("varchar", { length: 16 }) state!: words.ViolationState;
  @Column("uuid", { name: "handler_id", nullable: true }) handlerId!: string | null;
  @Column("date", { name: "check_due_on" }) checkDueOn!: LocalDate;
  @Column("date", { name: "decide_due_on" }) decideDueOn!: LocalDate;
  @Column("date", { name: "decided_on", nullable: true }) decidedOn!: LocalDate | null;
  @Column("varchar", { length: 128, name: "decided_by", nullable: true }) decidedBy!: string | null;
  @Column("varchar", { length: 64, name: "evidence_hash", nullable: true }) evidenceHash!: string | null;
  @Column("varchar", { length: 16, nullable: true }) consequence!: words.ViolationConsequence | null;
  @Column("date", { name: "clarified_on", nullable: true }) clarifiedOn!: LocalDate | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}

/** The last number of a county's reports in a year. */
@Entity("violation_counter")
export class ViolationCounterRecord {
  @PrimaryColumn({ type: "varchar", length: 12, collation: "C" }) region!: RegionCode;
  @PrimaryColumn("int") year!: number;
  @Column("int", { name: "last_no" }) lastNo!: number;
}
