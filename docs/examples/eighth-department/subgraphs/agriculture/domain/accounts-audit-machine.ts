import type { Machine, Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { AccountsAuditRecord } from "../records/accounts-audit-records.ts";
import type { AccountsAuditState } from "./words.ts";

/** An audit as its decisions see it. */
export type AccountsAudit = RowOf<AccountsAuditRecord>;

const STEPS = {
  publish: { from: ["UNDER_WAY"], to: "PUBLISHED" },
} as const satisfies Steps<AccountsAuditState>;

/** An audit is posted once, and what was posted stands (E16). */
export const ACCOUNTS_AUDIT_MACHINES: readonly Machine<AccountsAudit>[] = [
  { state: "state", steps: STEPS, refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.E16 }) },
];
