import { randomUUID } from "node:crypto";
import { isRetryable, isUniqueViolationOf } from "../../../shared/db/sqlstate.ts";
import { type DeedFrame, type DeedOrder, hashOf } from "../../../shared/deeds/deed.ts";
import { type Refusal, refuse } from "../../../shared/errors/refusal.ts";
import type { PetitionCase } from "../domain/petition-case.ts";

/** What is known of a petition before it has its number. */
export type Unnumbered = Omit<PetitionCase, "petitionNo">;

const ATTEMPTS = 5;

/**
 * Registers a petition with one statement: number, case, history, audit and answer commit together, as every deed's do, for
 * one round trip instead of five. Only for what needs no look at other rows; the same key again gets the first answer.
 * @returns the stored answer as it was first given
 */
export async function registerAtOnce<Answer extends object>(
  frame: DeedFrame,
  order: DeedOrder,
  petition: Unnumbered,
  region: string,
): Promise<Answer | Refusal> {
  const inputHash = hashOf({ deed: order.deed, input: order.input });
  for (let attempt = 1; ; attempt += 1) {
    try {
      const [row] = await frame.db.read<{ answer: Answer; inputHash: string }>(
        STATEMENT,
        parameters(frame, order, petition, region, inputHash),
      );
      if (!row) throw new Error("a petition was not written");
      return row.inputHash === inputHash ? row.answer : refuse("IDEMPOTENCY_CONFLICT", { field: "key" });
    } catch (thrown) {
      // The same key at the same moment: the other one has committed, and the next look finds its answer.
      const isWorthAnother = isRetryable(thrown) || isUniqueViolationOf(thrown, "command_key_pkey");
      if (!isWorthAnother || attempt === ATTEMPTS) throw thrown;
    }
  }
}

function parameters(
  { actor, clock, requestId }: DeedFrame,
  order: DeedOrder,
  petition: Unnumbered,
  region: string,
  inputHash: string,
): unknown[] {
  const at = clock.now();
  const { receivedOn, dueOn, dueRule } = petition;
  return [
    actor.subject,
    order.key,
    region,
    Number(clock.today().slice(0, 4)),
    randomUUID(),
    JSON.stringify(petition),
    at,
    actor.body,
    order.deed,
    requestId,
    inputHash,
    JSON.stringify({ receivedOn, dueOn, dueRule }),
  ];
}

const STATEMENT = `with known as (select answer, input_hash from command_key where actor = $1 and key = $2),
  numbered as (
    insert into registration_counter as c (body_region, year, last_no) select $3::varchar, $4::int, 1
      where not exists (select 1 from known)
      on conflict (body_region, year) do update set last_no = c.last_no + 1 returning last_no),
  made as (
    select $6::jsonb || jsonb_build_object('id', $5::uuid, 'petitionNo',
      'XF' || left($3::varchar, 6) || $4::text || lpad(last_no::text, 6, '0')) as petition from numbered),
  filed as (
    insert into petition_case (id, petition_no, village_code, form, source, class, topic, people_band, is_key_case,
      about_cadres, handling_body, received_on, stage, ledger_state, clocks, due_on, due_rule, is_provisional, created_by,
      created_at, updated_at)
    select $5, r."petitionNo", r."villageCode", r.form, r.source, r.class, r.topic, r."peopleBand", r."isKeyCase",
      r."aboutCadres", r."handlingBody", r."receivedOn", r.stage, r."ledgerState", r.clocks, r."dueOn", r."dueRule",
      r."isProvisional", $1, $7, $7
    from made, jsonb_to_record(made.petition) as r("petitionNo" text, "villageCode" text, form text, source text,
      class text, topic text, "peopleBand" text, "isKeyCase" boolean, "aboutCadres" boolean, "handlingBody" text,
      "receivedOn" date, stage text, "ledgerState" text, clocks jsonb, "dueOn" date, "dueRule" text,
      "isProvisional" boolean)),
  stepped as (
    insert into state_history (record_kind, record_id, from_state, to_state, event, at, by_subject, facts)
    select 'petition', $5, null, 'REGISTERED', 'register', $7, $1, $12::jsonb from made),
  noted as (
    insert into audit_entry (at, actor, body, kind, name, subject_kind, subject_ids, outcome, request_id)
    select $7, $1, $8, 'DEED', $9, 'petition', array[$5::uuid], 'DONE', $10 from made),
  kept as (
    insert into command_key (actor, key, command, input_hash, answer, at)
    select $1, $2, $9, $11, jsonb_build_object('kind', 'done', 'petition', made.petition, 'transferNo', null), $7::timestamptz
      from made returning answer, input_hash)
  select answer, input_hash as "inputHash" from kept union all select answer, input_hash from known`;
