import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { endClocks, isLate, reopenClock, running, startClock } from "../../../shared/law/clocks.ts";
import { isRefusal, type Refusal, refuse } from "../../../shared/kernel/refusal.ts";
import { UNIT_ID } from "../../../shared/kernel/own-forms.ts";
import { daysBetween, type LocalDate } from "../../../shared/kernel/local-date.ts";
import { receivedByBody } from "./case-clocks.ts";
import {
  type Change,
  dayWithin,
  type Decision,
  endToday,
  type Late,
  type Moment,
  withClocks,
} from "./decision.ts";
import { bodyRefusal } from "./body-refusal.ts";
import { type Named, wrongPeople } from "./named-people.ts";
import type { PetitionCase } from "./petition-case.ts";
import type { CaseTransfer } from "./striking-off.ts";
import type * as words from "./words.ts";

/** Where a case this one repeats stands now. */
export interface Repeated {
  readonly repeatedStage: words.PetitionStage | null;
}

export interface RouteOrder extends Late {
  readonly handlingBody: words.HandlingBody;
  readonly handler: string;
  readonly caseLeader: string | null;
  /** Units it must not reach, `CIV@149921000000`. */
  readonly avoidUnitIds: readonly string[];
  /** For an assignment: when the body is to answer. */
  readonly mustReplyBy: LocalDate | null;
}

/** Whether an official stands aside from the petition or its village. */
export interface Aside {
  readonly standsAside: (official: string) => boolean;
}

/** Stages in which the repeated matter is still being worked on. */
const IN_PROGRESS: readonly words.PetitionStage[] = ["FORWARDED", "ASSIGNED", "ACCEPTED", "HANDLING", "UNDER_REVIEW", "UNDER_REEXAM"]; // prettier-ignore

/** What the law says of a repeat: nothing after a re-examination (P10), nothing while it is being handled (P15). */
export function repeatRefusal(repeated: Repeated["repeatedStage"]): words.AcceptanceRefusal | null {
  if (repeated === "TERMINATED") return "TERMINATED_MATTER";
  return repeated && IN_PROGRESS.includes(repeated) ? "DUPLICATE_IN_PROGRESS" : null;
}

/** Passes the petition on (转送) or assigns it with an answer due (交办): routing ends (P01), acceptance runs (P02). */
export const decideRoute =
  (event: "forward" | "assign") =>
  (
    petition: PetitionCase,
    order: RouteOrder,
    { book, today, person }: Moment,
    {
      repeatedStage,
      standsAside,
      transfers,
      officials,
    }: Repeated & Aside & Named & { readonly transfers: readonly CaseTransfer[] },
  ): Decision => {
    if (standsAside(order.handler) || (order.caseLeader && standsAside(order.caseLeader)))
      return refuse("HANDLER_IS_SUBJECT", { field: "handler" });
    const refused = repeatRefusal(repeatedStage);
    if (refused) return refuse(refused);
    if (order.avoidUnitIds.length > 20 || order.avoidUnitIds.some((unit) => !UNIT_ID.test(unit)))
      return refuse("FIELD_NOT_ACCEPTABLE", { field: "avoidUnitIds" });
    if (order.avoidUnitIds.some((unit) => unit.startsWith(`${order.handlingBody}@`)))
      return refuse("TRANSFER_TARGET_INVALID", { field: "handlingBody" });
    const wrongBody = bodyRefusal(petition, order.handlingBody, transfers);
    if (wrongBody) return wrongBody;
    if (event === "assign" && (!order.mustReplyBy || order.mustReplyBy <= today))
      return refuse("REGISTRATION_REQUIRED_FIELD", { field: "mustReplyBy", rule: RULE.P02 });
    if (petition.isKeyCase && !order.caseLeader)
      return refuse("LEADER_REQUIRED_FOR_KEY_CASE", { field: "caseLeader" });
    const wrong = wrongPeople(petition.villageCode, order.handlingBody, order, person, { officials });
    if (wrong) return wrong;
    const ended = endToday(petition, [RULE.P01], today, order.latenessReason);
    if (isRefusal(ended)) return ended;
    const { handlingBody, handler, caseLeader } = order;
    const toldFrom = receivedByBody({ handlingBody, receivedOn: petition.receivedOn }, today);
    // Looked at above: an assignment names its day.
    const mustReplyBy = event === "assign" ? order.mustReplyBy : null;
    const clocks = [
      ...ended.clocks,
      startClock(book, RULE.P02, toldFrom),
      startClock(book, RULE.P03, today),
      ...(mustReplyBy
        ? [startClock(book, RULE.P25, today, { amount: daysBetween(today, mustReplyBy) })]
        : []),
    ];
    const { latenessReason = petition.latenessReason } = ended;
    return withClocks(
      {
        set: {
          handlingBody,
          handlerId: handler,
          caseLeaderId: caseLeader,
          routedOn: today,
          mustReplyBy,
          objectionReason: null,
          objectedBy: null,
          latenessReason,
        },
        facts: { handlingBody },
      },
      clocks,
    );
  };

