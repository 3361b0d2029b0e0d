import { type Late, latenessOf } from "../../../shared/commands/lateness.ts";
import type { Decision, Moment } from "../../../shared/commands/change.ts";
import { wrongPublished } from "../../../shared/kernel/published.ts";
import { isRefusal, refuse } from "../../../shared/kernel/refusal.ts";
import type { OpinionIncident } from "./opinion-machine.ts";
import { respondedFrom, RESPONSE_RULES } from "./response-clock.ts";
import type * as words from "./words.ts";

export interface PublishedResponse extends Late<words.OpinionLatenessReason> {
  readonly kind: words.PublicationKind;
  readonly title: string;
  readonly url: string;
  readonly issuer: string;
}

/** The answer is public: within its hours, or with the reason why not. */
export function decideResponse(
  incident: OpinionIncident,
  { title, url, issuer, latenessReason }: PublishedResponse,
  moment: Moment,
): Decision<OpinionIncident> {
  const wrong = wrongPublished({ title, url, issuer });
  if (wrong) return wrong;
  const late = latenessOf(RESPONSE_RULES[incident.grade], respondedFrom(incident), moment, {
    latenessReason,
  });
  if (isRefusal(late)) return late;
  return { set: { respondedAt: incident.respondedAt ?? moment.now, noResponseReason: null }, ...late };
}

/** That there will be no answer, and why: approved by another than who assessed it. */
export const decideNoResponse = (
  _incident: OpinionIncident,
  { reason }: { readonly reason: words.NoResponseReason },
): Decision<OpinionIncident> => ({ set: { noResponseReason: reason }, reasonCode: reason });

/** How much it is still talked about after the answer (续报). */
export const decideFollowUp = (
  _incident: OpinionIncident,
  { heat }: { readonly heat: words.Heat },
): Decision<OpinionIncident> => ({ set: { heat } });

/** Closed is what was answered or needs no answer; and of what is so, the problem was raised: criticism is not the fault. */
export function decideClosing(
  { state, respondedAt, noResponseReason, accuracy }: OpinionIncident,
  _order: object,
  _moment: Moment,
  { isProblemRaised }: { readonly isProblemRaised: boolean },
): Decision<OpinionIncident> {
  const isAnswered = state !== "RESPONDING" && respondedAt !== null;
  if (!isAnswered && noResponseReason === null)
    return refuse("CLOSE_WITHOUT_RESPONSE", { from: state, allowed: ["publish", "waive"] });
  if (accuracy === "TRUE" && !isProblemRaised)
    return refuse("PROBLEM_NOT_RAISED", { from: state, allowed: ["raise"] });
  return { set: {} };
}

/** It comes up again: it is assessed anew, and the hours of an answer run from now. */
export const decideReopening = (
  _incident: OpinionIncident,
  _order: object,
  { now }: Moment,
): Decision<OpinionIncident> => ({ set: { reopenedAt: now, transferId: null, noResponseReason: null } });
