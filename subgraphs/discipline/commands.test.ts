import { RULE } from "../../shared/kernel/rule-codes.ts";
import { describeCommands } from "../../test/harness/describe-commands.ts";
import { aClue } from "../../test/harness/sample-records.ts";
import { clue } from "./commands/clue.ts";
import { commands } from "./commands.ts";
import { CLUE_STATES } from "./domain/words.ts";
import { clueSteps } from "./system-steps.ts";

const ORGAN = ["DIS", "UP_DIS"] as const;

describeCommands(commands, {
  folder: new URL("./commands/", import.meta.url),
  record: clue,
  row: aClue(),
  people: ["proposedBy", "approvedBy", "handlerId"],
  machines: {
    state: {
      states: CLUE_STATES,
      begins: { receive: "RECEIVED" },
      ends: ["RETURNED", "CLOSED"],
      everywhere: ["standAside"],
      way: {
        RECEIVED: { accept: "ACCEPTED", return: "RETURNED" },
        ACCEPTED: { forwardDown: "FORWARDED_DOWN", proposeWay: "DISPOSAL_PROPOSED" },
        FORWARDED_DOWN: { close: "CLOSED" },
        DISPOSAL_PROPOSED: { approveWay: "DISPOSAL_APPROVED", rejectWay: "ACCEPTED" },
        DISPOSAL_APPROVED: { begin: "IN_DISPOSAL" },
        IN_DISPOSAL: { end: "ENDED", educate: "TALK_EDUCATION", fileCase: "CASE_FILED", move: "MOVED" },
        ENDED: { close: "CLOSED" },
        TALK_EDUCATION: { close: "CLOSED" },
        MOVED: { close: "CLOSED" },
        CASE_FILED: { decide: "DECIDED" },
        DECIDED: { takeEffect: "EFFECTIVE" },
        EFFECTIVE: { considerNotice: "NOTICE_CONSIDERED" },
        NOTICE_CONSIDERED: { publish: "PUBLISHED", doNotPublish: "NOT_PUBLISHED" },
        PUBLISHED: { close: "CLOSED" },
        NOT_PUBLISHED: { close: "CLOSED" },
      },
      refusals: {
        publish: { code: "NOTICE_BEFORE_EFFECTIVE", rule: RULE.D13 },
        considerNotice: { code: "NOTICE_BEFORE_EFFECTIVE", rule: RULE.D13 },
        begin: { code: "WAY_NOT_APPROVED", rule: RULE.D11 },
      },
      rule: RULE.D14,
    },
  },
  system: clueSteps,
  commands: {
    proposeClueDisposal: ["proposeWay", ORGAN],
    approveClueDisposal: ["approveWay", ORGAN],
    rejectClueDisposal: ["rejectWay", ORGAN],
    beginClueDisposal: ["begin", ORGAN],
    endClue: ["end", ORGAN],
    recordClueTalk: ["educate", ORGAN],
    fileClueCase: ["fileCase", ORGAN],
    referClue: ["move", ORGAN],
    forwardClueDown: ["forwardDown", ORGAN],
    decideClueSanction: ["decide", ORGAN],
    recordClueDecisionEffect: ["takeEffect", ORGAN],
    considerClueNotice: ["considerNotice", ORGAN],
    publishClueNotice: ["publish", ORGAN],
    declineClueNotice: ["doNotPublish", ORGAN],
    closeClue: ["close", ORGAN],
    standAsideFromClue: ["standAside", ORGAN],
  },
});
