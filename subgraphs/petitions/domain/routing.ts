import { isRefusal, refuse } from "../../../shared/errors/refusal.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { endClocks, isLate, reopenClock, startClock } from "./case-clocks.ts";
import { type Decision, endToday, type Moment, withClocks } from "./decision.ts";
import type { PetitionCase } from "./petition-case.ts";
import type * as words from "./words.ts";

/** Where a case this one repeats stands now. */
export type RepeatedStage = words.PetitionStage | null;

export interface RouteOrder {
  readonly handlingBody: words.HandlingBody;
  readonly handler: string;
  readonly caseLeader: string | null;
  readonly latenessReason: words.LatenessReason | null;
}

/** Stages in which the repeated matter is still being worked on. */
const IN_PROGRESS: readonly words.PetitionStage[] = ["FORWARDED", "ASSIGNED", "ACCEPTED", "HANDLING", "UNDER_REVIEW", "UNDER_REEXAM"]; // prettier-ignore

/** What the law says of a repeat: nothing after a re-examination (P10), nothing while it is being handled (P15). */
export function repeatRefusal(repeated: RepeatedStage): words.AcceptanceRefusal | null {
  if (repeated === "TERMINATED") return "TERMINATED_MATTER";
  return repeated && IN_PROGRESS.includes(repeated) ? "DUPLICATE_IN_PROGRESS" : null;
}

/** Passes the petition on (转送) or assigns it with an answer due (交办): routing ends (P01), acceptance runs (P02). */
export function decideRoute(
  petition: PetitionCase,
  order: RouteOrder,
  repeated: RepeatedStage,
  { book, today }: Moment,
): Decision {
  const refused = repeatRefusal(repeated);
  if (refused) return refuse(refused);
  if (petition.isKeyCase && !order.caseLeader)
    return refuse("LEADER_REQUIRED_FOR_KEY_CASE", { field: "caseLeader" });
  const ended = endToday(petition, ["P01"], today, order.latenessReason);
  if (isRefusal(ended)) return ended;
  const clocks = [
    ...ended.clocks,
    startClock(book, "P02", petition.receivedOn),
    startClock(book, "P03", today),
  ];
  const { handlingBody, handler, caseLeader } = order;
  const { latenessReason = petition.latenessReason } = ended;
  return withClocks(
    {
      set: { handlingBody, handlerId: handler, caseLeaderId: caseLeader, routedOn: today, latenessReason },
      facts: { handlingBody },
    },
    clocks,
  );
}

/** Hands the petition to another office as a whole: routing ends with it (P01), until that office gives it back. */
export function decideTransfer(
  petition: PetitionCase,
  latenessReason: words.LatenessReason | null,
  { today }: Moment,
): Decision {
  const ended = endToday(petition, ["P01"], today, latenessReason);
  if (isRefusal(ended)) return ended;
  const clocks = ended.clocks.map((clock) =>
    clock.rule === "P01" && clock.endedOn === today && clock.end === "MET"
      ? { ...clock, end: "HANDED_OVER" as const }
      : clock,
  );
  return withClocks(
    { set: { routedOn: today, latenessReason: ended.latenessReason ?? petition.latenessReason } },
    clocks,
  );
}

/** A returned hand-over: the routing clock runs on from where it began, not from today. */
export function decideComeBack(petition: PetitionCase): Decision {
  return withClocks({ set: { routedOn: null } }, reopenClock(petition.clocks, "P01"));
}

/** Shows the petitioner another lawful way (court, arbitration, review…), told on a day. */
export function decideRedirect(
  petition: PetitionCase,
  order: { to: words.Redirection; noticeOn: LocalDate | null; latenessReason: words.LatenessReason | null },
  { today }: Moment,
): Decision {
  if (!order.noticeOn || order.noticeOn > today || order.noticeOn < petition.receivedOn)
    return refuse("NOTICE_REQUIRED", { field: "noticeOn" });
  const ended = endToday(petition, ["P01"], today, order.latenessReason);
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
  order: { reason: words.AcceptanceRefusal; noticeOn: LocalDate | null },
  repeated: RepeatedStage,
  { today }: Moment,
): Decision {
  const lawful = repeatRefusal(repeated);
  if (lawful !== order.reason)
    return refuse("FIELD_NOT_ACCEPTABLE", {
      field: "reason",
      rule: order.reason === "TERMINATED_MATTER" ? "P10" : "P15",
    });
  if (!order.noticeOn || order.noticeOn > today || order.noticeOn < petition.receivedOn)
    return refuse("NOTICE_REQUIRED", { field: "noticeOn" });
  return withClocks(
    { set: { refusalReason: order.reason, noticeOn: order.noticeOn }, reasonCode: order.reason },
    endClocks(petition.clocks, ["P01"], today),
  );
}

/** The body that got it objects within 5 working days (P03); the routing clock runs on as if it had not been routed. */
export function decideObjection(petition: PetitionCase, { today }: Moment): Decision {
  const window = petition.clocks.findLast((clock) => clock.rule === "P03");
  if (window && isLate(window, today)) return refuse("OBJECTION_LATE", { dueOn: window.dueOnAdjusted });
  const clocks = endClocks(petition.clocks, ["P02", "P03"], today, "DROPPED");
  return withClocks(
    { set: { handlingBody: "PET", handlerId: null, routedOn: null } },
    reopenClock(clocks, "P01"),
  );
}
