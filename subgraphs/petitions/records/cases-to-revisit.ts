import type { Tx } from "../../../shared/database/in-transaction.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { REQUEST_WINDOWS } from "../domain/case-clocks.ts";

/**
 * Cases whose window to ask for more has passed, and cases with a provisional last day that a year published meanwhile can
 * settle. Each of them is changed by being looked at, so that none stands in another's way.
 */
export async function casesToRevisit(
  tx: Tx,
  today: LocalDate,
  publishedYears: readonly number[],
): Promise<{ id: string; kind: "WINDOW" | "PROVISIONAL" }[]> {
  return tx.query(
    `(select id, 'WINDOW' as kind from petition_case where stage in ('REPLIED','REVIEWED') and ledger_state <> 'CANCELLED'
        and jsonb_path_exists(clocks, '$[*] ? (@.rule == $windows[*] && @.endedOn == null && @.dueOnAdjusted < $today)',
          jsonb_build_object('today', $1::text, 'windows', $3::text[])) limit 500)
      union all
      (select id, 'PROVISIONAL' from petition_case p where is_provisional and ledger_state <> 'CANCELLED'
        and exists (select 1 from jsonb_array_elements(p.clocks) c, unnest($2::int[]) y
          where c->>'endedOn' is null and c->>'calendarVersion' like '%' || y || '.none%') limit 500)`,
    [today, publishedYears, REQUEST_WINDOWS],
  );
}
