import type { ReadEntry } from "../../../shared/audit/audit-entry.ts";
import type { Viewer } from "../../../shared/commands/record.ts";
import { notRecused } from "../../../shared/commands/records/lock-record.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import type { Page } from "../../../shared/graphql/page.ts";
import { type Ledger, readLedger } from "../../../shared/database/read-ledger.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import { PetitionCaseRecord } from "./petition-case-record.ts";
import { petitionVisibility } from "./petition-visibility.ts";

const LEDGER: Ledger<PetitionCaseRecord> = { entity: PetitionCaseRecord, day: "receivedOn" };

/**
 * A page of the ledger of a region, newest first, with what this person may open of it. That they read it is written into
 * the audit by the same statement.
 */
export function listCases(
  db: Database,
  viewer: Viewer,
  region: RegionCode,
  openOnly: boolean,
  page: Page,
  reading: ReadEntry,
): Promise<PetitionCase[]> {
  return readLedger(
    db,
    viewer.scope,
    LEDGER,
    region,
    page,
    (bind) => [
      petitionVisibility(viewer, bind),
      notRecused(bind(viewer.recusalToken())),
      openOnly ? "r.ledger_state <> 'CANCELLED'" : "true",
    ],
    reading,
  );
}
