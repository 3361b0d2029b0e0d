import { type AnyCommand, recordOf } from "../../shared/commands/define-command.ts";
import { DEPARTMENT_BODIES } from "../../shared/kernel/department.ts";
import { RULE } from "../../shared/kernel/rule-codes.ts";
import { describeCommands } from "../../test/harness/describe-commands.ts";
import {
  aConsultation,
  aDirective,
  aDispute,
  aKeyVillage,
  aLookBack,
  aProblemItem,
  aReport,
  aTask,
  aVoteGate,
} from "../../test/harness/sample-records.ts";
import { consultation } from "./commands/consultation/consultation.ts";
import { directive } from "./commands/directive/directive.ts";
import { dispute } from "./commands/dispute/dispute.ts";
import { keyVillage } from "./commands/key-village/key-village.ts";
import { lookBack } from "./commands/look-back/look-back.ts";
import { problemItem } from "./commands/problem-item/problem-item.ts";
import { report } from "./commands/report.ts";
import { task } from "./commands/task/task.ts";
import { voteGate } from "./commands/vote-gate/vote-gate.ts";
import { commands } from "./commands.ts";
import {
  CONSULTATION_STATES,
  DIRECTIVE_STATES,
  DISPUTE_STATES,
  GATE_STATES,
  ITEM_STATES,
  KEY_VILLAGE_STATES,
  LOOK_BACK_STATES,
  REPORT_STATES,
  TASK_STATES,
} from "./domain/words.ts";
import { reportSteps } from "./system-steps.ts";

const EITHER_END = ["OFF", "UP"] as const;
const [TWN, OFF, BOTH] = [["TWN"], ["OFF"], ["TWN", "OFF"]] as const;
const of = (record: unknown): AnyCommand[] => commands.filter((command) => recordOf(command) === record);
const at = (state: string): Readonly<Record<string, string>> => ({
  screen: state,
  review: state,
  overrideGate: state,
});

describe("a certificate of an open vote gate", () => {
  describeCommands(of(voteGate), {
    folder: new URL("./commands/vote-gate/", import.meta.url),
    record: voteGate,
    row: aVoteGate(),
    people: [],
    machines: {
      state: {
        states: GATE_STATES,
        begins: { issue: "ISSUED" },
        ends: ["REVOKED"],
        everywhere: [],
        way: { ISSUED: { revoke: "REVOKED" } },
        rule: RULE.C14,
      },
    },
    system: {},
    commands: { issueVoteGate: ["issue", BOTH], revokeVoteGate: ["revoke", OFF] },
  });
});

describe("a key village", () => {
  describeCommands(of(keyVillage), {
    folder: new URL("./commands/key-village/", import.meta.url),
    record: keyVillage,
    row: aKeyVillage(),
    people: ["submittedBy", "verifiedBy"],
    machines: {
      state: {
        states: KEY_VILLAGE_STATES,
        begins: { propose: "PROPOSED" },
        ends: ["REJECTED"],
        everywhere: [],
        way: {
          PROPOSED: { confirm: "CONFIRMED", reject: "REJECTED" },
          CONFIRMED: { ...at("CONFIRMED"), plan: "PLANNED" },
          PLANNED: { ...at("PLANNED"), station: "WORKING" },
          WORKING: { ...at("WORKING"), submitEntry: "SUBMITTED" },
          RETURNED: { ...at("RETURNED"), submitEntry: "SUBMITTED" },
          SUBMITTED: { ...at("SUBMITTED"), verifyEntry: "VERIFIED", returnEntry: "RETURNED" },
          VERIFIED: { ...at("VERIFIED"), strikeOff: "CANCELLED" },
          CANCELLED: { reopenEntry: "REOPENED" },
          REOPENED: { ...at("REOPENED"), plan: "PLANNED" },
        },
        rule: RULE.C05,
      },
    },
    system: {},
    commands: {
      proposeKeyVillage: ["propose", TWN],
      confirmKeyVillage: ["confirm", OFF],
      rejectKeyVillage: ["reject", OFF],
      screenKeyVillage: ["screen", TWN],
      reviewKeyVillage: ["review", BOTH],
      planKeyVillage: ["plan", OFF],
      stationKeyVillageLeader: ["station", TWN],
      overrideVoteGate: ["overrideGate", ["PRINCIPAL"]],
      submitKeyVillage: ["submitEntry", TWN],
      verifyKeyVillage: ["verifyEntry", OFF],
      returnKeyVillage: ["returnEntry", OFF],
      strikeOffKeyVillage: ["strikeOff", OFF],
      reopenKeyVillage: ["reopenEntry", BOTH],
    },
  });
});

