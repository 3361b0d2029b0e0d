import { type Refusal, refuse } from "../../../shared/kernel/refusal.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { pressing } from "./case-clocks.ts";
import type { Decision, Moment } from "./decision.ts";
import type { PetitionCase } from "./petition-case.ts";

/** A transfer that left this case, as far as striking it off depends on it. */
export interface CaseTransfer {
  readonly type: string;
  readonly state: string;
  readonly returnReason: string | null;
}

/** The handler asks for the case to be struck off (申请销号). */
export function decideSubmission(_petition: PetitionCase, _order: object, { person }: Moment): Decision {
  return { set: { submittedBy: person.subject, struckOffBy: null } };
}

/**
 * Another person strikes it off (销号), who neither asked for it nor had a hand in handling or deciding it, when the matter is really at
 * an end: answered and delivered and, if supported, carried out; or transferred and accepted; or the petitioner was told of
 * another way, or that it is not accepted; or withdrawn. A key vote-buying case has besides been reported upward and
 * transferred to discipline. Nothing is struck off while its handling body is being pressed (督办). What is deliberately not asked: whether anybody promised to stop petitioning.
 */
export function decideStrikingOff(
  petition: PetitionCase,
  _order: object,
  { person, today }: Moment,
  { transfers, hands }: { transfers: readonly CaseTransfer[]; hands: ReadonlySet<string> },
): Decision {
  if (hands.has(person.subject)) return refuse("FOUR_EYES", { rule: RULE.P20 });
  if (petition.supervision === "OPENED" || petition.supervision === "FEEDBACK")
    return refuse("SUPERVISION_OPEN");
  const unfinished = notAtAnEnd(petition, transfers) ?? keyBriberyGap(petition, transfers);
  if (unfinished) return unfinished;
  // The last day that a case with discipline went on showing ends here.
  const lastDay = petition.stage === "TRANSFERRED_DISCIPLINE" ? pressing(petition.clocks) : {};
  return { set: { struckOffBy: person.subject, cancelledOn: today, ...lastDay } };
}

function notAtAnEnd(petition: PetitionCase, transfers: readonly CaseTransfer[]): Refusal | null {
  if (transfers.some(isUnanswered)) return refuse("TRANSFER_OPEN");
  switch (petition.stage) {
    case "REPLIED":
    case "REVIEWED":
    case "FINAL":
    case "TERMINATED":
      if (petition.stage !== "TERMINATED" && !petition.deliveredOn)
        return refuse("CANCEL_WITHOUT_REPLY", { from: petition.stage });
      return petition.outcome === "SUPPORTED" && !petition.carriedOutOn
        ? refuse("CANCEL_WITHOUT_REPLY", { from: petition.stage })
        : null;
    case "TRANSFERRED_DISCIPLINE":
      return isAccepted(transfers, "H1") ? null : refuse("TRANSFER_OPEN");
    case "TRANSFERRED_PLC":
      return isAccepted(transfers, "H4") ? null : refuse("TRANSFER_OPEN");
    case "REDIRECTED":
    case "NOT_ACCEPTED":
      return petition.noticeOn ? null : refuse("NOTICE_REQUIRED");
    case "WITHDRAWN":
      return null;
    default:
      return refuse("CANCEL_WITHOUT_REPLY", { from: petition.stage });
  }
}

/** Whether another department has still to answer it; a report upward is taken note of and not answered. */
export const isUnanswered = ({ type, state }: CaseTransfer): boolean =>
  type !== "H11" && ["PREPARED", "APPROVED", "DELIVERED", "RECEIVED"].includes(state);

const ACCEPTED = ["ACCEPTED", "CONCLUDED", "CLOSED"];
const isAccepted = (transfers: readonly CaseTransfer[], type: string): boolean =>
  transfers.some((one) => one.type === type && ACCEPTED.includes(one.state));

/**
 * topic BRIBERY and key: reported upward (H11), transferred to discipline (H1); if not discipline's, accepted by government
 * (H2).
 */
function keyBriberyGap(petition: PetitionCase, transfers: readonly CaseTransfer[]): Refusal | null {
  if (petition.topic !== "BRIBERY" || !petition.isKeyCase) return null;
  // The office accepts H11 when the report has gone upward, and not before.
  if (!isAccepted(transfers, "H11")) return refuse("UPWARD_REPORT_REQUIRED");
  const sent = transfers.filter(({ type }) => type === "H1");
  if (sent.some(({ state }) => ACCEPTED.includes(state))) return null;
  const isNotTheirs = sent.some(
    ({ state, returnReason }) => state === "RETURNED" && returnReason === "NOT_OURS",
  );
  return isNotTheirs && isAccepted(transfers, "H2") ? null : refuse("TRANSFER_REQUIRED");
}

/** The verifier gives it back (退回). */
export function decideSendingBack(
  _petition: PetitionCase,
  _order: object,
  { person }: Moment,
  { hands }: { hands: ReadonlySet<string> },
): Decision {
  return hands.has(person.subject) ? refuse("FOUR_EYES", { rule: RULE.P20 }) : { set: { submittedBy: null } };
}
