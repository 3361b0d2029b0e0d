import type { Decision, Moment } from "../../../shared/commands/change.ts";
import { departmentOfBody } from "../../../shared/kernel/department.ts";
import { TOPICS } from "../../../shared/kernel/election-words.ts";
import { localDateOf } from "../../../shared/kernel/local-date.ts";
import { type Refusal, refuse } from "../../../shared/kernel/refusal.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { dueInstant } from "../../../shared/law/deadline.ts";
import { dueFrom } from "../../../shared/law/law-book.ts";
import type { OpinionIncident } from "./opinion-machine.ts";
import { respondedFrom, RESPONSE_RULES } from "./response-clock.ts";

const OWN = "publicity";

/** Why it cannot go anywhere: it is on its way already, or nobody was found responsible. */
function wrongStart({ transferId, responsibleBody }: OpinionIncident): Refusal | null {
  if (transferId !== null) return refuse("TRANSFER_OPEN", { rule: RULE.C06 });
  return responsibleBody === null ? refuse("NO_RESPONSIBLE_BODY") : null;
}

/** It goes to the responsible body (H10), with the hour the answer is due at. */
export function decideAssignment(
  incident: OpinionIncident,
  _order: object,
  { book, person }: Moment,
): Decision<OpinionIncident> {
  const wrong = wrongStart(incident);
  if (wrong) return wrong;
  const { incidentNo, topic, grade, villageCode } = incident;
  const to = departmentOfBody(incident.responsibleBody ?? "");
  if (!to || to === OWN) return refuse("WRONG_PARTY", { field: "responsibleBody" });
  const at = respondedFrom(incident);
  const due = dueFrom(book, RESPONSE_RULES[grade], { on: localDateOf(at), at });
  const responseDueAt = (due ? dueInstant(due) : at).toISOString();
  return {
    set: {},
    transfer: {
      type: "H10",
      to,
      toRegion: person.region,
      villageCode,
      facts: { incidentNo, topic, grade, responseDueAt },
      avoidUnitIds: [],
      isUrgent: grade === "MAJOR",
      materialId: null,
      keptAs: "transferId",
    },
  };
}

/** Publicity answers itself what is its own to answer. */
export const decideOwnResponse = (incident: OpinionIncident): Decision<OpinionIncident> =>
  wrongStart(incident) ??
  (departmentOfBody(incident.responsibleBody ?? "") === OWN
    ? { set: {} }
    : refuse("WRONG_PARTY", { field: "responsibleBody" }));

/**
 * What is said and is so is a problem to be solved: the election office is told of it (H11). The incident stays where it is.
 */
export function decideRaising(
  { incidentNo, topic, detectedAt, villageCode, grade }: OpinionIncident,
  _order: object,
  { person }: Moment,
  { isProblemRaised }: { readonly isProblemRaised: boolean },
): Decision<OpinionIncident> {
  if (isProblemRaised) return refuse("TRANSFER_OPEN", { rule: RULE.C01 });
  const known: Record<string, string> = TOPICS.some((one) => one === topic) ? { topic } : {};
  return {
    transfer: {
      type: "H11",
      to: "coordination",
      toRegion: person.region,
      villageCode,
      facts: { kind: "OPINION", occurredAt: detectedAt.toISOString(), registerNo: incidentNo, ...known },
      avoidUnitIds: [],
      isUrgent: grade === "MAJOR",
      materialId: null,
    },
  };
}

/** The transfer that took it away was returned or dropped: it is to be assigned anew. */
export const decideComeBack = (): Decision<OpinionIncident> => ({ set: { transferId: null } });
