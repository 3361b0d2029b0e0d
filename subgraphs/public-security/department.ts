import type { DepartmentManifest } from "../../shared/runtime/department-manifest.ts";
import type { PublicSecurityData } from "./queries/context.ts";
import { SecurityCommands1764360000000 } from "./migrations/1764360000000-security-commands.ts";
import { PublicOrderCases1764360100000 } from "./migrations/1764360100000-public-order-cases.ts";
import { PublicOrderCaseRecord } from "./records/public-order-case-record.ts";
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
  entities: [
    SecurityPlanRecord,
    EmergencyPlanRecord,
    ElectionDayDutyRecord,
    IncidentSummaryRecord,
    PublicOrderCaseRecord,
  ],
  migrations: [SecurityRecords1763800000000, SecurityCommands1764360000000, PublicOrderCases1764360100000],
  service: async () => (await import("./service.ts")).service,
};
