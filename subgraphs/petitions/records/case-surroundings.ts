import type { Tx } from "../../../shared/db/in-transaction.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import type { CaseHandOver } from "../domain/striking-off.ts";

/** The hand-overs that left a case. */
export async function handOversOf(tx: Tx, caseId: string): Promise<CaseHandOver[]> {
  return tx.query<CaseHandOver[]>(
    `select type, state, return_reason as "returnReason" from transfer_out where subject_id = $1`,
    [caseId],
  );
}

/** Whoever had a hand in handling a case: its history knows, whoever is named on it now. */
export async function handsOn(tx: Tx, caseId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ subject: string }[]>(
    `select distinct by_subject as subject from state_history where record_id = $1
      and event in ('accept','startHandling','mediate','reply','deliver','carryOut','submit','giveFeedback')`,
    [caseId],
  );
  return new Set(rows.map(({ subject }) => subject));
}

/** The moment a case was put on the register. */
export async function registeredAt(tx: Tx, caseId: string): Promise<Date> {
  const [row] = await tx.query<{ at: Date }[]>("select created_at as at from petition_case where id = $1", [
    caseId,
  ]);
  return row?.at ?? new Date(0);
}

/** Whether a hand-over of a type is under way from a case, or accepted. */
export async function isHandedOver(tx: Tx, caseId: string, type: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    "select 1 from transfer_out where subject_id = $1 and type = $2 and state not in ('RETURNED','DROPPED') limit 1",
    [caseId, type],
  );
  return rows.length > 0;
}

/** Whether any of these people stands aside from a case or its village. */
export async function isAnyRecused(
  tx: Tx,
  tokens: readonly string[],
  petition: PetitionCase,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    "select 1 from recusal where subject_token = any($1) and place = any($2) limit 1",
    [tokens, [petition.id, petition.villageCode]],
  );
  return rows.length > 0;
}

/** Notes that a person stands aside; once is enough. */
export async function insertRecusal(
  tx: Tx,
  recusal: { token: string; place: string; reason: string; by: string; at: Date },
): Promise<void> {
  await tx.query(
    `insert into recusal (subject_token, place, reason_code, declared_by, at) values ($1, $2, $3, $4, $5)
      on conflict do nothing`,
    [recusal.token, recusal.place, recusal.reason, recusal.by, recusal.at],
  );
}
