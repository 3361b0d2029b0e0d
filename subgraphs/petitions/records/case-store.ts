import { randomUUID } from "node:crypto";
import type { Tx } from "../../../shared/db/in-transaction.ts";
import type { Bind } from "../../../shared/federation/section-loader.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { RegionScope } from "../../../shared/region-scope/region-scope.ts";
import { REQUEST_WINDOWS } from "../domain/case-clocks.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import type { Registration, RegisterOrder } from "../domain/registration.ts";
import type { PetitionStage } from "../domain/words.ts";
import { CASE_COLUMNS } from "./case-columns.ts";
import { type CaseReader, caseVisibility } from "./case-list.ts";
import { PetitionCaseRecord } from "./petition-case-record.ts";

/** A petition locked for a deed, with what its decisions need to know around it. */
export interface LockedCase {
  readonly petition: PetitionCase;
  /** Stage of the case it repeats. */
  readonly repeatedStage: PetitionStage | null;
  /** How this person stands aside from it: said so themselves, or were set aside by another. */
  readonly recusedBy: "SELF" | "OTHER" | null;
}

/** Locks a petition this person may open inside their scope; null when there is none, whatever the reason. */
export async function lockCase(
  tx: Tx,
  scope: RegionScope,
  who: CaseReader,
  id: string,
): Promise<LockedCase | null> {
  const parameters: unknown[] = [id];
  const bind: Bind = (value) => `$${parameters.push(value)}`;
  const conditions = [scope.toSql("p.village_code", bind), caseVisibility(who.actor, who.standings, bind)];
  const [row] = await tx.query<
    (PetitionCase & { repeatedStage: PetitionStage | null; recusedBy: string | null })[]
  >(
    `select ${CASE_COLUMNS}, (select e.stage from petition_case e where e.id = p.repeat_of) as "repeatedStage",
      (select case when r.declared_by = ${bind(who.actor.subject)} then 'SELF' else 'OTHER' end from recusal r
        where r.subject_token = ${bind(who.recusalToken())} and r.place in (p.id::text, p.village_code) limit 1) as "recusedBy"
      from petition_case p where p.id = $1 and ${conditions.join(" and ")} for update of p`,
    parameters,
  );
  if (!row) return null;
  const { repeatedStage, recusedBy, ...petition } = row;
  return { petition, repeatedStage, recusedBy: recusedBy as LockedCase["recusedBy"] };
}

/** Locks a petition whoever asks: for the clock, and for answers of other offices. */
export async function lockAnyCase(tx: Tx, id: string): Promise<PetitionCase | null> {
  const [row] = await tx.query<PetitionCase[]>(
    `select ${CASE_COLUMNS} from petition_case p where p.id = $1 for update`,
    [id],
  );
  return row ?? null;
}

/** Writes what changed of a locked petition and counts its version on. @returns the petition as it is now */
export async function saveCase(
  tx: Tx,
  petition: PetitionCase,
  set: Partial<PetitionCase>,
  at: Date,
): Promise<PetitionCase> {
  const next = { ...petition, ...set, version: petition.version + 1 };
  await tx.update(
    PetitionCaseRecord,
    { id: petition.id },
    { ...(set as Partial<PetitionCaseRecord>), version: next.version, updatedAt: at },
  );
  return next;
}

/** Puts a petition on the register under the next number of the body and year; the number is taken with the row or not at all. */
export async function insertCase(
  tx: Tx,
  order: RegisterOrder,
  registration: Registration,
  by: { subject: string; region: RegionCode },
  at: Date,
  today: LocalDate,
): Promise<PetitionCase> {
  const [row] = await tx.query<PetitionCase[]>(
    `with numbered as (
      insert into registration_counter as c (body_region, year, last_no) values ($1, $2, 1)
        on conflict (body_region, year) do update set last_no = c.last_no + 1 returning last_no)
    insert into petition_case as p (id, petition_no, village_code, form, source, class, topic, people_band, is_repeat,
      is_key_case, about_cadres, handling_body, received_on, stage, ledger_state, clocks, due_on, due_rule, is_provisional,
      repeat_of, created_by, created_at, updated_at)
    select $3, 'XF' || left($1, 6) || $2::text || lpad(last_no::text, 6, '0'), $4, $5, $6, $7, $8, $9, $10, $11, $12, 'PET',
      $13, 'REGISTERED', 'OPEN', $14, $15, $16, $17, $18, $19, $20, $20 from numbered
    returning ${CASE_COLUMNS}`,
    [
      by.region,
      Number(today.slice(0, 4)),
      randomUUID(),
      order.village,
      order.form,
      order.source,
      order.class,
      order.topic,
      order.peopleBand,
      order.repeatOf !== null,
      order.isKeyCase,
      order.aboutCadres,
      order.receivedOn,
      JSON.stringify(registration.clocks),
      registration.dueOn,
      registration.dueRule,
      registration.isProvisional,
      order.repeatOf,
      by.subject,
      at,
    ],
  );
  if (!row) throw new Error("a petition was not written");
  return row;
}

/** Whether a case is there to be repeated, in the register of the same body. */
export async function isRegistered(tx: Tx, scope: RegionScope, id: string): Promise<boolean> {
  const parameters: unknown[] = [id];
  const inScope = scope.toSql("p.village_code", (value) => `$${parameters.push(value)}`);
  const rows = await tx.query<unknown[]>(
    `select 1 from petition_case p where p.id = $1 and ${inScope}`,
    parameters,
  );
  return rows.length > 0;
}

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
