import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import type { RefusalCode } from "../../../shared/kernel/refusal.ts";
import type { ClueRecord } from "../records/clue-record.ts";
import { CLUE_STATES, type ClueState } from "./words.ts";

/** A clue as its decisions see it: a number and where it stands. What it says is not here. */
export type Clue = RowOf<ClueRecord>;

/** 受理 → 处置意见 → 批准 → 处置 → 了结/谈话/立案/移送 → 处分 → 生效 → 通报. Receipt, acceptance
 * and return are commands of the inbox. What belongs to the superior organ is returned and not entered (D01). */
export const CLUE_STEPS = {
  receive: { from: BEGINNING, to: "RECEIVED" },
  accept: { from: ["RECEIVED"], to: "ACCEPTED" },
  return: { from: ["RECEIVED"], to: "RETURNED" },
  forwardDown: { from: ["ACCEPTED"], to: "FORWARDED_DOWN" },
  proposeWay: { from: ["ACCEPTED"], to: "DISPOSAL_PROPOSED" },
  approveWay: { from: ["DISPOSAL_PROPOSED"], to: "DISPOSAL_APPROVED" },
  rejectWay: { from: ["DISPOSAL_PROPOSED"], to: "ACCEPTED" },
  begin: { from: ["DISPOSAL_APPROVED"], to: "IN_DISPOSAL" },
  end: { from: ["IN_DISPOSAL"], to: "ENDED" },
  educate: { from: ["IN_DISPOSAL"], to: "TALK_EDUCATION" },
  fileCase: { from: ["IN_DISPOSAL"], to: "CASE_FILED" },
  move: { from: ["IN_DISPOSAL"], to: "MOVED" },
  decide: { from: ["CASE_FILED"], to: "DECIDED" },
  takeEffect: { from: ["DECIDED"], to: "EFFECTIVE" },
  considerNotice: { from: ["EFFECTIVE"], to: "NOTICE_CONSIDERED" },
  publish: { from: ["NOTICE_CONSIDERED"], to: "PUBLISHED" },
  doNotPublish: { from: ["NOTICE_CONSIDERED"], to: "NOT_PUBLISHED" },
  close: {
    from: ["ENDED", "TALK_EDUCATION", "MOVED", "PUBLISHED", "NOT_PUBLISHED", "FORWARDED_DOWN"],
    to: "CLOSED",
  },
  standAside: { from: CLUE_STATES, to: "same" },
} as const satisfies Steps<ClueState>;

/** Where the organ is done with a clue: it is closed, or closing is all that is left. */
export const AT_AN_END: readonly ClueState[] = [...CLUE_STEPS.close.from, "CLOSED"];

/** Refusals that an event has a name of its own for; all others say that it does not follow. */
const REFUSALS: Readonly<Partial<Record<string, RefusalCode>>> = {
  publish: "NOTICE_BEFORE_EFFECTIVE",
  considerNotice: "NOTICE_BEFORE_EFFECTIVE",
  begin: "WAY_NOT_APPROVED",
};

export const CLUE_MACHINES: readonly Machine<Clue>[] = [
  {
    state: "state",
    steps: CLUE_STEPS,
    refusal: (event) => {
      const code = REFUSALS[event];
      return code ? { code } : { code: "ILLEGAL_TRANSITION", rule: RULE.D14 };
    },
  },
];
