import type { Database } from "../../../shared/database/open-database.ts";
import type { Page } from "../../../shared/graphql/page.ts";
import { type Ledger, readLedger } from "../../../shared/database/read-ledger.ts";
import type { Section } from "../../../shared/database/section-loader.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { REGION_RANGE, within } from "../../../shared/access/range-sql.ts";
import type { RegionScope } from "../../../shared/access/region-scope.ts";
import type { IncidentSummaryRecord } from "./security-records.ts";

export type SecuritySection = "plan" | "emergencyPlan" | "duty" | "incidents" | "board";

const PLAN = `select json_build_object('state', p.state, 'approvedOn', p.approved_on, 'level', p.level,
  'officersPlanned', p.officers_planned, 'electionDate', p.election_date)
  from security_plan p where p.village_code = k.code order by p.election_date desc limit 1`;

const EMERGENCY_PLAN = `select json_build_object('state', p.state, 'approvedOn', p.approved_on,
  'drilledOn', p.drilled_on, 'reviewDueOn', p.review_due_on)
  from emergency_plan p where p.village_code = k.code order by p.created_at desc limit 1`;

const DUTY = `select json_build_object('dutyDate', d.duty_date, 'status', d.status,
  'updatedAt', to_char(d.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
  from election_day_duty d where d.village_code = k.code order by d.duty_date desc limit 1`;

const INCIDENTS = `select json_agg(json_build_object('level', t.level, 'count', t.incidents) order by t.level)
  from (select i.level, count(*) as incidents from incident_summary i where i.village_code = k.code group by i.level) t`;

const BOARD = `select json_build_object(
  'plans', (select count(*) from security_plan p where ${within("p.village_code")}),
  'plansApproved', (select count(*) from security_plan p where ${within("p.village_code")}
    and p.state in ('APPROVED','FILED','ACTIVATED','DEACTIVATED','REVIEWED')),
  'dutyByStatus', (select coalesce(json_agg(json_build_object('status', t.status, 'villages', t.villages) order by t.status), '[]')
    from (select d.status, count(*) as villages from election_day_duty d where ${within("d.village_code")} group by d.status) t),
  'incidentsByLevel', (select coalesce(json_agg(json_build_object('level', t.level, 'count', t.incidents) order by t.level), '[]')
    from (select i.level, count(*) as incidents from incident_summary i where ${within("i.village_code")} group by i.level) t))
  from ${REGION_RANGE} g`;

export function securitySections(scope: RegionScope): Record<SecuritySection, Section> {
  return {
    plan: { scope, sql: () => PLAN },
    emergencyPlan: { scope, sql: () => EMERGENCY_PLAN },
    duty: { scope, sql: () => DUTY },
    incidents: { scope, sql: () => INCIDENTS },
    board: { scope, sql: () => BOARD },
  };
}

export type IncidentRow = Pick<
  IncidentSummaryRecord,
  | "id"
  | "incidentNo"
  | "villageCode"
  | "occurredOn"
  | "kind"
  | "level"
  | "peopleBand"
  | "state"
  | "electionImpact"
> & { occurredAt: string };

const LEDGER: Ledger = {
  from: "incident_summary i",
  columns: `i.id, i.incident_no as "incidentNo", i.village_code as "villageCode", i.occurred_on::text as "occurredOn",
    to_char(i.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "occurredAt", i.kind, i.level,
    i.people_band as "peopleBand", i.state, i.election_impact as "electionImpact"`,
  code: "i.village_code",
  day: "i.occurred_on",
  id: "i.id",
};

/** A page of the incidents of a region, newest first. */
export function listIncidents(
  db: Database,
  scope: RegionScope,
  region: RegionCode,
  page: Page,
): Promise<IncidentRow[]> {
  return readLedger<IncidentRow>(db, scope, LEDGER, region, page);
}
