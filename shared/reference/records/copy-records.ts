import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocalDate } from "../../kernel/local-date.ts";
import type { RegionCode } from "../../kernel/region-code.ts";

/** A copy that a department has of another's list, and how fresh it is. */
@Entity("reference_copy")
export class CopyRecord {
  @PrimaryColumn("varchar", { length: 16 }) list!: string;
  /** Of its content, as its owner states it. */
  @Column("varchar", { length: 64 }) hash!: string;
  /** When the owner read it. */
  @Column("timestamptz", { name: "as_of" }) asOf!: Date;
  /** When the owner last said that it is still so. */
  @Column("timestamptz", { name: "checked_at" }) checkedAt!: Date;
}

/** A division as civil affairs keeps it; one that is no longer on its list is not listed. */
@Entity("reference_place")
export class PlaceCopyRecord {
  @PrimaryColumn({ type: "varchar", length: 12, collation: "C" }) code!: RegionCode;
  @Column("varchar", { length: 60, default: "" }) name!: string;
  @Column("date", { name: "valid_from" }) validFrom!: LocalDate;
  @Column("date", { name: "valid_to", nullable: true }) validTo!: LocalDate | null;
  @Column("text", { name: "successor_codes", array: true }) successorCodes!: RegionCode[];
  @Column("boolean", { name: "is_listed" }) isListed!: boolean;
}

/** An official as organization keeps them: an opaque id, a body and a region, and nothing else of the person. */
@Entity("reference_official")
export class OfficialCopyRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("varchar", { length: 3 }) body!: string;
  @Column({ type: "varchar", length: 12, collation: "C" }) region!: RegionCode;
  @Column("boolean", { name: "is_listed" }) isListed!: boolean;
}

/** A certificate of coordination's that is good no longer. */
@Entity("reference_revocation")
export class RevocationCopyRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("boolean", { name: "is_listed" }) isListed!: boolean;
}
