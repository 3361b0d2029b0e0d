import type { Bind } from "../../../shared/kernel/bind.ts";
import type { Actor } from "../../../shared/kernel/actor.ts";
import type { Standing } from "../../../shared/access/standing.ts";
import type { ReadEntry } from "../../../shared/audit/audit-entry.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import type { Page } from "../../../shared/graphql/page.ts";
import { type Ledger, readLedger } from "../../../shared/database/read-ledger.ts";
import type { Shown } from "../../../shared/database/typed-sql.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { RegionScope } from "../../../shared/access/region-scope.ts";
import { ClueReceiptRecord } from "./discipline-records.ts";

const LEDGER: Ledger<ClueReceiptRecord> = { entity: ClueReceiptRecord, day: "receivedOn" };

/** A page of the receipts of a region, newest first: the head sees all of the scope, a handler their own. */
export function listReceipts(
  db: Database,
  scope: RegionScope,
  who: { actor: Actor; standings: ReadonlySet<Standing> },
  region: RegionCode,
  page: Page,
  reading: ReadEntry,
): Promise<Shown<ClueReceiptRecord>[]> {
  const conditions = (bind: Bind): string[] => [
    who.standings.has("CHIEF") ? "true" : `r.handler_id::text = ${bind(who.actor.subject)}`,
  ];
  return readLedger(db, scope, LEDGER, region, page, conditions, reading);
}
