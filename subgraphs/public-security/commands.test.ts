import { type AnyCommand, recordOf } from "../../shared/commands/define-command.ts";
import { RULE } from "../../shared/kernel/rule-codes.ts";
import { describeCommands } from "../../test/harness/describe-commands.ts";
import {
  aDuty,
  anEmergencyPlan,
  anIncident,
  aPublicOrderCase,
  aSecurityPlan,
} from "../../test/harness/sample-records.ts";
import { electionDayDuty } from "./commands/duty/election-day-duty.ts";
import { emergencyPlan } from "./commands/emergency-plan/emergency-plan.ts";
import { incident } from "./commands/incident/incident.ts";
import { publicOrderCase } from "./commands/public-order-case/public-order-case.ts";
import { securityPlan } from "./commands/security-plan/security-plan.ts";
import { commands } from "./commands.ts";
import { CASE_STATES, DUTY_STATUSES, INCIDENT_STATES, PLAN_STATES } from "./domain/words.ts";

const PSB = ["PSB"] as const;
const of = (record: unknown): AnyCommand[] => commands.filter((command) => recordOf(command) === record);

const ANEW = { revise: "DRAFT" };
const PLAN_WAY = {
  DRAFT: { ...ANEW, submit: "SUBMITTED" },
  RETURNED: ANEW,
  SUBMITTED: { sendBack: "RETURNED", approve: "APPROVED" },
  APPROVED: { ...ANEW, file: "FILED" },
  FILED: { ...ANEW, activate: "ACTIVATED" },
  ACTIVATED: { deactivate: "DEACTIVATED" },
  DEACTIVATED: { review: "REVIEWED" },
};

describe("a security plan", () => {
  describeCommands(of(securityPlan), {
    folder: new URL("./commands/security-plan/", import.meta.url),
    record: securityPlan,
    row: aSecurityPlan(),
    people: ["submittedBy"],
    machines: {
      state: {
        states: PLAN_STATES,
        begins: { draft: "DRAFT" },
        ends: ["REVIEWED"],
        everywhere: [],
        way: PLAN_WAY,
        rule: RULE.S04,
      },
    },
    system: {},
    commands: {
      draftSecurityPlan: ["draft", PSB],
      reviseSecurityPlan: ["revise", PSB],
      submitSecurityPlan: ["submit", PSB],
      returnSecurityPlan: ["sendBack", PSB],
      approveSecurityPlan: ["approve", PSB],
      fileSecurityPlan: ["file", PSB],
      activateSecurityPlan: ["activate", PSB],
      deactivateSecurityPlan: ["deactivate", PSB],
      reviewSecurityPlan: ["review", PSB],
    },
  });
});

describe("an emergency plan", () => {
  describeCommands(of(emergencyPlan), {
    folder: new URL("./commands/emergency-plan/", import.meta.url),
    record: emergencyPlan,
    row: anEmergencyPlan(),
    people: ["submittedBy"],
    machines: {
      state: {
        states: PLAN_STATES,
        begins: { draft: "DRAFT" },
        ends: ["REVIEWED"],
        everywhere: [],
        way: {
          ...PLAN_WAY,
          APPROVED: { ...PLAN_WAY.APPROVED, drill: "APPROVED" },
          FILED: { ...PLAN_WAY.FILED, drill: "FILED", review: "REVIEWED" },
        },
        rule: RULE.S04,
      },
    },
    system: {},
    commands: {
      draftEmergencyPlan: ["draft", PSB],
      reviseEmergencyPlan: ["revise", PSB],
      submitEmergencyPlan: ["submit", PSB],
      returnEmergencyPlan: ["sendBack", PSB],
      approveEmergencyPlan: ["approve", PSB],
      fileEmergencyPlan: ["file", PSB],
      activateEmergencyPlan: ["activate", PSB],
      deactivateEmergencyPlan: ["deactivate", PSB],
      reviewEmergencyPlan: ["review", PSB],
      recordEmergencyDrill: ["drill", PSB],
    },
  });
});

