import { binding } from "../../../shared/kernel/bind.ts";
import { randomUUID } from "node:crypto";
import { auditedSelect } from "../../../shared/audit/records/audit-entries.ts";
import type { ReadEntry } from "../../../shared/audit/audit-entry.ts";
import { notRecused } from "../../../shared/commands/records/lock-record.ts";
import { insertStatement, selectList, toColumns } from "../../../shared/database/columns.ts";
import type { Tx } from "../../../shared/database/in-transaction.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import { rangeInside, type RegionCode } from "../../../shared/kernel/region-code.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { KnownCase } from "../domain/ledger-differences.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import { PetitionCaseRecord } from "./petition-case-record.ts";

/** Whether this transaction may import for a region: one at a time, and nobody waits holding a connection. */
export async function takeImportTurn(tx: Tx, region: RegionCode): Promise<boolean> {
  const [row] = await tx.query<{ got: boolean }[]>(
    "select pg_try_advisory_xact_lock(hashtext('ledger import ' || $1::text)) as got",
    [region],
  );
  return row?.got === true;
}

/** Whether a file was imported for a region. */
export async function importedBefore(tx: Tx, region: RegionCode, fileHash: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>("select 1 from ledger_import where region = $1 and file_hash = $2", [
    region,
    fileHash,
  ]);
  return rows.length > 0;
}

/**
 * Registers all rows of a file with one statement, so that the number series is held for no longer than that takes.
 * @returns their ids
 */
export async function insertImported(
  tx: Tx,
  rows: readonly Partial<PetitionCase>[],
  by: { subject: string; region: RegionCode },
  at: Date,
  today: LocalDate,
): Promise<string[]> {
  const [first] = rows;
  if (!first) return [];
  const kept = { createdAt: at, updatedAt: at, createdBy: by.subject };
  const records = rows.map((row) => ({ ...row, ...kept, id: randomUUID() }));
  const { into, select } = insertStatement(
    PetitionCaseRecord,
    Object.keys({ ...first, ...kept, id: "" }),
    "$4",
    { petitionNo: "'XF' || left($1, 6) || $2::text || lpad((n.before + x.ordinality)::text, 6, '0')" },
  );
  await tx.query(
    `with numbered as (
      insert into registration_counter as c (body_region, year, last_no) values ($1, $2, $3)
        on conflict (body_region, year) do update set last_no = c.last_no + $3 returning last_no - $3 as before)
    ${into} ${select}, numbered as n`,
    [
      by.region,
      Number(today.slice(0, 4)),
      rows.length,
      JSON.stringify(records.map((record) => toColumns(PetitionCaseRecord, record))),
    ],
  );
  return records.map(({ id }) => id);
}

export async function noteImport(
  tx: Tx,
  region: RegionCode,
  fileHash: string,
  rows: number,
  by: string,
  at: Date,
): Promise<void> {
  await tx.query(
    "insert into ledger_import (region, file_hash, rows, by_subject, at) values ($1, $2, $3, $4, $5)",
    [region, fileHash, rows, by, at],
  );
}

/** Cases of a county that came with these numbers, or have them from the hub, by number. */
export async function knownNumbers(
  tx: Tx,
  region: RegionCode,
  numbers: readonly string[],
): Promise<Map<string, KnownCase>> {
  const rows = await tx.query<(KnownCase & { no: string })[]>(
    `select n.no, p.village_code as "villageCode", p.received_on::text as "receivedOn", p.topic
      from unnest($2::text[]) as n(no) join petition_case p on left(p.village_code, 6) = $1 and p.source_no = n.no
      union all
      select n.no, p.village_code, p.received_on::text, p.topic
      from unnest($2::text[]) as n(no) join petition_case p on p.petition_no = n.no and left(p.village_code, 6) = $1`,
    [region.slice(0, 6), numbers],
  );
  return new Map(rows.map((row) => [row.no, row]));
}

/** The cases of a region for its ledger's file, without those the person stands aside from. */
export function exportCases(
  db: Database,
  region: RegionCode,
  recusalToken: string,
  limit: number,
  reading: ReadEntry,
): Promise<PetitionCase[]> {
  const { parameters, bind } = binding();
  const { from, to } = rangeInside(region);
  const select = `select ${selectList(PetitionCaseRecord, "r")} from petition_case r
    where left(r.village_code, 6) = ${bind(region.slice(0, 6))} and r.village_code >= ${bind(from)}
      and r.village_code < ${bind(to)} and ${notRecused(bind(recusalToken))}
    order by r.received_on desc, r.id desc limit ${bind(limit)}`;
  return db.read(auditedSelect(select, '"receivedOn" desc, id desc', limit, reading, bind), parameters);
}
