import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode, RegionLevel } from "../../../shared/kernel/region-code.ts";
import type { CycleState, UnitKind } from "../domain/words.ts";

/** A division above the village (行政区划), as published by civil affairs; retired codes stay with their last day. */
@Entity("region")
export class RegionRecord {
  @PrimaryColumn({ type: "varchar", length: 12, collation: "C" }) code!: string;
  @Column("varchar", { length: 60 }) name!: string;
  @Column("varchar", { length: 12 }) level!: Exclude<RegionLevel, "VILLAGE">;
  @Column({ type: "varchar", length: 12, collation: "C", name: "parent_code", nullable: true }) parentCode!:
    string | null;
  @Column("boolean", { name: "is_statistical_only", default: false }) isStatisticalOnly!: boolean;
  @Column("date", { name: "valid_from" }) validFrom!: LocalDate;
  @Column("date", { name: "valid_to", nullable: true }) validTo!: LocalDate | null;
  @Column("text", { name: "successor_codes", array: true, default: "{}" }) successorCodes!: string[];
}

/** A village or community (村、社区): counts only, no household and no person. */
@Entity("village")
export class VillageRecord {
  @PrimaryColumn({ type: "varchar", length: 12, collation: "C" }) code!: string;
  @Column("varchar", { length: 60 }) name!: string;
  @Column("varchar", { length: 12 }) kind!: UnitKind;
  @Column({ type: "varchar", length: 12, collation: "C", name: "township_code" }) townshipCode!: string;
  @Column("varchar", { length: 3, name: "urban_rural_code", nullable: true }) urbanRuralCode!: string | null;
  @Column("int", { name: "group_count", nullable: true }) groupCount!: number | null;
  @Column("int", { name: "household_count", nullable: true }) householdCount!: number | null;
  @Column("int", { name: "registered_population", nullable: true }) registeredPopulation!: number | null;
  @Column("int", { name: "resident_population", nullable: true }) residentPopulation!: number | null;
  @Column("boolean", { name: "is_merged", default: false }) isMerged!: boolean;
  @Column("varchar", { length: 18, nullable: true }) uscc!: string | null;
  @Column("date", { name: "valid_from" }) validFrom!: LocalDate;
  @Column("date", { name: "valid_to", nullable: true }) validTo!: LocalDate | null;
  @Column("text", { name: "successor_codes", array: true, default: "{}" }) successorCodes!: string[];
}

/** An end-of-term election of a province, of a prefecture or of a county that votes apart (换届届次). */
@Entity("election_cycle")
export class ElectionCycleRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("int") ordinal!: number;
  @Column("int") year!: number;
  @Column({ type: "varchar", length: 12, collation: "C", name: "region_code" }) villageCode!: RegionCode;
  @Column("date", { name: "starts_on" }) startsOn!: LocalDate;
  @Column("date", { name: "ends_on" }) endsOn!: LocalDate;
  @Column("varchar", { length: 60, name: "basis_doc" }) basisDoc!: string;
  @Column("varchar", { length: 8, default: "OPEN" }) state!: CycleState;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by", default: "" }) createdBy!: string;
}
