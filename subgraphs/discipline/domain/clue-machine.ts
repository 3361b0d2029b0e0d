import { type Refusal, refuse } from "../../../shared/errors/refusal.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { ClueState, SanctionCode, Way } from "./words.ts";

/** A clue as its decisions see it: a number and where it stands. What it says is not here. */
export interface Clue {
  readonly id: string;
  readonly receiptNo: string;
  readonly villageCode: string;
  readonly state: ClueState;
  readonly way: Way | null;
  readonly acceptedOn: LocalDate | null;
  readonly proposalDueOn: LocalDate | null;
  readonly proposedBy: string | null;
  readonly approvedBy: string | null;
  readonly meetingNo: string | null;
  readonly sanctionCode: SanctionCode | null;
  readonly effectiveOn: LocalDate | null;
  readonly handlerId: string | null;
  readonly version: number;
}

/** 受理 → 处置意见 → 批准 → 处置 → 了结/谈话/立案/移送 → 处分 → 生效 → 通报. Receipt, acceptance
 * and return are deeds of the inbox. What belongs to the superior organ is returned and not entered (D01). */
export const CLUE_STEPS = {
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
} as const satisfies Record<string, { from: readonly ClueState[]; to: ClueState }>;
export type ClueEvent = keyof typeof CLUE_STEPS;

/** Where an event leads; before the decision is in effect, publishing is refused by its own name. */
export function nextClueState(state: ClueState, event: ClueEvent): ClueState | Refusal {
  const step = CLUE_STEPS[event];
  if ((step.from as readonly string[]).includes(state)) return step.to;
  const allowed = Object.entries(CLUE_STEPS).flatMap(([name, one]) =>
    (one.from as readonly string[]).includes(state) ? [name] : [],
  );
  if (event === "publish" || event === "considerNotice")
    return refuse("NOTICE_BEFORE_EFFECTIVE", { from: state, allowed });
  if (event === "begin") return refuse("WAY_NOT_APPROVED", { from: state, allowed });
  return refuse("ILLEGAL_TRANSITION", { rule: RULE.D14, from: state, allowed });
}

export interface ClueOrder {
  readonly way?: Way | null;
  readonly meetingNo?: string | null;
  readonly sanctionCode?: SanctionCode | null;
  readonly on?: LocalDate | null;
}

export interface ClueMoment {
  readonly today: LocalDate;
  readonly subject: string;
  readonly isHead: boolean;
}

/** What an event changes of a clue besides its state. */
export function decideClue(
  clue: Clue,
  event: ClueEvent,
  order: ClueOrder,
  { today, subject, isHead }: ClueMoment,
): Partial<Clue> | Refusal {
  switch (event) {
    case "proposeWay":
      // Collective study comes first, and its number is what shows it (SL2024 Art.39).
      if (!order.way) return refuse("FIELD_NOT_ACCEPTABLE", { field: "way", rule: RULE.D11 });
      if (!order.meetingNo || !/^[A-Z0-9-]{3,40}$/.test(order.meetingNo))
        return refuse("WAY_NOT_APPROVED", { field: "meetingNo" });
      return { way: order.way, meetingNo: order.meetingNo, proposedBy: subject };
    case "approveWay":
      return isHead && subject !== clue.proposedBy
        ? { approvedBy: subject }
        : refuse("FOUR_EYES", { rule: RULE.D11 });
    case "rejectWay":
      return isHead && subject !== clue.proposedBy
        ? { way: null, meetingNo: null, proposedBy: null }
        : refuse("FOUR_EYES", { rule: RULE.D11 });
    case "begin":
      return clue.approvedBy ? {} : refuse("WAY_NOT_APPROVED", { from: clue.state });
    case "decide":
      if (!isHead) return refuse("FOUR_EYES", { rule: RULE.D11 });
      return order.sanctionCode
        ? { sanctionCode: order.sanctionCode }
        : refuse("FIELD_NOT_ACCEPTABLE", { field: "sanctionCode", rule: RULE.D14 });
    case "takeEffect":
      if (!order.on || order.on > today || (clue.acceptedOn !== null && order.on < clue.acceptedOn))
        return refuse("CLOCK_NOT_MET", { rule: RULE.D13, field: "on" });
      return { effectiveOn: order.on };
    case "publish":
    case "doNotPublish":
      return isHead ? {} : refuse("FOUR_EYES", { rule: RULE.D13 });
    default:
      return {};
  }
}
