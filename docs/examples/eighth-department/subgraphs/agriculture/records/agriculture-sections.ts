import type { RegionScope } from "../../../shared/access/region-scope.ts";
import { selectList } from "../../../shared/database/columns.ts";
import type { Section } from "../../../shared/database/section-loader.ts";
import { AccountsAuditRecord } from "./accounts-audit-records.ts";

export type AgricultureSection = "accountsAudit";

const LATEST = `select row_to_json(l) from (select ${selectList(AccountsAuditRecord, "a")}
  from accounts_audit a where a.village_code = k.code order by a.opened_on desc limit 1) l`;

/** A part of a village each, all of them in one statement for any number of villages. */
export const agricultureSections = (scope: RegionScope): Record<AgricultureSection, Section> => ({
  accountsAudit: { scope, sql: () => LATEST },
});
