import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { Body } from "../../../shared/kernel/actor.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { LeaderRole, LeaderState, OfficialState } from "../domain/words.ts";

/** An official on duty: name, post and office telephone, shared with the offices of the same line. */
@Entity("official")
export class OfficialRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("varchar", { length: 40 }) name!: string;
  @Column("varchar", { length: 60 }) post!: string;
  @Column("varchar", { length: 3 }) body!: Body;
  /** The region of the office. */
  @Column({ type: "varchar", length: 12, collation: "C", name: "region_code" }) villageCode!: RegionCode;
  @Column("varchar", { length: 28, name: "office_phone", nullable: true }) officePhone!: string | null;
  @Column("varchar", { length: 8, default: "ON_DUTY" }) state!: OfficialState;
  @Column("date", { name: "on_leave_until", nullable: true }) onLeaveUntil!: LocalDate | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}

/** A place to which an official has a tie (利害关系): which tie is kept nowhere. */
@Entity("official_tie")
export class OfficialTieRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "official_id" }) officialId!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "region_code" }) regionCode!: RegionCode;
}

/** Who answers for a county, a township or a village (第一责任人、直接责任人、包村领导). */
@Entity("responsible_leader")
export class ResponsibleLeaderRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "region_code" }) villageCode!: RegionCode;
  @Column("uuid", { name: "official_id" }) officialId!: string;
  @Column("varchar", { length: 20 }) role!: LeaderRole;
  @Column("date") since!: LocalDate;
  @Column("varchar", { length: 8, default: "ANSWERS" }) state!: LeaderState;
  @Column("date", { name: "ended_on", nullable: true }) endedOn!: LocalDate | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}
