import { RULE } from "../../shared/kernel/rule-codes.ts";
import { describeCommands } from "../../test/harness/describe-commands.ts";
import { aReport } from "../../test/harness/sample-records.ts";
import { report } from "./commands/report.ts";
import { commands } from "./commands.ts";
import { REPORT_STATES } from "./domain/words.ts";
import { reportSteps } from "./system-steps.ts";

const EITHER_END = ["OFF", "UP"] as const;

describeCommands(commands, {
  folder: new URL("./commands/", import.meta.url),
  record: report,
  row: aReport(),
  people: ["sentBy", "receivedBy"],
  machines: {
    state: {
      states: REPORT_STATES,
      begins: { draft: "DRAFT" },
      ends: ["CLOSED"],
      everywhere: [],
      way: {
        DRAFT: { send: "SENT" },
        SENT: { receive: "RECEIVED" },
        RECEIVED: { instruct: "INSTRUCTED" },
        INSTRUCTED: { followUp: "FOLLOWED_UP" },
        FOLLOWED_UP: { instruct: "INSTRUCTED", close: "CLOSED" },
      },
      refusals: { send: { code: "ALREADY_SENT", rule: RULE.C01 } },
      rule: RULE.C01,
    },
  },
  system: reportSteps,
  commands: {
    draftUpwardReport: ["draft", EITHER_END],
    sendUpwardReport: ["send", EITHER_END],
    receiveUpwardReport: ["receive", EITHER_END],
    instructUpwardReport: ["instruct", [...EITHER_END, "PRINCIPAL"]],
    followUpUpwardReport: ["followUp", EITHER_END],
    closeUpwardReport: ["close", EITHER_END],
  },
});
