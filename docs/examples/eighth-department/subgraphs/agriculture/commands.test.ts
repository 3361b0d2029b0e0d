import { day } from "../../test/harness/sample-records.ts";
import { describeCommands } from "../../test/harness/describe-commands.ts";
import { RULE } from "../../shared/kernel/rule-codes.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { accountsAudit } from "./commands/accounts-audit.ts";
import { commands } from "./commands.ts";
import { ACCOUNTS_AUDIT_STATES } from "./domain/words.ts";

describeCommands(commands, {
  folder: new URL("./commands/", import.meta.url),
  record: accountsAudit,
  row: {
    id: "00000000-0000-4000-8000-000000000001",
    villageCode: "149921001201" as RegionCode,
    state: "UNDER_WAY",
    openedOn: day("2026-03-02"),
    publishedOn: null,
    version: 1,
  },
  people: [],
  machines: {
    state: {
      states: ACCOUNTS_AUDIT_STATES,
      begins: "UNDER_WAY",
      ends: ["PUBLISHED"],
      everywhere: [],
      way: { UNDER_WAY: { publish: "PUBLISHED" } },
      rule: RULE.E16,
    },
  },
  system: {},
  commands: { publishAccountsAudit: ["publish", ["AGR"]] },
});
