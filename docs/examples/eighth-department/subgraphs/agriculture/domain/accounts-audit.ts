import type { Decision, Moment } from "../../../shared/commands/change.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { AccountsAudit } from "./accounts-audit-machine.ts";

/** Posted on a day that has come, not before the audit was opened. */
export function decidePublication(
  { openedOn }: AccountsAudit,
  { on }: { readonly on: LocalDate },
  { today }: Moment,
): Decision<AccountsAudit> {
  return on > today || on < openedOn
    ? refuse("FIELD_NOT_ACCEPTABLE", { field: "on", rule: RULE.E16 })
    : { set: { publishedOn: on } };
}
