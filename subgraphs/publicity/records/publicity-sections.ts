import type { Bind } from "../../../shared/kernel/bind.ts";
import { count, fields, list, object, select, type Values } from "../../../shared/database/typed-sql.ts";
import type { LawBook } from "../../../shared/law/law-book.ts";
import { spanSql } from "../../../shared/law/records/rule-sql.ts";
import { REGION_RANGE, within } from "../../../shared/access/range-sql.ts";
import { RegionScope } from "../../../shared/access/region-scope.ts";
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
