import { Column, Entity, PrimaryColumn } from "typeorm";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type * as words from "../domain/words.ts";

/** The security plan of a village's election day (选举日安保方案): its state; the document stays at public security. */
@Entity("security_plan")
export class SecurityPlanRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("uuid", { name: "cycle_id" }) cycleId!: string;
  @Column("date", { name: "election_date" }) electionDate!: LocalDate;
  @Column("varchar", { length: 8 }) level!: words.PlanLevel;
  @Column("varchar", { length: 16, name: "officers_planned" }) officersPlanned!: words.OfficerBand;
  @Column("varchar", { length: 12 }) state!: words.PlanState;
  @Column("date", { name: "approved_on", nullable: true }) approvedOn!: LocalDate | null;
  @Column("varchar", { length: 128, name: "submitted_by", nullable: true }) submittedBy!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}

/** The emergency plan (应急预案), required for key villages. */
@Entity("emergency_plan")
export class EmergencyPlanRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("uuid", { name: "cycle_id" }) cycleId!: string;
  @Column("date", { name: "election_date" }) electionDate!: LocalDate;
  @Column("varchar", { length: 12 }) state!: words.PlanState;
  @Column("date", { name: "approved_on", nullable: true }) approvedOn!: LocalDate | null;
  @Column("varchar", { length: 128, name: "submitted_by", nullable: true }) submittedBy!: string | null;
  @Column("date", { name: "drilled_on", nullable: true }) drilledOn!: LocalDate | null;
  @Column("date", { name: "review_due_on", nullable: true }) reviewDueOn!: LocalDate | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}

/** How election day goes at a village, as last reported (选举日值守). */
@Entity("election_day_duty")
export class ElectionDayDutyRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("date", { name: "duty_date" }) dutyDate!: LocalDate;
  @Column("varchar", { length: 12 }) status!: words.DutyStatus;
  /** When it was last told how it goes: commands that tell nothing of it leave this as it is. */
  @Column("timestamptz", { name: "reported_at" }) reportedAt!: Date;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}

/** An incident in kind, level and band (警情摘要); who was in it is in public security's own system. */
@Entity("incident_summary")
export class IncidentSummaryRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("varchar", { length: 32, name: "incident_no" }) incidentNo!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("date", { name: "occurred_on" }) occurredOn!: LocalDate;
  @Column("timestamptz", { name: "occurred_at" }) occurredAt!: Date;
  @Column("varchar", { length: 20 }) kind!: words.IncidentKind;
  @Column("int") level!: number;
  @Column("varchar", { length: 16, name: "people_band" }) peopleBand!: words.IncidentBand;
  @Column("varchar", { length: 12 }) state!: words.IncidentState;
  @Column("varchar", { length: 8, name: "election_impact" }) electionImpact!: words.ElectionImpact;
  @Column("varchar", { length: 128, name: "reported_by", nullable: true }) reportedBy!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}
