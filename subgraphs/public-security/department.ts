import type { DepartmentManifest } from "../../shared/runtime/department-manifest.ts";
import type { PublicSecurityData } from "./queries/context.ts";
import { SecurityRecords1763800000000 } from "./migrations/1763800000000-security-records.ts";
import {
  ElectionDayDutyRecord,
  EmergencyPlanRecord,
  IncidentSummaryRecord,
  SecurityPlanRecord,
} from "./records/security-records.ts";

/** Public security (公安): plans, election-day duty and incident summaries, without any person. */
export const manifest: DepartmentManifest<PublicSecurityData> = {
  department: "public-security",
  entities: [SecurityPlanRecord, EmergencyPlanRecord, ElectionDayDutyRecord, IncidentSummaryRecord],
  migrations: [SecurityRecords1763800000000],
  service: async () => (await import("./service.ts")).service,
};
