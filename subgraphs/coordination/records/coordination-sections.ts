import type { Section } from "../../../shared/database/section-loader.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { REGION_RANGE, within } from "../../../shared/access/range-sql.ts";
import type { RegionScope } from "../../../shared/access/region-scope.ts";
import type { ReportKind } from "../domain/words.ts";

export type CoordinationSection = "keyVillage" | "disputes" | "lookBack" | "reports" | "board";

const utc = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** An entry of the ledger with its list of problems, as JSON. `v` is the entry. */
export const KEY_VILLAGE = `json_build_object('villageCode', v.village_code, 'focus', v.focus, 'categories', v.categories,
  'situation', v.situation, 'screenedOn', v.screened_on, 'households', v.households, 'screened', v.screened,
  'countyLeaderId', v.county_leader_id, 'townshipLeaderId', v.township_leader_id, 'stationedOn', v.stationed_on,
  'planApprovedOn', v.plan_approved_on, 'deadlineOn', v.deadline_on, 'reviewedOn', v.reviewed_on, 'state', v.state,
  'riskLevel', v.risk_level,
  'items', (select coalesce(json_agg(json_build_object('no', i.no, 'category', i.category, 'statement', i.statement,
    'blocking', i.blocking, 'responsibleBody', i.responsible_body, 'dueOn', i.due_on, 'state', i.state) order by i.no), '[]')
    from problem_item i where i.key_village_id = v.id))`;

const ENTRY = `select ${KEY_VILLAGE} from key_village v where v.village_code = k.code order by v.created_at desc limit 1`;

const DISPUTES = `select json_agg(json_build_object('kind', t.kind, 'count', t.disputes) order by t.kind)
  from (select d.kind, count(*) as disputes from dispute_item d
    where d.village_code = k.code and d.state <> 'CLOSED' group by d.kind) t`;

const LOOK_BACK = `select json_build_object('state', l.state, 'dueOn', l.due_on, 'findings', l.findings,
  'findingsOpen', l.findings_open) from look_back l where l.village_code = k.code order by l.due_on desc limit 1`;

const REPORTS = `select json_agg(json_build_object('kind', u.kind, 'occurredAt', ${utc("u.occurred_at")},
  'sentAt', ${utc("u.sent_at")}, 'fromLevel', u.from_level, 'toLevel', u.to_level, 'state', u.state)
  order by u.occurred_at desc, u.id desc) from upward_report u where u.village_code = k.code and u.kind = any(%KINDS%)`;

const board = (today: string): string => `select json_build_object(
  'keyVillages', (select count(*) from key_village v where ${within("v.village_code")}),
  'byCategory', (select coalesce(json_agg(json_build_object('category', t.category, 'villages', t.villages) order by t.category), '[]')
    from (select c.category, count(*) as villages from key_village v, unnest(v.categories) c(category)
      where ${within("v.village_code")} group by c.category) t),
  'byState', (select coalesce(json_agg(json_build_object('state', t.state, 'villages', t.villages) order by t.state), '[]')
    from (select v.state, count(*) as villages from key_village v where ${within("v.village_code")} group by v.state) t),
  'itemsOpen', (select count(*) from problem_item i where ${within("i.village_code")} and i.state <> 'VERIFIED'),
  'itemsOverdue', (select count(*) from problem_item i where ${within("i.village_code")} and i.state <> 'VERIFIED'
    and i.due_on < ${today}),
  'disputesOpen', (select count(*) from dispute_item d where ${within("d.village_code")} and d.state <> 'CLOSED'),
  'lookBacks', (select count(*) from look_back l where ${within("l.village_code")}),
  'lookBacksDone', (select count(*) from look_back l where ${within("l.village_code")} and l.state in ('VERIFIED','CLOSED')))
  from ${REGION_RANGE} g`;

export function coordinationSections(
  scope: RegionScope,
  today: LocalDate,
  reportKinds: readonly ReportKind[],
): Record<CoordinationSection, Section> {
  return {
    keyVillage: { scope, sql: () => ENTRY },
    disputes: { scope, sql: () => DISPUTES },
    lookBack: { scope, sql: () => LOOK_BACK },
    reports: { scope, sql: (bind) => REPORTS.replace("%KINDS%", bind(reportKinds)) },
    board: { scope, sql: (bind) => board(`${bind(today)}::date`) },
  };
}
