import { type AnyCommand, recordOf } from "../../shared/commands/define-command.ts";
import { RULE } from "../../shared/kernel/rule-codes.ts";
import { describeCommands } from "../../test/harness/describe-commands.ts";
import {
  aBranchElection,
  aJointReview,
  aLeader,
  anOfficial,
  aRectification,
  aTraining,
} from "../../test/harness/sample-records.ts";
import { jointReview } from "./commands/joint-review/joint-review.ts";
import { official } from "./commands/official/official.ts";
import { responsibleLeader } from "./commands/responsible-leader/responsible-leader.ts";
import { partyBranch } from "./commands/party-branch/party-branch.ts";
import { branchRectification } from "./commands/rectification/rectification.ts";
import { trainingSession } from "./commands/training/training.ts";
import { commands } from "./commands.ts";
import {
  BRANCH_STATES,
  LEADER_STATES,
  OFFICIAL_STATES,
  RECTIFICATION_STATES,
  REVIEW_STATES,
  TRAINING_STATES,
} from "./domain/words.ts";

const ORG = ["ORG"] as const;
const TWN = ["TWN"] as const;
const of = (record: unknown): AnyCommand[] => commands.filter((command) => recordOf(command) === record);

describe("a branch election", () => {
  const put = { extend: "EXTENDED" };
  describeCommands(of(partyBranch), {
    folder: new URL("./commands/party-branch/", import.meta.url),
    record: partyBranch,
    row: aBranchElection(),
    people: ["recordedBy"],
    machines: {
      state: {
        states: BRANCH_STATES,
        begins: { openElection: "DUE" },
        ends: ["FILED"],
        everywhere: [],
        way: {
          DUE: { ...put, approveRequest: "REQUEST_APPROVED" },
          EXTENDED: { approveRequest: "REQUEST_APPROVED" },
          REQUEST_APPROVED: { ...put, recommendNominees: "NOMINEES_RECOMMENDED" },
          NOMINEES_RECOMMENDED: { approveNominees: "NOMINEES_APPROVED", holdMeeting: "MEETING_HELD" },
          NOMINEES_APPROVED: { holdMeeting: "MEETING_HELD" },
          MEETING_HELD: { approveResult: "RESULT_APPROVED" },
          RESULT_APPROVED: { fileResult: "FILED", recordBothPosts: "RESULT_APPROVED" },
          FILED: { recordBothPosts: "FILED" },
        },
        rule: RULE.O07,
      },
    },
    system: {},
    commands: {
      openPartyBranchElection: ["openElection", ORG],
      approvePartyBranchRequest: ["approveRequest", ORG],
      recommendPartyBranchNominees: ["recommendNominees", ORG],
      approvePartyBranchNominees: ["approveNominees", ORG],
      recordPartyBranchMeeting: ["holdMeeting", ORG],
      approvePartyBranchResult: ["approveResult", ORG],
      filePartyBranchResult: ["fileResult", ORG],
      extendPartyBranchElection: ["extend", ORG],
      recordBothPosts: ["recordBothPosts", ORG],
    },
  });
});

describe("the putting right of a weak branch", () => {
  describeCommands(of(branchRectification), {
    folder: new URL("./commands/rectification/", import.meta.url),
    record: branchRectification,
    row: aRectification(),
    people: ["countyLeaderId", "townshipLeaderId", "firstSecretaryId", "submittedBy", "acceptedBy"],
    machines: {
      state: {
        states: RECTIFICATION_STATES,
        begins: { list: "LISTED" },
        ends: ["DELISTED"],
        everywhere: [],
        way: {
          LISTED: { plan: "PLANNED" },
          PLANNED: { startRectifying: "RECTIFYING", extend: "EXTENDED" },
          RECTIFYING: { extend: "EXTENDED", submit: "SUBMITTED" },
          EXTENDED: { submit: "SUBMITTED" },
          SUBMITTED: { sendBack: "RECTIFYING", acceptResult: "ACCEPTED" },
          ACCEPTED: { delist: "DELISTED" },
        },
        rule: RULE.O09,
      },
    },
    system: {},
    commands: {
      listWeakBranch: ["list", ORG],
      planBranchRectification: ["plan", ORG],
      startBranchRectification: ["startRectifying", TWN],
      extendBranchRectification: ["extend", ORG],
      submitBranchRectification: ["submit", TWN],
      returnBranchRectification: ["sendBack", ORG],
      acceptBranchRectification: ["acceptResult", ORG],
      delistWeakBranch: ["delist", ORG],
    },
  });
});

