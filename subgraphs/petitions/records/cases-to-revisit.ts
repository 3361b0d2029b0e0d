import type { Tx } from "../../../shared/database/in-transaction.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { REQUEST_WINDOWS } from "../domain/case-clocks.ts";

const AT_ONCE = 500;

/** Cases whose window to ask for more has passed. Each is changed by being looked at, so that none stands in another's way. */
export async function casesWithWindowPassed(tx: Tx, today: LocalDate): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select id from petition_case where stage in ('REPLIED','REVIEWED') and ledger_state <> 'CANCELLED'
      and jsonb_path_exists(clocks, '$[*] ? (@.rule == $windows[*] && @.endedOn == null && @.dueOnAdjusted < $today)',
        jsonb_build_object('today', $1::text, 'windows', $2::text[])) limit ${AT_ONCE}`,
    [today, REQUEST_WINDOWS],
  );
  return rows.map(({ id }) => id);
}

/** Cases with a running clock that went by a plan that decides no more, as `versionFor` of the calendar names plans. */
export async function casesByOutdatedPlan(tx: Tx, outdated: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select id from petition_case p where ledger_state <> 'CANCELLED' and exists (select 1
      from jsonb_array_elements(p.clocks) c where c->>'endedOn' is null
        and string_to_array(c->>'calendarVersion', ' ') && $1::text[]) limit ${AT_ONCE}`,
    [outdated],
  );
  return rows.map(({ id }) => id);
}
