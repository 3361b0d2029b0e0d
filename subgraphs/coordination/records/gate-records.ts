import { Column, Entity, PrimaryColumn } from "typeorm";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { GateState } from "../domain/words.ts";

/** A certificate that a village's vote gate is open (投票准入证明), kept so that it can be revoked; signed anew whenever it is shown. */
@Entity("vote_gate")
export class VoteGateRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("uuid", { name: "key_village_id", nullable: true }) keyVillageId!: string | null;
  @Column("varchar", { length: 8 }) state!: GateState;
  @Column("timestamptz", { name: "issued_at" }) issuedAt!: Date;
  @Column("timestamptz", { name: "expires_at" }) expiresAt!: Date;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}
