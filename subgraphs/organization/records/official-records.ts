import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { Body } from "../../../shared/kernel/actor.ts";
import type { LeaderRole } from "../domain/words.ts";

/** An official on duty: name, post and office telephone, shared with the offices of the same line. */
@Entity("official")
export class OfficialRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("varchar", { length: 40 }) name!: string;
  @Column("varchar", { length: 60 }) post!: string;
  @Column("varchar", { length: 3 }) body!: Body;
  @Column({ type: "varchar", length: 12, collation: "C", name: "region_code" }) regionCode!: string;
  @Column("varchar", { length: 20, name: "office_phone", nullable: true }) officePhone!: string | null;
}

/** Who answers for a county, a township or a village (第一责任人、直接责任人、包村领导). */
@Entity("responsible_leader")
export class ResponsibleLeaderRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "region_code" }) regionCode!: string;
  @Column("uuid", { name: "official_id" }) officialId!: string;
  @Column("varchar", { length: 20 }) role!: LeaderRole;
  @Column("date") since!: LocalDate;
}
