import { day, momentOn, told } from "../../../test/harness/sample-records.ts";
import type { AccountsAudit } from "../domain/accounts-audit-machine.ts";
import { publishAccountsAudit } from "./publish-accounts-audit.ts";

test.each([
  ["the day it was opened", "2026-03-02", true],
  ["today", "2026-03-10", true],
  ["before it was opened", "2026-03-01", false],
  ["tomorrow", "2026-03-11", false],
])("an audit is posted between its opening and today: %s", (_, on, isRight) => {
  const audit = { state: "UNDER_WAY", openedOn: day("2026-03-02"), publishedOn: null } as AccountsAudit;
  const decided = publishAccountsAudit.decide(audit, { on }, momentOn("2026-03-10"), {});
  expect(told(decided)).toEqual(isRight ? { set: { publishedOn: on } } : "FIELD_NOT_ACCEPTABLE E16 on");
});
