import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { VillageElectionRecord } from "../records/election-records.ts";
import type { ElectionStage } from "./words.ts";

/** A village's election as its decisions see it. */
export type Election = RowOf<VillageElectionRecord>;

const BEFORE_VOTE = [
  "PREPARING",
  "COMMITTEE_FORMED",
  "METHOD_ADOPTED",
  "LIST_PUBLISHED",
  "LIST_FINAL",
  "NOMINATED",
  "REVIEWED",
  "CANDIDATES_PUBLISHED",
] as const;
const WITH_A_DAY = BEFORE_VOTE.slice(2);
const ANNOUNCED = ["RESULT_ANNOUNCED", "HANDOVER", "HANDED_OVER"] as const;

/**
 * 推选选委会 → 通过办法 → 公布名单 → 提名 → 审查 → 公布候选人 → 投票 → 计票 → 公布结果 → 移交 → 归档. What a count comes to is worked out by
 * formula; each of its four outcomes is a step of its own, so that whoever counts says what follows and the count has to bear it out.
 */
export const ELECTION_STEPS = {
  begin: { from: BEGINNING, to: "PREPARING" },
  formCommittee: { from: ["PREPARING"], to: "COMMITTEE_FORMED" },
  fileCommittee: { from: ["COMMITTEE_FORMED"], to: "same" },
  publishAudit: { from: BEFORE_VOTE, to: "same" },
  adoptMethod: { from: ["COMMITTEE_FORMED"], to: "METHOD_ADOPTED" },
  publishVoterList: { from: ["METHOD_ADOPTED"], to: "LIST_PUBLISHED" },
  fileObjection: { from: ["LIST_PUBLISHED"], to: "same" },
  decideObjection: { from: ["LIST_PUBLISHED"], to: "same" },
  finalizeList: { from: ["LIST_PUBLISHED"], to: "LIST_FINAL" },
  recordNominations: { from: ["LIST_FINAL"], to: "NOMINATED" },
  withdrawNominee: { from: ["NOMINATED", "REVIEWED", "CANDIDATES_PUBLISHED"], to: "same" },
  receiveVerdicts: { from: ["NOMINATED"], to: "REVIEWED" },
  publishCandidates: { from: ["REVIEWED"], to: "CANDIDATES_PUBLISHED" },
  recordProxies: { from: ["CANDIDATES_PUBLISHED"], to: "same" },
  presentGate: { from: ["CANDIDATES_PUBLISHED"], to: "same" },
  openVote: { from: ["CANDIDATES_PUBLISHED"], to: "VOTING" },
  recordCount: { from: ["VOTING"], to: "COUNTED" },
  voidVote: { from: ["VOTING"], to: "INVALID_TURNOUT" },
  countersign: { from: ["COUNTED"], to: "same" },
  giveWay: { from: ["COUNTED"], to: "same" },
  declareInvalid: { from: ["COUNTED"], to: "INVALID_TURNOUT" },
  orderTieBreak: { from: ["COUNTED"], to: "TIE_BREAK_PENDING" },
  orderRunoff: { from: ["COUNTED"], to: "RUNOFF_PENDING" },
  announceResult: { from: ["COUNTED"], to: "RESULT_ANNOUNCED" },
  reschedule: { from: ["INVALID_TURNOUT"], to: "CANDIDATES_PUBLISHED" },
  recordTieBreak: { from: ["TIE_BREAK_PENDING"], to: "COUNTED" },
  recordRunoff: { from: ["RUNOFF_PENDING"], to: "COUNTED" },
  voidSeat: { from: ANNOUNCED, to: "same" },
  refillSeats: { from: ANNOUNCED, to: "RUNOFF_PENDING" },
  startHandover: { from: ["RESULT_ANNOUNCED"], to: "HANDOVER" },
  recordHandoverItem: { from: ["HANDOVER"], to: "same" },
  complainOfHandover: { from: ["HANDOVER"], to: "same" },
  giveHandoverNotice: { from: ["HANDOVER"], to: "same" },
  superviseHandover: { from: ["HANDOVER"], to: "same" },
  completeHandover: { from: ["HANDOVER"], to: "HANDED_OVER" },
  archive: { from: ["HANDED_OVER"], to: "ARCHIVED" },
  postpone: { from: BEFORE_VOTE, to: "same" },
  moveDay: { from: WITH_A_DAY, to: "same" },
  suspend: { from: BEFORE_VOTE, to: "SUSPENDED" },
  resume: { from: ["SUSPENDED"], to: "previous" },
} as const satisfies Steps<ElectionStage>;
export type ElectionEvent = keyof typeof ELECTION_STEPS;

export const ELECTION_MACHINES: readonly Machine<Election>[] = [
  {
    state: "stage",
    steps: ELECTION_STEPS,
    previous: "suspendedFrom",
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.E31 }),
  },
];
