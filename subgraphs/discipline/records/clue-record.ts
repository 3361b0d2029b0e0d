import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type * as words from "../domain/words.ts";

/** Where a clue stands on the organ's own way. What it says is not in the hub. */
@Entity("clue")
export class ClueRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("varchar", { length: 48, name: "receipt_no" }) receiptNo!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column({ type: "varchar", length: 12, collation: "C" }) region!: RegionCode;
  @Column("varchar", { length: 20 }) state!: words.ClueState;
  @Column("varchar", { length: 20, nullable: true }) way!: words.Way | null;
  @Column("date", { name: "accepted_on", nullable: true }) acceptedOn!: LocalDate | null;
  @Column("date", { name: "proposal_due_on", nullable: true }) proposalDueOn!: LocalDate | null;
  @Column("boolean", { name: "is_provisional", default: false }) isProvisional!: boolean;
  @Column("varchar", { length: 40, name: "rule_version", nullable: true }) ruleVersion!: string | null;
  @Column("varchar", { length: 60, name: "calendar_version", nullable: true }) calendarVersion!:
    string | null;
  @Column("varchar", { length: 128, name: "proposed_by", nullable: true }) proposedBy!: string | null;
  @Column("varchar", { length: 128, name: "approved_by", nullable: true }) approvedBy!: string | null;
  @Column("varchar", { length: 40, name: "meeting_no", nullable: true }) meetingNo!: string | null;
  @Column("varchar", { length: 20, name: "sanction_code", nullable: true })
  sanctionCode!: words.SanctionCode | null;
  @Column("date", { name: "effective_on", nullable: true }) effectiveOn!: LocalDate | null;
  @Column("uuid", { name: "handler_id", nullable: true }) handlerId!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at" }) updatedAt!: Date;
}
