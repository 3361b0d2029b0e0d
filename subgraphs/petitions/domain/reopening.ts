import { RULE, type RuleCode } from "../../../shared/kernel/rule-codes.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import { endClocks, type RecordClock, startClock } from "../../../shared/law/clocks.ts";
import { CONCLUDE_BY, handlingRule } from "./case-clocks.ts";
import { type Decision, type Moment, withClocks } from "./decision.ts";
import type { PetitionCase } from "./petition-case.ts";
import type { ReopenReason } from "./words.ts";

/** What was done off the ledger is undone with it. */
const BACK = { cancelledOn: null, submittedBy: null, struckOffBy: null, carriedOutOn: null } as const;

/** What an opinion left behind, and what followed it: there will be another. */
const UNANSWERED = {
  repliedOn: null,
  deliveredOn: null,
  outcome: null,
  reviewAskedOn: null,
  reviewRepliedOn: null,
  reexamAskedOn: null,
  terminatedOn: null,
  extendedDays: null,
  extendedTo: null,
  mustReplyBy: null,
} as const;

/** Nor is it void. */
const VALID = { voidReason: null, voidRequestedBy: null } as const;

/** Nobody has been routed to, or told, any more. */
const NOT_ROUTED = {
  handlingBody: "PET",
  routedOn: null,
  noticeOn: null,
  refusalReason: null,
  transferId: null,
} as const;

/**
 * Back onto the ledger (返账), where the case can be worked on again and a clock runs. What was promised and not carried out is
 * carried out: the opinion stands. What a body had accepted is handled and answered anew (P04 or P24 from today); all else is
 * routed anew (P01 from today). What was finally re-examined stays closed (P10).
 */
export function decideReopening(
  petition: PetitionCase,
  { reason }: { reason: ReopenReason },
  { book, today }: Moment,
): Decision {
  if (reason === "NOT_CARRIED_OUT" && petition.outcome === "SUPPORTED" && petition.stage !== "VOIDED") {
    const clocks = [...petition.clocks, startClock(book, RULE.P24, today)];
    return withClocks({ set: { ...BACK }, reasonCode: reason, facts: { stage: petition.stage } }, clocks);
  }
  if (petition.stage === "TERMINATED") return refuse("TERMINATED_MATTER");
  if (reason === "NOT_CARRIED_OUT")
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "reason", rule: RULE.P22 });
  const isHandled = petition.acceptedOn !== null;
  const again = isHandled ? handlingRule(book, petition, today) : RULE.P01;
  const stage = isHandled ? "HANDLING" : "REGISTERED";
  const set = { ...BACK, ...UNANSWERED, ...VALID, ...(isHandled ? {} : NOT_ROUTED), stage } as const;
  const undone = isHandled ? CONCLUDE_BY : [RULE.P01, RULE.P02];
  return withClocks({ set, reasonCode: reason, facts: { stage } }, [
    ...dropped(petition.clocks, undone, today),
    startClock(book, again, today),
  ]);
}

/** Clocks as the past of a case that begins again: none runs, and what ended those that begin anew counts no more. */
function dropped(
  clocks: readonly RecordClock[],
  undone: readonly RuleCode[],
  today: PetitionCase["receivedOn"],
): RecordClock[] {
  const all = [...new Set(clocks.map(({ rule }) => rule))];
  return endClocks(clocks, all, today, "DROPPED").map((clock) =>
    undone.includes(clock.rule) ? { ...clock, end: "REPLACED" as const } : clock,
  );
}
