import { asParent, KEY_ONLY, type PolicyTable } from "../../shared/access/policy.ts";
import { transferPolicy } from "../../shared/transfers/transfer-policy.ts";

/** Who may read what agriculture owns. */
export const policy: PolicyTable = {
  ...transferPolicy("agriculture"),
  "Village.__resolveReference": KEY_ONLY,
  "Village.code": KEY_ONLY,
  "Village.accountsAudit": { dataClass: "C1", read: ["AGR", "CIV", "TWN", "OFF", "LDR"] },
  "AccountsAudit.*": asParent("C1"),
};
