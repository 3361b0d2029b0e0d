import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { AccountsAuditState } from "../domain/words.ts";

/** The audit of a committee's accounts at the end of its term (任期经济责任审计). */
@Entity("accounts_audit")
export class AccountsAuditRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("varchar", { length: 12 }) state!: AccountsAuditState;
  @Column("date", { name: "opened_on" }) openedOn!: LocalDate;
  @Column("date", { name: "published_on", nullable: true }) publishedOn!: LocalDate | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
}
