import { RULE } from "../../shared/kernel/rule-codes.ts";
import { describeCommands } from "../../test/harness/describe-commands.ts";
import { anElection, anElectionCycle, aViolation } from "../../test/harness/sample-records.ts";
import { type AnyCommand, recordOf } from "../../shared/commands/define-command.ts";
import { electionCycle } from "./commands/election-cycle/election-cycle.ts";
import { election } from "./commands/election.ts";
import { violationReport } from "./commands/violation-report/violation-report.ts";
import { commands } from "./commands.ts";
import { CYCLE_STATES, ELECTION_STAGES, VIOLATION_STATES } from "./domain/words.ts";

const [VIL, TWN, CIV] = [["VIL"], ["TWN"], ["CIV"]] as const;
/** What civil affairs' head can do before the vote. */
const before = (stage: string): Readonly<Record<string, string>> => ({
  publishAudit: stage,
  postpone: stage,
  suspend: "SUSPENDED",
});
const withADay = (stage: string): Readonly<Record<string, string>> => ({ ...before(stage), moveDay: stage });
const announced = (stage: string): Readonly<Record<string, string>> => ({
  voidSeat: stage,
  refillSeats: "RUNOFF_PENDING",
});

const of = (record: unknown): AnyCommand[] => commands.filter((command) => recordOf(command) === record);

describe("an election cycle", () => {
  describeCommands(of(electionCycle), {
    folder: new URL("./commands/election-cycle/", import.meta.url),
    record: electionCycle,
    row: anElectionCycle(),
    people: [],
    machines: {
      state: {
        states: CYCLE_STATES,
        begins: { openCycle: "OPEN" },
        ends: ["CLOSED"],
        everywhere: [],
        way: { OPEN: { closeCycle: "CLOSED" } },
        rule: RULE.E17,
      },
    },
    system: {},
    commands: { openElectionCycle: ["openCycle", CIV], closeElectionCycle: ["closeCycle", CIV] },
  });
});

describe("a report of a violation", () => {
  const open = (state: string): Readonly<Record<string, string>> => ({
    assignHandler: state,
    standAside: state,
    transfer: "TRANSFERRED",
  });
  describeCommands(of(violationReport), {
    folder: new URL("./commands/violation-report/", import.meta.url),
    record: violationReport,
    row: aViolation(),
    people: ["handlerId", "decidedBy"],
    machines: {
      state: {
        states: VIOLATION_STATES,
        begins: { registerViolation: "RECEIVED" },
        ends: ["CLOSED"],
        everywhere: [],
        way: {
          RECEIVED: { ...open("RECEIVED"), check: "CHECKING" },
          CHECKING: { ...open("CHECKING"), substantiate: "SUBSTANTIATED", dismiss: "UNSUBSTANTIATED" },
          TRANSFERRED: { ...open("TRANSFERRED"), check: "CHECKING", closeReport: "CLOSED" },
          SUBSTANTIATED: { closeReport: "CLOSED" },
          UNSUBSTANTIATED: { clarify: "UNSUBSTANTIATED", closeReport: "CLOSED" },
        },
        rule: RULE.E29,
      },
    },
    system: {},
    commands: {
      registerViolationReport: ["registerViolation", CIV],
      assignViolationHandler: ["assignHandler", CIV],
      standAsideFromViolationReport: ["standAside", CIV],
      checkViolationReport: ["check", CIV],
      transferViolationReport: ["transfer", CIV],
      substantiateViolationReport: ["substantiate", CIV],
      dismissViolationReport: ["dismiss", CIV],
      clarifyViolationReport: ["clarify", CIV],
      closeViolationReport: ["closeReport", CIV],
    },
  });
});

