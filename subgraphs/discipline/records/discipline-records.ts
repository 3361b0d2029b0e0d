import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type * as words from "../domain/words.ts";

/** A notice the organ itself has published after the decision took effect (通报). */
@Entity("discipline_notice")
export class DisciplineNoticeRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("varchar", { length: 32, name: "notice_no" }) noticeNo!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("date", { name: "published_on" }) publishedOn!: LocalDate;
  @Column("varchar", { length: 60 }) issuer!: string;
  @Column("varchar", { length: 120 }) title!: string;
  @Column("varchar", { length: 200 }) url!: string;
  @Column("varchar", { length: 20, name: "conduct_code" }) conductCode!: words.ConductCode;
  @Column("varchar", { length: 20, name: "sanction_code" }) sanctionCode!: words.SanctionCode;
}

/** A receipt for a clue sent by another department (线索回执). The clue itself is the organ's and not in the hub. */
@Entity("clue_receipt")
export class ClueReceiptRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("varchar", { length: 32, name: "receipt_no" }) receiptNo!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("varchar", { length: 20, name: "source_kind" }) sourceKind!: words.ClueSource;
  @Column("date", { name: "received_on" }) receivedOn!: LocalDate;
  @Column("varchar", { length: 8 }) accepted!: words.Acceptance;
  @Column("varchar", { length: 12, name: "returned_reason", nullable: true })
  returnedReason!: words.ReturnReason | null;
  @Column("date", { name: "concluded_on", nullable: true }) concludedOn!: LocalDate | null;
  @Column("uuid", { name: "handler_id", nullable: true }) handlerId!: string | null;
  @Column("uuid", { name: "hand_over_id", nullable: true, unique: true }) transferId!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 64, name: "created_by" }) createdBy!: string;
}
