import { RULE } from "../../shared/kernel/rule-codes.ts";
import { describeCommands } from "../../test/harness/describe-commands.ts";
import { anOpinionIncident } from "../../test/harness/sample-records.ts";
import { opinion } from "./commands/opinion.ts";
import { commands } from "./commands.ts";
import { OPINION_STATES } from "./domain/words.ts";
import { opinionSteps } from "./system-steps.ts";

const OFFICE = ["PUB"] as const;

describeCommands(commands, {
  folder: new URL("./commands/", import.meta.url),
  record: opinion,
  row: anOpinionIncident(),
  people: ["assessedBy"],
  machines: {
    state: {
      states: OPINION_STATES,
      begins: { detect: "DETECTED" },
      ends: ["NOT_AN_ISSUE"],
      everywhere: [],
      way: {
        DETECTED: { report: "REPORTED" },
        REPORTED: { assess: "ASSESSED" },
        REOPENED: { assess: "ASSESSED" },
        ASSESSED: {
          dismiss: "NOT_AN_ISSUE",
          assign: "ASSESSED",
          leave: "ASSIGNED",
          comeBack: "ASSESSED",
          prepareOwn: "RESPONDING",
          raise: "ASSESSED",
        },
        ASSIGNED: { taken: "RESPONDING", comeBack: "ASSESSED", raise: "ASSIGNED" },
        RESPONDING: { waive: "RESPONDING", publish: "RESPONDED", raise: "RESPONDING", close: "CLOSED" },
        RESPONDED: { follow: "FOLLOWING", raise: "RESPONDED", close: "CLOSED", reopen: "REOPENED" },
        FOLLOWING: { follow: "FOLLOWING", raise: "FOLLOWING", close: "CLOSED", reopen: "REOPENED" },
        CLOSED: { reopen: "REOPENED" },
      },
      rule: RULE.U03,
    },
  },
  system: opinionSteps,
  commands: {
    detectOpinionIncident: ["detect", OFFICE],
    reportOpinionIncident: ["report", OFFICE],
    assessOpinionIncident: ["assess", OFFICE],
    dismissOpinionIncident: ["dismiss", OFFICE],
    assignOpinionIncident: ["assign", OFFICE],
    prepareOwnOpinionResponse: ["prepareOwn", OFFICE],
    raiseOpinionProblem: ["raise", OFFICE],
    publishOpinionResponse: ["publish", OFFICE],
    waiveOpinionResponse: ["waive", OFFICE],
    followOpinionIncident: ["follow", OFFICE],
    closeOpinionIncident: ["close", OFFICE],
    reopenOpinionIncident: ["reopen", OFFICE],
  },
});
