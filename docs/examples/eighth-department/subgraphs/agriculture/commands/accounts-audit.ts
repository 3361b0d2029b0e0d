import { defineRecord } from "../../../shared/commands/record.ts";
import { ACCOUNTS_AUDIT_MACHINES } from "../domain/accounts-audit-machine.ts";
import { AccountsAudit } from "../queries/types.ts";
import { AccountsAuditRecord } from "../records/accounts-audit-records.ts";

/** An audit of accounts: what commands act on. */
export const accountsAudit = defineRecord({
  kind: "accountsAudit",
  entity: AccountsAuditRecord,
  dataClass: "C1",
  machines: ACCOUNTS_AUDIT_MACHINES,
  visible: ({ scope }, bind) => scope.toSql("r.village_code", bind),
  type: () => AccountsAudit,
  show: (row) => row,
});
