/** The words of an audit of accounts, the one set that schema and check constraint repeat. */
export const ACCOUNTS_AUDIT_STATES = ["UNDER_WAY", "PUBLISHED"] as const;
export type AccountsAuditState = (typeof ACCOUNTS_AUDIT_STATES)[number];
