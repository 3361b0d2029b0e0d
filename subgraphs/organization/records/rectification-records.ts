import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Body } from "../../../shared/kernel/actor.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type * as words from "../domain/words.ts";

/** A weak branch and how it is put right (软弱涣散村党组织整顿): who answers for it, what is done, by when. */
@Entity("branch_rectification")
export class BranchRectificationRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("uuid", { name: "cycle_id" }) cycleId!: string;
  @Column("varchar", { length: 24 }) category!: words.WeakCategory;
  @Column("varchar", { length: 12 }) state!: words.RectificationState;
  @Column("date", { name: "listed_on" }) listedOn!: LocalDate;
  @Column("uuid", { name: "county_leader_id", nullable: true }) countyLeaderId!: string | null;
  @Column("uuid", { name: "township_leader_id", nullable: true }) townshipLeaderId!: string | null;
  @Column("uuid", { name: "first_secretary_id", nullable: true }) firstSecretaryId!: string | null;
  @Column("varchar", { length: 3, name: "partner_body", nullable: true }) partnerBody!: Body | null;
  @Column("text", { array: true, default: () => "'{}'" }) measures!: readonly words.Measure[];
  @Column("date", { name: "due_on", nullable: true }) dueOn!: LocalDate | null;
  @Column("varchar", { length: 128, name: "submitted_by", nullable: true }) submittedBy!: string | null;
  @Column("varchar", { length: 128, name: "accepted_by", nullable: true }) acceptedBy!: string | null;
  @Column("date", { name: "accepted_on", nullable: true }) acceptedOn!: LocalDate | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}

/** A training of those who are elected or run an election (培训): how many were invited and came, and nobody by name. */
@Entity("training_session")
export class TrainingSessionRecord {
  @PrimaryColumn("uuid") id!: string;
  /** The township or county it is held for. */
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("varchar", { length: 20 }) kind!: words.TrainingKind;
  @Column("varchar", { length: 12 }) state!: words.TrainingState;
  @Column("date", { name: "held_on" }) heldOn!: LocalDate;
  @Column("int") invited!: number;
  @Column("int", { nullable: true }) attended!: number | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}
