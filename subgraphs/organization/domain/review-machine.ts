import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { JointReviewBatchRecord } from "../records/party-records.ts";
import type { ReviewState } from "./words.ts";

/** A township's nominees under joint review (县级联审) as its decisions see them. */
export type JointReview = RowOf<JointReviewBatchRecord>;

/** 填报 → 送审 → 征求意见 → 汇总 → 集体研究 → 结论 → 通知 → 办结; a re-check on the way (复核), and once more when papers were missing. */
export const JOINT_REVIEW_STEPS = {
  draft: { from: BEGINNING, to: "DRAFT" },
  addNominees: { from: ["DRAFT"], to: "same" },
  withdrawNominee: { from: ["DRAFT", "SENT", "COLLECTING", "COLLECTED", "MEETING"], to: "same" },
  submit: { from: ["DRAFT"], to: "SENT" },
  ask: { from: ["SENT", "COLLECTING"], to: "COLLECTING" },
  giveOpinion: { from: ["COLLECTING"], to: "same" },
  waiveOpinion: { from: ["COLLECTING"], to: "same" },
  closeCollection: { from: ["COLLECTING"], to: "COLLECTED" },
  meet: { from: ["COLLECTED"], to: "MEETING" },
  decide: { from: ["COLLECTED", "MEETING"], to: "DECIDED" },
  notify: { from: ["DECIDED"], to: "NOTIFIED" },
  supplement: { from: ["NOTIFIED"], to: "COLLECTING" },
  askRecheck: { from: ["NOTIFIED"], to: "RECHECK_REQUESTED" },
  recheck: { from: ["RECHECK_REQUESTED"], to: "RECHECKED" },
  closeReview: { from: ["NOTIFIED", "RECHECKED"], to: "CLOSED" },
  standAside: {
    from: [
      "DRAFT",
      "SENT",
      "COLLECTING",
      "COLLECTED",
      "MEETING",
      "DECIDED",
      "NOTIFIED",
      "RECHECK_REQUESTED",
      "RECHECKED",
    ],
    to: "same",
  },
} as const satisfies Steps<ReviewState>;

export const JOINT_REVIEW_MACHINES: readonly Machine<JointReview>[] = [
  {
    state: "state",
    steps: JOINT_REVIEW_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.O08 }),
  },
];
