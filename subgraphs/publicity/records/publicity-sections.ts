import type { Bind } from "../../../shared/kernel/bind.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import type { Page } from "../../../shared/graphql/page.ts";
import { type Ledger, readLedger } from "../../../shared/database/read-ledger.ts";
import type { Section } from "../../../shared/database/section-loader.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { LawBook } from "../../../shared/law/law-book.ts";
import { spanSql } from "../../../shared/law/records/rule-sql.ts";
import { REGION_RANGE, within } from "../../../shared/access/range-sql.ts";
import { RegionScope } from "../../../shared/access/region-scope.ts";
import { RESPONSE_RULES } from "../domain/response-clock.ts";
import type { Accuracy, Grade, Heat, OpinionState, OpinionTopic, VenueKind } from "../domain/words.ts";

export type PublicitySection = "open" | "publications" | "board";

const utc = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const OPEN = `select json_agg(json_build_object('topic', o.topic, 'grade', o.grade, 'state', o.state,
  'detectedAt', ${utc("o.detected_at")}) order by o.detected_at)
  from opinion_incident o where o.village_code = k.code and o.state not in ('NOT_AN_ISSUE','CLOSED')`;

const PUBLICATIONS = `select json_agg(json_build_object('kind', p.kind, 'title', p.title, 'url', p.url,
  'issuer', p.issuer, 'publishedAt', ${utc("p.published_at")}) order by p.published_at desc, p.id desc)
  from publication p where p.village_code = k.code`;

const board = (book: LawBook, bind: Bind): string => `select json_build_object('incidents', count(*),
  'open', count(*) filter (where o.state not in ('NOT_AN_ISSUE','CLOSED')),
  'major', count(*) filter (where o.grade = 'MAJOR'),
  'responded', count(*) filter (where o.responded_at is not null),
  'respondedOnTime', count(*) filter (where o.responded_at <= o.detected_at
    + case o.grade when 'MAJOR' then ${spanSql(book, RESPONSE_RULES.MAJOR, "o.detected_on", bind)}
      else ${spanSql(book, RESPONSE_RULES.OTHER, "o.detected_on", bind)} end))
  from ${REGION_RANGE} g, opinion_incident o where ${within("o.village_code")}`;

export function publicitySections(
  scope: RegionScope,
  lawBook: () => Promise<LawBook>,
): Record<PublicitySection, Section> {
  return {
    open: { scope, sql: () => OPEN },
    publications: { scope: RegionScope.ofPublicRecord(), sql: () => PUBLICATIONS },
    board: { scope, sql: async (bind) => board(await lawBook(), bind) },
  };
}

export interface OpinionRow {
  id: string;
  incidentNo: string;
  villageCode: string;
  detectedOn: string;
  detectedAt: string;
  topic: OpinionTopic;
  venueKind: VenueKind;
  issueSummary: string;
  accuracy: Accuracy;
  heat: Heat;
  grade: Grade;
  responsibleBody: string | null;
  state: OpinionState;
}

const LEDGER: Ledger = {
  from: "opinion_incident o",
  columns: `o.id, o.incident_no as "incidentNo", o.village_code as "villageCode", o.detected_on::text as "detectedOn",
    ${utc("o.detected_at")} as "detectedAt", o.topic, o.venue_kind as "venueKind", o.issue_summary as "issueSummary",
    o.accuracy, o.heat, o.grade, o.responsible_body as "responsibleBody", o.state`,
  code: "o.village_code",
  day: "o.detected_on",
  id: "o.id",
};

/** A page of the opinion incidents of a region, newest first. */
export function listOpinion(
  db: Database,
  scope: RegionScope,
  region: RegionCode,
  page: Page,
): Promise<OpinionRow[]> {
  return readLedger<OpinionRow>(db, scope, LEDGER, region, page);
}
