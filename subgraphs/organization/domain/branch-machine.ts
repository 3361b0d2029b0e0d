import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { PartyBranchElectionRecord } from "../records/party-records.ts";
import type { BranchState } from "./words.ts";

/** A Party branch's election as its decisions see it. */
export type BranchElection = RowOf<PartyBranchElectionRecord>;

/** 到期 → 请示批复 → 两推一选 → 人选批复 → 党员大会 → 结果批复 → 备案; or put off. That nominees need approval first is the rule's to say (O07). */
export const BRANCH_ELECTION_STEPS = {
  openElection: { from: BEGINNING, to: "DUE" },
  approveRequest: { from: ["DUE", "EXTENDED"], to: "REQUEST_APPROVED" },
  recommendNominees: { from: ["REQUEST_APPROVED"], to: "NOMINEES_RECOMMENDED" },
  approveNominees: { from: ["NOMINEES_RECOMMENDED"], to: "NOMINEES_APPROVED" },
  holdMeeting: { from: ["NOMINEES_RECOMMENDED", "NOMINEES_APPROVED"], to: "MEETING_HELD" },
  approveResult: { from: ["MEETING_HELD"], to: "RESULT_APPROVED" },
  fileResult: { from: ["RESULT_APPROVED"], to: "FILED" },
  extend: { from: ["DUE", "REQUEST_APPROVED"], to: "EXTENDED" },
  recordBothPosts: { from: ["RESULT_APPROVED", "FILED"], to: "same" },
} as const satisfies Steps<BranchState>;

export const BRANCH_ELECTION_MACHINES: readonly Machine<BranchElection>[] = [
  {
    state: "state",
    steps: BRANCH_ELECTION_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.O07 }),
  },
];
