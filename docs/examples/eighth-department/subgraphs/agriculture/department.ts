import type { DepartmentManifest } from "../../shared/runtime/department-manifest.ts";
import { AccountsAudits1764200000000 } from "./migrations/1764200000000-accounts-audits.ts";
import type { AgricultureData } from "./queries/context.ts";
import { AccountsAuditRecord } from "./records/accounts-audit-records.ts";

/** Agriculture (农业农村): the audit of a committee's accounts at the end of its term. */
export const manifest: DepartmentManifest<AgricultureData> = {
  department: "agriculture",
  entities: [AccountsAuditRecord],
  migrations: [AccountsAudits1764200000000],
  service: async () => (await import("./service.ts")).service,
};
