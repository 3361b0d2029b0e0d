import { publishAccountsAudit } from "./commands/publish-accounts-audit.ts";

/** What agriculture can do to an audit. */
export const commands = [publishAccountsAudit];
