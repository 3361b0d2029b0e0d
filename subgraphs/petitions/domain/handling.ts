import { isHash } from "../../../shared/kernel/own-forms.ts";
import { timedRule } from "../../../shared/law/law-book.ts";
import { CONCLUDE_BY, handlingRule } from "./case-clocks.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { endClocks, isLate, recompute, running, startClock } from "../../../shared/law/clocks.ts";
import { isRefusal, refuse } from "../../../shared/kernel/refusal.ts";
import { addDays, type LocalDate } from "../../../shared/kernel/local-date.ts";
import { dayWithin, type Decision, endToday, type Late, type Moment, withClocks } from "./decision.ts";
import type { PetitionCase } from "./petition-case.ts";
import { type Repeated, repeatRefusal } from "./routing.ts";
import type * as words from "./words.ts";

/** A step that happened on a day. */
interface OnDay {
  readonly on: LocalDate;
}

/** Accepts (受理): the petitioner is told in writing that day, and the time to conclude begins. */
export function decideAcceptance(
  petition: PetitionCase,
  order: Late & { noticeOn: LocalDate },
  { book, today }: Moment,
  { repeatedStage }: Repeated,
): Decision {
  const refused = repeatRefusal(repeatedStage);
  if (refused) return refuse(refused);
  const wrongDay = dayWithin("noticeOn", order.noticeOn, petition.receivedOn, today);
  if (wrongDay) return wrongDay;
  const ended = endToday(petition, [RULE.P02], today, order.latenessReason);
  if (isRefusal(ended)) return ended;
  const rule = handlingRule(book, petition, today);
  const clocks = [...endClocks(ended.clocks, [RULE.P03], today, "DROPPED"), startClock(book, rule, today)];
  return withClocks(
    {
      set: {
        acceptedOn: today,
        noticeOn: order.noticeOn,
        latenessReason: ended.latenessReason ?? petition.latenessReason,
      },
      facts: { rule },
    },
    clocks,
  );
}

/** Begins to handle: body and handler are set, and a leader for a key case. */
export function decideStart(petition: PetitionCase): Decision {
  if (!petition.handlerId) return refuse("REGISTRATION_REQUIRED_FIELD", { field: "handler", rule: RULE.C11 });
  if (petition.isKeyCase && !petition.caseLeaderId)
    return refuse("LEADER_REQUIRED_FOR_KEY_CASE", { field: "caseLeader" });
  return { set: {} };
}

/** Extends once, by at most 30 days, while the time still runs (P05). */
export function decideExtension(
  petition: PetitionCase,
  order: { days: number; noticeOn: LocalDate; reason: words.LatenessReason },
  { book, today }: Moment,
): Decision {
  if (petition.extendedDays !== null) return refuse("EXTENSION_TWICE");
  const clock = running(petition.clocks, RULE.P04) ?? running(petition.clocks, RULE.P24);
  const most = timedRule(book, RULE.P05, clock?.dueOn ?? today).amount;
  if (!Number.isInteger(order.days) || order.days < 1 || order.days > most)
    return refuse("EXTENSION_TOO_LONG", { field: "days" });
  const wrongDay = dayWithin("noticeOn", order.noticeOn, petition.acceptedOn, today);
  if (wrongDay) return wrongDay;
  if (!clock || isLate(clock, today))
    return refuse("CLOCK_EXPIRED", { rule: RULE.P05, ...(clock && { dueOn: clock.dueOnAdjusted }) });
  const extended = startClock(book, RULE.P05, clock.dueOn, { amount: order.days });
  return withClocks(
    {
      set: { extendedDays: order.days, extendedTo: extended.dueOn },
      reasonCode: order.reason,
      facts: { days: order.days },
    },
    [...endClocks(petition.clocks, [clock.rule], today, "REPLACED"), extended],
  );
}

/** Both agreed, before a mediator; the agreement is recorded, the time runs on. */
export function decideMediation(petition: PetitionCase, { on }: OnDay, { today }: Moment): Decision {
  return dayWithin("on", on, petition.acceptedOn, today) ?? { set: { mediatedOn: on } };
}

