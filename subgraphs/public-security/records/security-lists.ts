import type { ReadEntry } from "../../../shared/audit/audit-entry.ts";
import type { Viewer } from "../../../shared/commands/record.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import { type Ledger, readLedger } from "../../../shared/database/read-ledger.ts";
import type { Shown } from "../../../shared/database/typed-sql.ts";
import type { Page } from "../../../shared/graphql/page.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { RegionScope } from "../../../shared/access/region-scope.ts";
import type { Incident } from "../domain/incident-machine.ts";
import { PublicOrderCaseRecord } from "./public-order-case-record.ts";
import { EmergencyPlanRecord, IncidentSummaryRecord, SecurityPlanRecord } from "./security-records.ts";
import { caseVisibility } from "./security-visibility.ts";

const INCIDENTS: Ledger<IncidentSummaryRecord> = { entity: IncidentSummaryRecord, day: "occurredOn" };
const SECURITY_PLANS: Ledger<SecurityPlanRecord> = { entity: SecurityPlanRecord, day: "electionDate" };
const EMERGENCY_PLANS: Ledger<EmergencyPlanRecord> = { entity: EmergencyPlanRecord, day: "electionDate" };
const CASES: Ledger<PublicOrderCaseRecord> = { entity: PublicOrderCaseRecord, day: "reportedOn" };

/** A page of the incidents of a region, newest first. */
export async function listIncidents(
  db: Database,
  scope: RegionScope,
  region: RegionCode,
  page: Page,
): Promise<Incident[]> {
  const rows = await readLedger(db, scope, INCIDENTS, region, page);
  return rows.map((row) => ({ ...row, occurredAt: new Date(row.occurredAt) }));
}

/** Pages of the plans of a region, the latest election day first. */
export const listSecurityPlans = (
  db: Database,
  scope: RegionScope,
  region: RegionCode,
  page: Page,
): Promise<Shown<SecurityPlanRecord>[]> => readLedger(db, scope, SECURITY_PLANS, region, page);
export const listEmergencyPlans = (
  db: Database,
  scope: RegionScope,
  region: RegionCode,
  page: Page,
): Promise<Shown<EmergencyPlanRecord>[]> => readLedger(db, scope, EMERGENCY_PLANS, region, page);

/** A page of the cases a person may open, newest first; its reading is written into the audit by the same statement. */
export const listCases = (
  db: Database,
  { scope, ...viewer }: Viewer,
  region: RegionCode,
  page: Page,
  reading: ReadEntry,
): Promise<Shown<PublicOrderCaseRecord>[]> =>
  readLedger(db, scope, CASES, region, page, (bind) => [caseVisibility({ scope, ...viewer }, bind)], reading);
