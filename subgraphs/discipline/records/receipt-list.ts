import type { Bind } from "../../../shared/kernel/bind.ts";
import type { Actor } from "../../../shared/kernel/actor.ts";
import type { Standing } from "../../../shared/access/standing.ts";
import type { ReadEntry } from "../../../shared/audit/audit-entry.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import type { Page } from "../../../shared/graphql/page.ts";
import { type Ledger, readLedger } from "../../../shared/database/read-ledger.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { RegionScope } from "../../../shared/access/region-scope.ts";
import type { ClueReceiptRecord } from "./discipline-records.ts";

export type ReceiptRow = Omit<
  ClueReceiptRecord,
  "createdAt" | "updatedAt" | "createdBy" | "handlerId" | "version" | "transferId"
>;

const LEDGER: Ledger = {
  from: "clue_receipt c",
  columns: `c.id, c.receipt_no as "receiptNo", c.village_code as "villageCode", c.source_kind as "sourceKind",
    c.received_on::text as "receivedOn", c.accepted, c.returned_reason as "returnedReason",
    c.concluded_on::text as "concludedOn"`,
  code: "c.village_code",
  day: "c.received_on",
  id: "c.id",
  shownOrder: '"receivedOn" desc, id desc',
};

/** A page of the receipts of a region, newest first: the head sees all of the scope, a handler their own. */
export function listReceipts(
  db: Database,
  scope: RegionScope,
  who: { actor: Actor; standings: ReadonlySet<Standing> },
  region: RegionCode,
  page: Page,
  reading: ReadEntry,
): Promise<ReceiptRow[]> {
  const conditions = (bind: Bind): string[] => [
    who.standings.has("CHIEF") ? "true" : `c.handler_id::text = ${bind(who.actor.subject)}`,
  ];
  return readLedger<ReceiptRow>(db, scope, LEDGER, region, page, conditions, reading);
}