/** The written opinion (XF2022 32): facts, ground and law, shown by the hash of the paper. */
export function decideReply(
  petition: PetitionCase,
  order: Late & { outcome: words.Outcome; evidenceHash: string; statesFactsGroundAndLaw: boolean },
  { today }: Moment,
): Decision {
  if (!order.statesFactsGroundAndLaw || !isHash(order.evidenceHash))
    return refuse("REPLY_WITHOUT_BASIS", { field: "evidenceHash" });
  const ended = endToday(petition, [...CONCLUDE_BY, RULE.P25], today, order.latenessReason);
  if (isRefusal(ended)) return ended;
  return withClocks(
    {
      set: {
        repliedOn: today,
        deliveredOn: null,
        outcome: order.outcome,
        latenessReason: ended.latenessReason ?? petition.latenessReason,
      },
      reasonCode: order.outcome,
      evidenceHash: order.evidenceHash,
    },
    ended.clocks,
  );
}

/** The reply, or the review's, reached the petitioner: from that day the window to ask for the next look runs. */
export function decideDelivery(petition: PetitionCase, { on }: OnDay, { book, today }: Moment): Decision {
  const isReview = petition.stage === "REVIEWED";
  const earliest = isReview ? petition.reviewRepliedOn : petition.repliedOn;
  const wrongDay = dayWithin("on", on, earliest, today);
  if (wrongDay) return wrongDay;
  const rule = isReview ? RULE.P08 : RULE.P06;
  if (running(petition.clocks, rule)) return refuse("ILLEGAL_TRANSITION", { from: petition.stage });
  return withClocks({ set: { deliveredOn: on }, facts: { on } }, [
    ...petition.clocks,
    startClock(book, rule, on),
  ]);
}

/** What the opinion promised has been done; a case that came back for that has its time for it (P24) until then. */
export function decideCarriedOut(petition: PetitionCase, { on }: OnDay, { today }: Moment): Decision {
  if (petition.outcome !== "SUPPORTED") return refuse("ILLEGAL_TRANSITION", { from: petition.stage });
  const wrongDay = dayWithin("on", on, petition.repliedOn, today);
  if (wrongDay) return wrongDay;
  const change = { set: { carriedOutOn: on } };
  return running(petition.clocks, RULE.P24)
    ? withClocks(change, endClocks(petition.clocks, [RULE.P24], today))
    : change;
}

/** Taken back by the petitioner, in writing and at their own wish; every clock ends. */
export function decideWithdrawal(
  petition: PetitionCase,
  order: { on: LocalDate; evidenceHash: string; isOwnWish: boolean },
  { today }: Moment,
): Decision {
  if (!order.isOwnWish || !isHash(order.evidenceHash))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "evidenceHash", rule: RULE.P23 });
  const wrongDay = dayWithin("on", order.on, petition.receivedOn, today);
  if (wrongDay) return wrongDay;
  const all = [...new Set(petition.clocks.map(({ rule }) => rule))];
  return withClocks(
    { set: {}, evidenceHash: order.evidenceHash, facts: { on: order.on } },
    endClocks(petition.clocks, all, today, "DROPPED"),
  );
}

/** No law: a hearing further off than this is a transfer of the pen. */
const HEARING_AHEAD = 60;

/** A hearing's days do not count in a re-examination (P09, XF2022 36); nothing else makes a clock stand still. */
export function decideHearing(
  petition: PetitionCase,
  order: { from: LocalDate; to: LocalDate },
  { book, today }: Moment,
): Decision {
  const clock = running(petition.clocks, RULE.P09);
  if (
    !clock ||
    order.to < order.from ||
    order.from < clock.startedOn ||
    order.to > addDays(today, HEARING_AHEAD)
  )
    return refuse("PAUSE_NOT_ALLOWED", { field: "from" });
  if (order.from < today && isLate(clock, today))
    return refuse("CLOCK_EXPIRED", { rule: RULE.P09, dueOn: clock.dueOnAdjusted });
  if (clock.pauses.some((pause) => order.from <= pause.to && pause.from <= order.to))
    return refuse("PAUSE_NOT_ALLOWED", { field: "from" });
  const paused = recompute(book, clock, [
    ...clock.pauses,
    { from: order.from, to: order.to, reasonCode: "HEARING" },
  ]);
  return withClocks(
    { set: {}, reasonCode: "HEARING", facts: { from: order.from, to: order.to } },
    petition.clocks.map((one) => (one === clock ? paused : one)),
  );
}
