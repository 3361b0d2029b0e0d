import { takeStep } from "../../shared/commands/machine.ts";
import { RULE } from "../../shared/kernel/rule-codes.ts";
import { describeCommands } from "../../test/harness/describe-commands.ts";
import { aPetition } from "../../test/harness/sample-records.ts";
import { petition } from "./commands/petition.ts";
import { commands } from "./commands.ts";
import { LEDGER_STATES, STAGES, SUPERVISION } from "./domain/words.ts";
import { petitionSteps } from "./system-steps.ts";

const OFFICE = ["PET"] as const;
const HANDLING = ["ORG", "CIV", "PET", "PSB", "PUB", "GOV", "TWN"] as const;

/** The legal way of a petition, stage by stage (XF2022 22-36). */
const STAGE_WAY = {
  REGISTERED: {
    forward: "FORWARDED",
    assign: "ASSIGNED",
    toDiscipline: "TRANSFERRED_DISCIPLINE",
    toPoliticalLegal: "TRANSFERRED_PLC",
    redirect: "REDIRECTED",
    refuse: "NOT_ACCEPTED",
    withdraw: "WITHDRAWN",
  },
  FORWARDED: {
    object: "FORWARDED",
    agreeToObjection: "REGISTERED",
    rejectObjection: "FORWARDED",
    accept: "ACCEPTED",
    withdraw: "WITHDRAWN",
  },
  ASSIGNED: {
    object: "ASSIGNED",
    agreeToObjection: "REGISTERED",
    rejectObjection: "ASSIGNED",
    accept: "ACCEPTED",
    withdraw: "WITHDRAWN",
  },
  TRANSFERRED_DISCIPLINE: { leave: "TRANSFERRED_DISCIPLINE", comeBack: "REGISTERED" },
  TRANSFERRED_PLC: { leave: "TRANSFERRED_PLC", comeBack: "REGISTERED" },
  ACCEPTED: { startHandling: "HANDLING", withdraw: "WITHDRAWN" },
  HANDLING: { extend: "HANDLING", mediate: "HANDLING", reply: "REPLIED", withdraw: "WITHDRAWN" },
  REPLIED: {
    deliver: "REPLIED",
    carryOut: "REPLIED",
    requestReview: "UNDER_REVIEW",
    windowPassed: "FINAL",
    withdraw: "WITHDRAWN",
  },
  UNDER_REVIEW: { decideReview: "REVIEWED", withdraw: "WITHDRAWN" },
  REVIEWED: {
    deliver: "REVIEWED",
    carryOut: "REVIEWED",
    requestReexam: "UNDER_REEXAM",
    windowPassed: "FINAL",
    withdraw: "WITHDRAWN",
  },
  UNDER_REEXAM: { holdHearing: "UNDER_REEXAM", decideReexam: "TERMINATED", withdraw: "WITHDRAWN" },
  TERMINATED: { carryOut: "TERMINATED" },
  FINAL: {
    carryOut: "FINAL",
    requestReview: "UNDER_REVIEW",
    requestReexam: "UNDER_REEXAM",
    correct: "FINAL",
  },
  REDIRECTED: { correct: "REDIRECTED" },
  NOT_ACCEPTED: { correct: "NOT_ACCEPTED" },
};

/** Where the petition is open: what is wrong is corrected there, what is none is voided. */
const OPEN_STAGES = ["REGISTERED", "FORWARDED", "ASSIGNED", "ACCEPTED", "HANDLING", "REPLIED", "UNDER_REVIEW", "REVIEWED", "UNDER_REEXAM"]; // prettier-ignore
const OPEN_WAY = Object.fromEntries(
  Object.entries(STAGE_WAY).map(([stage, way]): [string, Record<string, string>] => [
    stage,
    OPEN_STAGES.includes(stage)
      ? { ...way, correct: stage, requestVoiding: stage, rejectVoiding: stage, void: "VOIDED" }
      : way,
  ]),
);

