import type { Standing } from "../../../shared/auth/standing.ts";
import type { Section } from "../../../shared/federation/section-loader.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { REGION_RANGE, within } from "../../../shared/region-scope/range-sql.ts";
import type { RegionScope } from "../../../shared/region-scope/region-scope.ts";

export type PetitionSection = "summary" | "board";

/** A township counts only what it must handle itself, never what is about cadres: the condition of its own index. */
const TOWNSHIP_OWN =
  "and p.handling_body = 'TWN' and not p.about_cadres and p.stage not in ('REGISTERED','TRANSFERRED_DISCIPLINE')";

const summary = (today: string, own: string): string => `select case when count(*) > 0 then json_build_object(
  'open', sum(t.cases), 'overdue', sum(t.overdue), 'nextDueOn', min(t.next_due_on),
  'nextRule', (array_agg(t.next_rule order by t.next_due_on))[1],
  'topics', json_agg(json_build_object('topic', t.topic, 'count', t.cases) order by t.cases desc, t.topic)) end
  from (select p.topic, count(*) as cases, count(*) filter (where p.due_on < ${today}) as overdue, min(p.due_on) as next_due_on,
      (array_agg(p.due_rule order by p.due_on))[1] as next_rule
    from petition_case p where p.village_code = k.code and p.ledger_state <> 'CANCELLED' ${own} group by p.topic) t`;

const board = (today: string): string => `select json_build_object('open', count(*) filter
    (where p.ledger_state <> 'CANCELLED' and p.stage not in ('UNDER_REVIEW','UNDER_REEXAM')),
  'underReview', count(*) filter (where p.ledger_state <> 'CANCELLED' and p.stage in ('UNDER_REVIEW','UNDER_REEXAM')),
  'cancelled', count(*) filter (where p.ledger_state = 'CANCELLED'),
  'overdue', count(*) filter (where p.ledger_state <> 'CANCELLED' and p.due_on < ${today}),
  'routed', count(*) filter (where p.routed_on is not null),
  'routedOnTime', count(*) filter (where p.routed_on <= p.received_on + 15),
  'accepted', count(*) filter (where p.accepted_on is not null),
  'acceptedOnTime', count(*) filter (where p.accepted_on <= p.received_on + 15),
  'replied', count(*) filter (where p.replied_on is not null and p.accepted_on is not null),
  'repliedOnTime', count(*) filter (where p.replied_on <= p.accepted_on + 60))
  from ${REGION_RANGE} g, petition_case p where ${within("p.village_code")}`;

export function petitionSections(
  scope: RegionScope,
  standings: ReadonlySet<Standing>,
  today: LocalDate,
): Record<PetitionSection, Section> {
  const own = standings.has("TWN") ? TOWNSHIP_OWN : "";
  return {
    summary: { scope, sql: (bind) => summary(`${bind(today)}::date`, own) },
    board: { scope, sql: (bind) => board(`${bind(today)}::date`) },
  };
}