describe("a problem on its list", () => {
  const responsible = ["TWN", "GOV", ...DEPARTMENT_BODIES] as const;
  describeCommands(of(problemItem), {
    folder: new URL("./commands/problem-item/", import.meta.url),
    record: problemItem,
    row: aProblemItem(),
    people: ["submittedBy", "responsibleStaffId"],
    machines: {
      state: {
        states: ITEM_STATES,
        begins: { add: "OPEN" },
        ends: ["VERIFIED"],
        everywhere: [],
        way: {
          OPEN: { work: "WORKING" },
          WORKING: { submit: "SUBMITTED" },
          SUBMITTED: { verify: "VERIFIED", sendBack: "RETURNED" },
          RETURNED: { work: "WORKING" },
        },
        rule: RULE.C05,
      },
    },
    system: {},
    commands: {
      addProblem: ["add", BOTH],
      startProblem: ["work", responsible],
      submitProblem: ["submit", responsible],
      verifyProblem: ["verify", OFF],
      returnProblem: ["sendBack", OFF],
    },
  });
});

describe("a look-back", () => {
  describeCommands(of(lookBack), {
    folder: new URL("./commands/look-back/", import.meta.url),
    record: lookBack,
    row: aLookBack(),
    people: ["submittedBy"],
    machines: {
      state: {
        states: LOOK_BACK_STATES,
        begins: { order: "NOT_STARTED" },
        ends: ["CLOSED"],
        everywhere: [],
        way: {
          NOT_STARTED: { start: "IN_PROGRESS" },
          IN_PROGRESS: { recordCheck: "IN_PROGRESS", submitFindings: "FINDINGS_SUBMITTED" },
          FINDINGS_SUBMITTED: { sendFindingsBack: "IN_PROGRESS", verifyFindings: "VERIFIED" },
          VERIFIED: { settleFinding: "VERIFIED", closeLookBack: "CLOSED" },
        },
        rule: RULE.C03,
      },
    },
    system: {},
    commands: {
      orderLookBack: ["order", OFF],
      startLookBack: ["start", TWN],
      recordLookBackCheck: ["recordCheck", TWN],
      submitLookBack: ["submitFindings", TWN],
      returnLookBack: ["sendFindingsBack", OFF],
      verifyLookBack: ["verifyFindings", OFF],
      settleLookBackFinding: ["settleFinding", TWN],
      closeLookBack: ["closeLookBack", OFF],
    },
  });
});

describe("a dispute", () => {
  describeCommands(of(dispute), {
    folder: new URL("./commands/dispute/", import.meta.url),
    record: dispute,
    row: aDispute(),
    people: ["followedBy"],
    machines: {
      state: {
        states: DISPUTE_STATES,
        begins: { registerDispute: "REGISTERED" },
        ends: ["CLOSED"],
        everywhere: [],
        way: {
          REGISTERED: { assignMediator: "ASSIGNED" },
          ASSIGNED: { mediate: "MEDIATING", endMediation: "FAILED" },
          MEDIATING: { agree: "AGREED", endMediation: "FAILED" },
          AGREED: { visitAgain: "FOLLOWED_UP" },
          FAILED: { visitAgain: "FOLLOWED_UP" },
          FOLLOWED_UP: { mediate: "MEDIATING", closeDispute: "CLOSED" },
        },
        rule: RULE.C16,
      },
    },
    system: {},
    commands: {
      registerDispute: ["registerDispute", BOTH],
      assignMediator: ["assignMediator", BOTH],
      startMediation: ["mediate", BOTH],
      recordMediationAgreement: ["agree", BOTH],
      endMediation: ["endMediation", BOTH],
      revisitDispute: ["visitAgain", BOTH],
      closeDispute: ["closeDispute", BOTH],
    },
  });
});