describe("election-day duty", () => {
  const beats = { allIsWell: "NORMAL", payHeed: "ATTENTION", tellIncident: "INCIDENT" };
  describeCommands(of(electionDayDuty), {
    folder: new URL("./commands/duty/", import.meta.url),
    record: electionDayDuty,
    row: aDuty(),
    people: [],
    machines: {
      status: {
        states: DUTY_STATUSES,
        begins: { post: "NOT_STARTED" },
        ends: ["ENDED"],
        everywhere: [],
        way: {
          NOT_STARTED: beats,
          NORMAL: { ...beats, endDuty: "ENDED" },
          ATTENTION: { ...beats, endDuty: "ENDED" },
          INCIDENT: { ...beats, endDuty: "ENDED" },
        },
        rule: RULE.S06,
      },
    },
    system: {},
    commands: {
      postElectionDayDuty: ["post", PSB],
      reportDutyNormal: ["allIsWell", PSB],
      reportDutyAttention: ["payHeed", PSB],
      reportDutyIncident: ["tellIncident", PSB],
      endElectionDayDuty: ["endDuty", PSB],
    },
  });
});

describe("an incident", () => {
  const told = (state: string) => ({ setLevel: state, update: state, tellUpward: state });
  describeCommands(of(incident), {
    folder: new URL("./commands/incident/", import.meta.url),
    record: incident,
    row: anIncident(),
    people: ["reportedBy"],
    machines: {
      state: {
        states: INCIDENT_STATES,
        begins: { report: "REPORTED" },
        ends: ["CLOSED"],
        everywhere: [],
        way: {
          REPORTED: { ...told("REPORTED"), handle: "HANDLING" },
          HANDLING: { ...told("HANDLING"), close: "CLOSED" },
        },
        rule: RULE.S05,
      },
    },
    system: {},
    commands: {
      reportIncident: ["report", PSB],
      handleIncident: ["handle", PSB],
      setIncidentLevel: ["setLevel", PSB],
      updateIncident: ["update", PSB],
      tellIncidentUpward: ["tellUpward", PSB],
      closeIncident: ["close", PSB],
    },
  });
});

describe("a public-order case", () => {
  const people = (state: string) => ({ assignHandler: state, standAside: state });
  const done = { closeCase: "CLOSED" };
  describeCommands(of(publicOrderCase), {
    folder: new URL("./commands/public-order-case/", import.meta.url),
    record: publicOrderCase,
    row: aPublicOrderCase(),
    people: ["handlerId"],
    machines: {
      state: {
        states: CASE_STATES,
        begins: { register: "REPORTED" },
        ends: ["CLOSED"],
        everywhere: [],
        way: {
          REPORTED: { ...people("REPORTED"), accept: "ACCEPTED", decline: "NOT_ACCEPTED" },
          ACCEPTED: { ...people("ACCEPTED"), investigate: "INVESTIGATING" },
          INVESTIGATING: {
            ...people("INVESTIGATING"),
            extend: "INVESTIGATING",
            recordExpertise: "INVESTIGATING",
            punish: "PENALTY_DECIDED",
            letOff: "NO_PENALTY",
            findNothing: "NOT_ESTABLISHED",
            turnCriminal: "TURNED_CRIMINAL",
            mediate: "MEDIATED",
          },
          NOT_ACCEPTED: done,
          PENALTY_DECIDED: done,
          NO_PENALTY: done,
          NOT_ESTABLISHED: done,
          TURNED_CRIMINAL: done,
          MEDIATED: done,
        },
        rule: RULE.S07,
      },
    },
    system: {},
    commands: {
      registerPublicOrderCase: ["register", PSB],
      acceptPublicOrderCase: ["accept", PSB],
      declinePublicOrderCase: ["decline", PSB],
      assignPublicOrderHandler: ["assignHandler", PSB],
      standAsideFromPublicOrderCase: ["standAside", PSB],
      investigatePublicOrderCase: ["investigate", PSB],
      extendPublicOrderCase: ["extend", PSB],
      recordPublicOrderExpertise: ["recordExpertise", PSB],
      decidePublicOrderPenalty: ["punish", PSB],
      decideNoPublicOrderPenalty: ["letOff", PSB],
      findNoPublicOrderBreach: ["findNothing", PSB],
      turnPublicOrderCaseCriminal: ["turnCriminal", PSB],
      recordPublicOrderMediation: ["mediate", PSB],
      closePublicOrderCase: ["closeCase", PSB],
    },
  });
});
