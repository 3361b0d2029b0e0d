import type { RegionScope } from "../../../shared/access/region-scope.ts";
import { fields, object, select } from "../../../shared/database/typed-sql.ts";
import { AccountsAuditRecord } from "./accounts-audit-records.ts";

const LATEST = select(
  object(fields(AccountsAuditRecord, "a")),
  "from accounts_audit a where a.village_code = k.code order by a.opened_on desc limit 1",
);

export type AgricultureSections = ReturnType<typeof agricultureSections>;

/** A part of a village each, all of them in one statement for any number of villages. */
export const agricultureSections = (scope: RegionScope) => ({
  accountsAudit: { scope, sql: () => LATEST },
});