describeCommands(commands, {
  folder: new URL("./commands/", import.meta.url),
  record: petition,
  row: aPetition(),
  people: ["handlerId", "caseLeaderId", "objectedBy", "submittedBy", "struckOffBy", "voidRequestedBy"],
  machines: {
    stage: {
      states: STAGES,
      begins: { register: "REGISTERED", import: "REGISTERED" },
      ends: ["NOT_ACCEPTED", "REDIRECTED", "TERMINATED", "WITHDRAWN", "VOIDED"],
      everywhere: ["assignPeople", "transferBeside", "recomputeClocks"],
      way: OPEN_WAY,
      rule: RULE.P23,
    },
    ledgerState: {
      states: LEDGER_STATES,
      begins: "OPEN",
      ends: [],
      everywhere: ["standAside"],
      way: {
        OPEN: { submit: "SUBMITTED" },
        SUBMITTED: { strikeOff: "CANCELLED", sendBack: "RETURNED" },
        RETURNED: { submit: "SUBMITTED" },
        CANCELLED: { reopen: "REOPENED" },
        REOPENED: { submit: "SUBMITTED" },
      },
      rule: RULE.P23,
    },
    supervision: {
      states: SUPERVISION,
      begins: "NONE",
      ends: [],
      everywhere: [],
      way: {
        NONE: { openSupervision: "OPENED" },
        OPENED: { giveFeedback: "FEEDBACK" },
        FEEDBACK: { closeSupervision: "CLOSED" },
        CLOSED: { openSupervision: "OPENED" },
      },
      rule: RULE.P23,
    },
  },
  system: petitionSteps,
  commands: {
    registerPetition: ["register", OFFICE],
    forwardPetition: ["forward", OFFICE],
    assignPetition: ["assign", OFFICE],
    transferPetitionToDiscipline: ["toDiscipline", OFFICE],
    transferPetitionToPoliticalLegal: ["toPoliticalLegal", OFFICE],
    redirectPetition: ["redirect", OFFICE],
    refusePetition: ["refuse", OFFICE],
    objectToPetition: ["object", HANDLING],
    agreeToPetitionObjection: ["agreeToObjection", OFFICE],
    rejectPetitionObjection: ["rejectObjection", OFFICE],
    acceptPetition: ["accept", HANDLING],
    startHandlingPetition: ["startHandling", HANDLING],
    extendPetition: ["extend", HANDLING],
    recordPetitionMediation: ["mediate", HANDLING],
    replyToPetition: ["reply", HANDLING],
    recordPetitionDelivery: ["deliver", HANDLING],
    recordPetitionCarriedOut: ["carryOut", HANDLING],
    requestPetitionReview: ["requestReview", OFFICE],
    decidePetitionReview: ["decideReview", OFFICE],
    requestPetitionReexam: ["requestReexam", OFFICE],
    holdPetitionHearing: ["holdHearing", OFFICE],
    decidePetitionReexam: ["decideReexam", OFFICE],
    recordPetitionWithdrawal: ["withdraw", OFFICE],
    assignPetitionPeople: ["assignPeople", HANDLING],
    transferPetitionBeside: ["transferBeside", OFFICE],
    correctPetition: ["correct", OFFICE],
    requestPetitionVoiding: ["requestVoiding", OFFICE],
    voidPetition: ["void", OFFICE],
    rejectPetitionVoiding: ["rejectVoiding", OFFICE],
    submitPetitionForStrikingOff: ["submit", HANDLING],
    strikeOffPetition: ["strikeOff", OFFICE],
    sendBackPetition: ["sendBack", OFFICE],
    reopenPetition: ["reopen", OFFICE],
    standAsideFromPetition: ["standAside", HANDLING],
    openPetitionSupervision: ["openSupervision", OFFICE],
    givePetitionFeedback: ["giveFeedback", HANDLING],
    closePetitionSupervision: ["closeSupervision", OFFICE],
  },
});

test.each(STAGES)("what is struck off is not worked on at %s: it is reopened first", (stage) => {
  const row = aPetition({ stage, ledgerState: "CANCELLED" });
  const { steps } = petition.machines.find(({ state }) => state === "stage")!;
  for (const event of Object.keys(steps))
    expect([event, takeStep(petition.machines, row, event)]).toMatchObject([
      event,
      { kind: "refused", code: "ILLEGAL_TRANSITION", rule: RULE.P23, from: "CANCELLED", allowed: ["reopen"] },
    ]);
});