/**
 * Hands the petition to another office as a whole, once another person approves. Until then it has gone nowhere and the
 * routing clock (P01) runs on. Nothing else of it changes: who leads it would see that something was prepared.
 */
export function decideTransfer(
  petition: PetitionCase,
  { latenessReason }: Late,
  { today }: Moment,
): Change | Refusal {
  const late = endToday(petition, [RULE.P01], today, latenessReason);
  if (isRefusal(late)) return late;
  return { set: { latenessReason: late.latenessReason ?? petition.latenessReason } };
}

/**
 * The head approved: the petition is on its way, and routing ends with that (P01). What goes to discipline goes on showing the
 * last day it had until it is struck off, and is not counted as routed: numbers that moved now would say where it went.
 */
export function decideTransferApproved(petition: PetitionCase, today: LocalDate): Decision {
  const clock = running(petition.clocks, RULE.P01);
  const how = clock && isLate(clock, today) ? "LATE" : "HANDED_OVER";
  const clocks = endClocks(petition.clocks, [RULE.P01], today, how);
  return petition.stage === "TRANSFERRED_DISCIPLINE"
    ? { set: { clocks } }
    : withClocks({ set: { routedOn: today } }, clocks);
}

/** A returned or dropped transfer: the routing clock runs on from where it began, not from today. */
export function decideComeBack(petition: PetitionCase): Decision {
  return withClocks({ set: { routedOn: null, transferId: null } }, reopenClock(petition.clocks, RULE.P01));
}

/** Shows the petitioner another lawful way (court, arbitration, review…), told on a day. */
export function decideRedirect(
  petition: PetitionCase,
  order: Late & { to: words.Redirection; noticeOn: LocalDate },
  { today }: Moment,
): Decision {
  if (dayWithin("noticeOn", order.noticeOn, petition.receivedOn, today))
    return refuse("NOTICE_REQUIRED", { field: "noticeOn" });
  const ended = endToday(petition, [RULE.P01], today, order.latenessReason);
  if (isRefusal(ended)) return ended;
  return withClocks(
    {
      set: {
        routedOn: today,
        noticeOn: order.noticeOn,
        latenessReason: ended.latenessReason ?? petition.latenessReason,
      },
      reasonCode: order.to,
    },
    ended.clocks,
  );
}

/** Does not accept it: lawful only for a repeat, and only with the reason that the repeated case bears out. */
export function decideRefuseAcceptance(
  petition: PetitionCase,
  order: { reason: words.AcceptanceRefusal; noticeOn: LocalDate },
  { today }: Moment,
  { repeatedStage }: Repeated,
): Decision {
  const lawful = repeatRefusal(repeatedStage);
  if (lawful !== order.reason)
    return refuse("FIELD_NOT_ACCEPTABLE", {
      field: "reason",
      rule: order.reason === "TERMINATED_MATTER" ? RULE.P10 : RULE.P15,
    });
  if (dayWithin("noticeOn", order.noticeOn, petition.receivedOn, today))
    return refuse("NOTICE_REQUIRED", { field: "noticeOn" });
  return withClocks(
    { set: { refusalReason: order.reason, noticeOn: order.noticeOn }, reasonCode: order.reason },
    endClocks(petition.clocks, [RULE.P01], today),
  );
}