describe("a training", () => {
  const TRAINERS = ["TWN", "ORG"] as const;
  describeCommands(of(trainingSession), {
    folder: new URL("./commands/training/", import.meta.url),
    record: trainingSession,
    row: aTraining(),
    people: [],
    machines: {
      state: {
        states: TRAINING_STATES,
        begins: { planTraining: "PLANNED" },
        ends: ["HELD", "CALLED_OFF"],
        everywhere: [],
        way: { PLANNED: { hold: "HELD", callOff: "CALLED_OFF" } },
        rule: RULE.C07,
      },
    },
    system: {},
    commands: {
      planTraining: ["planTraining", TRAINERS],
      recordTraining: ["hold", TRAINERS],
      callOffTraining: ["callOff", TRAINERS],
    },
  });
});

describe("a joint review", () => {
  const EITHER = ["TWN", "ORG"] as const;
  const ASKED = ["DIS", "PSB", "CIV"] as const;
  const open = (state: string) => ({ standAside: state });
  const listed = (state: string) => ({ ...open(state), withdrawNominee: state });
  describeCommands(of(jointReview), {
    folder: new URL("./commands/joint-review/", import.meta.url),
    record: jointReview,
    row: aJointReview(),
    people: ["submittedBy", "decidedBy"],
    machines: {
      state: {
        states: REVIEW_STATES,
        begins: { draft: "DRAFT" },
        ends: ["CLOSED"],
        everywhere: [],
        way: {
          DRAFT: { ...listed("DRAFT"), addNominees: "DRAFT", submit: "SENT" },
          SENT: { ...listed("SENT"), ask: "COLLECTING" },
          COLLECTING: {
            ...listed("COLLECTING"),
            ask: "COLLECTING",
            giveOpinion: "COLLECTING",
            waiveOpinion: "COLLECTING",
            closeCollection: "COLLECTED",
          },
          COLLECTED: { ...listed("COLLECTED"), meet: "MEETING", decide: "DECIDED" },
          MEETING: { ...listed("MEETING"), decide: "DECIDED" },
          DECIDED: { ...open("DECIDED"), notify: "NOTIFIED" },
          NOTIFIED: {
            ...open("NOTIFIED"),
            supplement: "COLLECTING",
            askRecheck: "RECHECK_REQUESTED",
            closeReview: "CLOSED",
          },
          RECHECK_REQUESTED: { ...open("RECHECK_REQUESTED"), recheck: "RECHECKED" },
          RECHECKED: { ...open("RECHECKED"), closeReview: "CLOSED" },
        },
        rule: RULE.O08,
      },
    },
    system: {},
    commands: {
      draftJointReview: ["draft", TWN],
      addReviewNominees: ["addNominees", TWN],
      withdrawReviewNominee: ["withdrawNominee", EITHER],
      submitJointReview: ["submit", TWN],
      askReviewOpinion: ["ask", ORG],
      giveReviewOpinion: ["giveOpinion", ASKED],
      waiveReviewOpinion: ["waiveOpinion", ORG],
      closeReviewCollection: ["closeCollection", ORG],
      recordReviewMeeting: ["meet", ORG],
      decideJointReview: ["decide", ORG],
      notifyJointReview: ["notify", ORG],
      supplementJointReview: ["supplement", TWN],
      requestReviewRecheck: ["askRecheck", EITHER],
      recheckJointReview: ["recheck", ORG],
      closeJointReview: ["closeReview", ORG],
      standAsideFromJointReview: ["standAside", [...EITHER, ...ASKED]],
    },
  });
});

describe("an official", () => {
  const there = (state: string) => ({ changePost: state, declareTie: state, leave: "LEFT" });
  describeCommands(of(official), {
    folder: new URL("./commands/official/", import.meta.url),
    record: official,
    row: anOfficial(),
    people: [],
    machines: {
      state: {
        states: OFFICIAL_STATES,
        begins: { appoint: "ON_DUTY" },
        ends: ["LEFT"],
        everywhere: [],
        way: {
          ON_DUTY: { ...there("ON_DUTY"), goOnLeave: "ON_LEAVE" },
          ON_LEAVE: { ...there("ON_LEAVE"), comeBack: "ON_DUTY" },
        },
        rule: RULE.C13,
      },
    },
    system: {},
    commands: {
      appointOfficial: ["appoint", ORG],
      changeOfficialPost: ["changePost", ORG],
      declareOfficialTie: ["declareTie", ORG],
      putOfficialOnLeave: ["goOnLeave", ORG],
      endOfficialLeave: ["comeBack", ORG],
      endOfficialDuty: ["leave", ORG],
    },
  });
});

describe("who answers for a place", () => {
  describeCommands(of(responsibleLeader), {
    folder: new URL("./commands/responsible-leader/", import.meta.url),
    record: responsibleLeader,
    row: aLeader(),
    people: ["officialId"],
    machines: {
      state: {
        states: LEADER_STATES,
        begins: { assign: "ANSWERS" },
        ends: ["ENDED"],
        everywhere: [],
        way: { ANSWERS: { endAnswering: "ENDED" } },
        rule: RULE.O12,
      },
    },
    system: {},
    commands: {
      assignResponsibleLeader: ["assign", ORG],
      endResponsibleLeader: ["endAnswering", ORG],
    },
  });
});
