import { auditedSelect, type ReadEntry } from "../../../shared/audit/audit-entry.ts";
import type { Tx } from "../../../shared/db/in-transaction.ts";
import type { Database } from "../../../shared/db/open-database.ts";
import { rangeInside, type RegionCode } from "../../../shared/kernel/region-code.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import { CASE_COLUMNS } from "./case-columns.ts";
import { notRecused } from "./case-list.ts";

/** Whether a file was imported for a region; others importing for the region meanwhile wait. */
export async function importedBefore(tx: Tx, region: RegionCode, fileHash: string): Promise<boolean> {
  await tx.query("select pg_advisory_xact_lock(hashtext('ledger import ' || $1::text))", [region]);
  const rows = await tx.query<unknown[]>("select 1 from ledger_import where region = $1 and file_hash = $2", [
    region,
    fileHash,
  ]);
  return rows.length > 0;
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

/** Cases of a county that came with these numbers, by number. */
export async function knownSourceNumbers(
  tx: Tx,
  region: RegionCode,
  numbers: readonly string[],
): Promise<Map<string, Pick<PetitionCase, "villageCode" | "receivedOn" | "topic">>> {
  const rows = await tx.query<
    (Pick<PetitionCase, "villageCode" | "receivedOn" | "topic"> & { sourceNo: string })[]
  >(
    `select p.source_no as "sourceNo", p.village_code as "villageCode", p.received_on::text as "receivedOn", p.topic
      from petition_case p where left(p.village_code, 6) = $1 and p.source_no = any($2)`,
    [region.slice(0, 6), numbers],
  );
  return new Map(rows.map((row) => [row.sourceNo, row]));
}

/** The cases of a region for its ledger's file, without those the person stands aside from. */
export function exportCases(
  db: Database,
  region: RegionCode,
  recusalToken: string,
  limit: number,
  reading: ReadEntry,
): Promise<PetitionCase[]> {
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const { from, to } = rangeInside(region);
  const select = `select ${CASE_COLUMNS} from petition_case p
    where left(p.village_code, 6) = ${bind(region.slice(0, 6))} and p.village_code >= ${bind(from)}
      and p.village_code < ${bind(to)} and ${notRecused(bind(recusalToken))}
    order by p.received_on desc, p.id desc limit ${bind(limit)}`;
  return db.read(auditedSelect(select, '"receivedOn" desc, id desc', limit, reading, bind), parameters);
}
