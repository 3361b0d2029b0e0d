import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type * as words from "../domain/words.ts";

/** A matter in public discussion (舆情), by topic and kind of place; nobody who wrote about it. */
@Entity("opinion_incident")
export class OpinionIncidentRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column("varchar", { length: 32, name: "incident_no" }) incidentNo!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: RegionCode;
  @Column("date", { name: "detected_on" }) detectedOn!: LocalDate;
  @Column("timestamptz", { name: "detected_at" }) detectedAt!: Date;
  @Column("varchar", { length: 24 }) topic!: words.OpinionTopic;
  @Column("varchar", { length: 24, name: "venue_kind" }) venueKind!: words.VenueKind;
  @Column("varchar", { length: 200, name: "issue_summary" }) issueSummary!: string;
  @Column("varchar", { length: 12 }) accuracy!: words.Accuracy;
  @Column("varchar", { length: 8 }) heat!: words.Heat;
  @Column("varchar", { length: 8 }) grade!: words.Grade;
  @Column("varchar", { length: 3, name: "responsible_body", nullable: true }) responsibleBody!: string | null;
  @Column("timestamptz", { name: "first_report_at", nullable: true }) firstReportAt!: Date | null;
  @Column("timestamptz", { name: "responded_at", nullable: true }) respondedAt!: Date | null;
  @Column("varchar", { length: 16 }) state!: words.OpinionState;
  @Column("varchar", { length: 128, name: "assessed_by", nullable: true }) assessedBy!: string | null;
  @Column("varchar", { length: 24, name: "no_response_reason", nullable: true })
  noResponseReason!: words.NoResponseReason | null;
  @Column("timestamptz", { name: "reopened_at", nullable: true }) reopenedAt!: Date | null;
  @Column("uuid", { name: "transfer_id", nullable: true }) transferId!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("varchar", { length: 128, name: "created_by" }) createdBy!: string;
}

/** What an office has published (发布): public from the first moment. */
@Entity("publication")
export class PublicationRecord {
  @PrimaryColumn("uuid") id!: string;
  @Column({ type: "varchar", length: 12, collation: "C", name: "village_code" }) villageCode!: string;
  @Column("varchar", { length: 20 }) kind!: words.PublicationKind;
  @Column("varchar", { length: 120 }) title!: string;
  @Column("varchar", { length: 200 }) url!: string;
  @Column("varchar", { length: 60 }) issuer!: string;
  @Column("timestamptz", { name: "published_at" }) publishedAt!: Date;
}