describe("a task", () => {
  const addressee = ["TWN", "GOV", "UP", ...DEPARTMENT_BODIES] as const;
  const late = { remind: "same", supervise: "SUPERVISED" } as const;
  const stays = (state: string): Readonly<Record<string, string>> => ({ ...late, remind: state });
  describeCommands(of(task), {
    folder: new URL("./commands/task/", import.meta.url),
    record: task,
    row: aTask(),
    people: ["reportedBy", "acceptedBy"],
    machines: {
      state: {
        states: TASK_STATES,
        begins: { give: "SENT" },
        ends: ["ACCEPTED"],
        everywhere: [],
        way: {
          SENT: { ...stays("SENT"), sign: "SIGNED" },
          SIGNED: { ...stays("SIGNED"), start: "DOING" },
          DOING: { ...stays("DOING"), report: "DONE" },
          DONE: { accept: "ACCEPTED", sendBack: "RETURNED" },
          RETURNED: { ...stays("RETURNED"), start: "DOING" },
          SUPERVISED: { remind: "SUPERVISED", sign: "SIGNED", start: "DOING" },
        },
        rule: RULE.C15,
      },
    },
    system: {},
    commands: {
      giveTask: ["give", OFF],
      signTask: ["sign", addressee],
      startTask: ["start", addressee],
      reportTaskDone: ["report", addressee],
      acceptTask: ["accept", EITHER_END],
      returnTask: ["sendBack", EITHER_END],
      remindOfTask: ["remind", EITHER_END],
      superviseTask: ["supervise", EITHER_END],
    },
  });
});

describe("a directive", () => {
  describeCommands(of(directive), {
    folder: new URL("./commands/directive/", import.meta.url),
    record: directive,
    row: aDirective(),
    people: ["draftedBy", "issuedBy"],
    machines: {
      state: {
        states: DIRECTIVE_STATES,
        begins: { draftDirective: "DRAFT" },
        ends: ["CLOSED", "WITHDRAWN"],
        everywhere: [],
        way: {
          DRAFT: { reviseDirective: "DRAFT", withdrawDirective: "WITHDRAWN", issueDirective: "ISSUED" },
          ISSUED: { closeDirective: "CLOSED" },
        },
        rule: RULE.C15,
      },
    },
    system: {},
    commands: {
      draftDirective: ["draftDirective", EITHER_END],
      reviseDirective: ["reviseDirective", EITHER_END],
      withdrawDirective: ["withdrawDirective", EITHER_END],
      issueDirective: ["issueDirective", EITHER_END],
      closeDirective: ["closeDirective", EITHER_END],
    },
  });
});

describe("a consultation", () => {
  describeCommands(of(consultation), {
    folder: new URL("./commands/consultation/", import.meta.url),
    record: consultation,
    row: aConsultation(),
    people: [],
    machines: {
      state: {
        states: CONSULTATION_STATES,
        begins: { recordConsultation: "HELD" },
        ends: ["CLOSED"],
        everywhere: [],
        way: { HELD: { addDecision: "HELD", closeConsultation: "CLOSED" } },
        rule: RULE.C15,
      },
    },
    system: {},
    commands: {
      recordConsultation: ["recordConsultation", OFF],
      addConsultationDecision: ["addDecision", OFF],
      closeConsultation: ["closeConsultation", OFF],
    },
  });
});

describeCommands(of(report), {
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
