import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type * as words from "../domain/words.ts";

/** An entry of the ledger of key and difficult villages (重点难点村台账). */
@Entity("key_village")
export class KeyVillageRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("uuid", { name: "cycle_id" }) cycleId!: string;
  @Column("varchar", { length: 12 }) focus!: words.Focus;
  @Column("text", { array: true }) categories!: words.Category[];
  @Column("varchar", { length: 16 }) situation!: words.Situation;
  @Column("date", { name: "screened_on", nullable: true }) screenedOn!: LocalDate | null;
  @Column("int", { nullable: true }) households!: number | null;
  @Column("int", { nullable: true }) screened!: number | null;
  @Column("uuid", { name: "county_leader_id", nullable: true }) countyLeaderId!: string | null;
  @Column("uuid", { name: "township_leader_id", nullable: true }) townshipLeaderId!: string | null;
  @Column("date", { name: "stationed_on", nullable: true }) stationedOn!: LocalDate | null;
  @Column("date", { name: "plan_approved_on", nullable: true }) planApprovedOn!: LocalDate | null;
  @Column("date", { name: "deadline_on", nullable: true }) deadlineOn!: LocalDate | null;
  @Column("date", { name: "reviewed_on" }) reviewedOn!: LocalDate;
  @Column("varchar", { length: 12 }) state!: words.KeyVillageState;
  @Column("varchar", { length: 8, name: "risk_level" }) riskLevel!: words.RiskLevel;
  @Column("varchar", { length: 20, name: "risk_reason", nullable: true })
  riskReason!: words.RiskReason | null;
  @Column("varchar", { length: 128, name: "submitted_by", nullable: true }) submittedBy!: string | null;
  @Column("varchar", { length: 128, name: "verified_by", nullable: true }) verifiedBy!: string | null;
  @Column("date", { name: "gate_override_on", nullable: true }) gateOverrideOn!: LocalDate | null;
  @Column("varchar", { length: 24, name: "gate_override_reason", nullable: true })
  gateOverrideReason!: words.OverrideReason | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}

/** A problem on the list of a key village (问题清单): a situation, not a person. */
@Entity("problem_item")
export class ProblemItemRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "key_village_id" }) keyVillageId!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("int") no!: number;
  @Column("varchar", { length: 16 }) category!: words.Category;
  @Column("varchar", { length: 200 }) statement!: string;
  @Column("boolean") blocking!: boolean;
  @Column("varchar", { length: 3, name: "responsible_body" }) responsibleBody!: string;
  @Column("date", { name: "due_on" }) dueOn!: LocalDate;
  @Column("varchar", { length: 12 }) state!: words.ItemState;
  @Column("uuid", { name: "responsible_staff_id", nullable: true }) responsibleStaffId!: string | null;
  @Column("varchar", { length: 64, name: "evidence_hash", nullable: true }) evidenceHash!: string | null;
  @Column("varchar", { length: 128, name: "submitted_by", nullable: true }) submittedBy!: string | null;
  @Column("varchar", { length: 128, name: "verified_by", nullable: true }) verifiedBy!: string | null;
  @Column("int", { default: 1 }) version!: number;
}

/** The look-back on a finished village (回头看): what officials did, never what residents feel. */
@Entity("look_back")
export class LookBackRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("uuid", { name: "cycle_id" }) cycleId!: string;
  @Column("varchar", { length: 20 }) state!: words.LookBackState;
  @Column("date", { name: "due_on" }) dueOn!: LocalDate;
  @Column("int", { default: 0 }) findings!: number;
  @Column("int", { name: "findings_open", default: 0 }) findingsOpen!: number;
  @Column("varchar", { length: 128, name: "submitted_by", nullable: true }) submittedBy!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}

/** One answered check of a look-back (回头看清单). */
@Entity("look_back_check")
export class LookBackCheckRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "look_back_id" }) lookBackId!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("varchar", { length: 3 }) code!: words.CheckCode;
  @Column("varchar", { length: 16, nullable: true }) answer!: words.CheckAnswer | null;
  @Column("int", { nullable: true }) amount!: number | null;
  @Column("varchar", { length: 64, name: "evidence_hash", nullable: true }) evidenceHash!: string | null;
  @Column("date", { name: "settled_on", nullable: true }) settledOn!: LocalDate | null;
}