describeCommands(of(election), {
  folder: new URL("./commands/", import.meta.url),
  record: election,
  row: anElection({ suspendedFrom: "LIST_FINAL" }),
  people: [],
  machines: {
    stage: {
      states: ELECTION_STAGES,
      begins: { begin: "PREPARING" },
      ends: ["ARCHIVED"],
      everywhere: [],
      way: {
        PREPARING: { ...before("PREPARING"), formCommittee: "COMMITTEE_FORMED" },
        COMMITTEE_FORMED: {
          ...before("COMMITTEE_FORMED"),
          fileCommittee: "COMMITTEE_FORMED",
          adoptMethod: "METHOD_ADOPTED",
        },
        METHOD_ADOPTED: { ...withADay("METHOD_ADOPTED"), publishVoterList: "LIST_PUBLISHED" },
        LIST_PUBLISHED: {
          ...withADay("LIST_PUBLISHED"),
          fileObjection: "LIST_PUBLISHED",
          decideObjection: "LIST_PUBLISHED",
          finalizeList: "LIST_FINAL",
        },
        LIST_FINAL: { ...withADay("LIST_FINAL"), recordNominations: "NOMINATED" },
        NOMINATED: {
          ...withADay("NOMINATED"),
          withdrawNominee: "NOMINATED",
          receiveVerdicts: "REVIEWED",
        },
        REVIEWED: {
          ...withADay("REVIEWED"),
          withdrawNominee: "REVIEWED",
          publishCandidates: "CANDIDATES_PUBLISHED",
        },
        CANDIDATES_PUBLISHED: {
          ...withADay("CANDIDATES_PUBLISHED"),
          withdrawNominee: "CANDIDATES_PUBLISHED",
          recordProxies: "CANDIDATES_PUBLISHED",
          presentGate: "CANDIDATES_PUBLISHED",
          openVote: "VOTING",
        },
        VOTING: { recordCount: "COUNTED", voidVote: "INVALID_TURNOUT" },
        COUNTED: {
          countersign: "COUNTED",
          giveWay: "COUNTED",
          declareInvalid: "INVALID_TURNOUT",
          orderTieBreak: "TIE_BREAK_PENDING",
          orderRunoff: "RUNOFF_PENDING",
          announceResult: "RESULT_ANNOUNCED",
        },
        INVALID_TURNOUT: { reschedule: "CANDIDATES_PUBLISHED" },
        TIE_BREAK_PENDING: { recordTieBreak: "COUNTED" },
        RUNOFF_PENDING: { recordRunoff: "COUNTED" },
        RESULT_ANNOUNCED: { ...announced("RESULT_ANNOUNCED"), startHandover: "HANDOVER" },
        HANDOVER: {
          ...announced("HANDOVER"),
          recordHandoverItem: "HANDOVER",
          complainOfHandover: "HANDOVER",
          giveHandoverNotice: "HANDOVER",
          superviseHandover: "HANDOVER",
          completeHandover: "HANDED_OVER",
        },
        HANDED_OVER: { ...announced("HANDED_OVER"), archive: "ARCHIVED" },
        SUSPENDED: { resume: "LIST_FINAL" },
      },
      rule: RULE.E31,
    },
  },
  system: {},
  commands: {
    beginElection: ["begin", CIV],
    formElectionCommittee: ["formCommittee", VIL],
    fileElectionCommittee: ["fileCommittee", TWN],
    publishExitAudit: ["publishAudit", TWN],
    adoptElectionMethod: ["adoptMethod", VIL],
    publishVoterList: ["publishVoterList", VIL],
    fileVoterObjection: ["fileObjection", VIL],
    decideVoterObjection: ["decideObjection", VIL],
    finalizeVoterList: ["finalizeList", VIL],
    recordElectionNominations: ["recordNominations", VIL],
    withdrawElectionNominee: ["withdrawNominee", VIL],
    receiveReviewVerdicts: ["receiveVerdicts", VIL],
    publishElectionCandidates: ["publishCandidates", VIL],
    recordElectionProxies: ["recordProxies", VIL],
    presentVoteGate: ["presentGate", TWN],
    openElectionVote: ["openVote", VIL],
    recordElectionCount: ["recordCount", VIL],
    voidElectionVote: ["voidVote", VIL],
    countersignElectionCount: ["countersign", TWN],
    giveWayToRelative: ["giveWay", VIL],
    declareTurnoutInvalid: ["declareInvalid", VIL],
    orderElectionTieBreak: ["orderTieBreak", VIL],
    orderElectionRunoff: ["orderRunoff", VIL],
    announceElectionResult: ["announceResult", VIL],
    rescheduleElection: ["reschedule", VIL],
    recordElectionTieBreak: ["recordTieBreak", VIL],
    recordElectionRunoff: ["recordRunoff", VIL],
    voidElectedSeat: ["voidSeat", CIV],
    refillElectedSeats: ["refillSeats", VIL],
    startWorkHandover: ["startHandover", VIL],
    recordWorkHandoverItem: ["recordHandoverItem", VIL],
    complainOfWorkHandover: ["complainOfHandover", VIL],
    giveWorkHandoverNotice: ["giveHandoverNotice", TWN],
    superviseWorkHandover: ["superviseHandover", TWN],
    completeWorkHandover: ["completeHandover", VIL],
    archiveElection: ["archive", VIL],
    postponeElection: ["postpone", CIV],
    moveElectionDay: ["moveDay", VIL],
    suspendElection: ["suspend", CIV],
    resumeElection: ["resume", CIV],
  },
});
