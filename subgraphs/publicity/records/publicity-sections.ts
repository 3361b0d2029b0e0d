import type { Bind } from "../../../shared/kernel/bind.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import type { Page } from "../../../shared/graphql/page.ts";
import { type Ledger, readLedger } from "../../../shared/database/read-ledger.ts";
import { count, fields, list, object, select, type Values } from "../../../shared/database/typed-sql.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { LawBook } from "../../../shared/law/law-book.ts";
import { spanSql } from "../../../shared/law/records/rule-sql.ts";
import { REGION_RANGE, within } from "../../../shared/access/range-sql.ts";
import { RegionScope } from "../../../shared/access/region-scope.ts";
import type { OpinionIncident } from "../domain/opinion-machine.ts";
import { RESPONSE_RULES } from "../domain/response-clock.ts";
import { OpinionIncidentRecord, PublicationRecord } from "./publicity-records.ts";

const NOT_OPEN = "('NOT_AN_ISSUE','CLOSED')";

const OPEN_INCIDENT = fields(
  OpinionIncidentRecord,
  "o",
  "topic",
  "grade",
  "state",
  "detectedAt",
  "reopenedAt",
);
export type OpenIncident = Values<typeof OPEN_INCIDENT>;

const OPEN = select(
  list(OPEN_INCIDENT, "o.detected_at"),
  `from opinion_incident o where o.village_code = k.code and o.state not in ${NOT_OPEN}`,
);

const PUBLICATIONS = select(
  list(fields(PublicationRecord, "p"), "p.published_at desc, p.id desc"),
  "from publication p where p.village_code = k.code",
);

const board = (book: LawBook, bind: Bind) =>
  select(
    object({
      incidents: count(),
      open: count(`o.state not in ${NOT_OPEN}`),
      major: count("o.grade = 'MAJOR'"),
      responded: count("o.responded_at is not null"),
      respondedOnTime: count(`o.responded_at <= o.detected_at
        + case o.grade when 'MAJOR' then ${spanSql(book, RESPONSE_RULES.MAJOR, "o.detected_on", bind)}
          else ${spanSql(book, RESPONSE_RULES.OTHER, "o.detected_on", bind)} end`),
    }),
    `from ${REGION_RANGE} g, opinion_incident o where ${within("o.village_code")}`,
  );

export type PublicitySections = ReturnType<typeof publicitySections>;

export const publicitySections = (scope: RegionScope, lawBook: () => Promise<LawBook>) => ({
  open: { scope, sql: () => OPEN },
  publications: { scope: RegionScope.ofPublicRecord(), sql: () => PUBLICATIONS },
  board: { scope, sql: async (bind: Bind) => board(await lawBook(), bind) },
});

const LEDGER: Ledger<OpinionIncidentRecord> = { entity: OpinionIncidentRecord, day: "detectedOn" };

/** A page of the opinion incidents of a region, newest first. */
export async function listOpinion(
  db: Database,
  scope: RegionScope,
  region: RegionCode,
  page: Page,
): Promise<OpinionIncident[]> {
  const rows = await readLedger(db, scope, LEDGER, region, page);
  return rows.map(({ detectedAt, firstReportAt, respondedAt, reopenedAt, ...row }) => ({
    ...row,
    detectedAt: new Date(detectedAt),
    firstReportAt: instant(firstReportAt),
    respondedAt: instant(respondedAt),
    reopenedAt: instant(reopenedAt),
  }));
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
