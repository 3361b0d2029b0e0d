import { type Decision, type Guard, type Moment, unless } from "../../../shared/commands/change.ts";
import type { PartDecision } from "../../../shared/commands/parts.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { type Lookup, type Place, wrongPlace } from "../../../shared/kernel/reference.ts";
import { isRefusal, refuse } from "../../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { Consultation } from "./consultation-machine.ts";
import type { Waited } from "./directive.ts";
import { taskOf } from "./task.ts";
import type * as words from "./words.ts";

export interface ConsultationHeld {
  readonly place: RegionCode;
  readonly heldOn: LocalDate;
  readonly topic: words.ConsultationTopic;
  readonly bodies: readonly words.TaskBody[];
}

/** Several bodies sat together about a place (会商): two at least, on a day that has come. */
export function decideConsultation(
  _: null,
  { place, heldOn, topic, bodies }: ConsultationHeld,
  { today, covers }: Moment,
  { places }: { readonly places: Lookup<Place> },
): Decision<Consultation> {
  if (!covers(place)) return refuse("NOT_FOUND", { field: "place" });
  const noPlace = wrongPlace(places, place, today, "place");
  if (noPlace) return noPlace;
  if (heldOn > today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "heldOn", rule: RULE.C15 });
  const distinct = [...new Set(bodies)];
  if (distinct.length < 2) return refuse("FIELD_NOT_ACCEPTABLE", { field: "bodies", rule: RULE.C15 });
  return { set: { villageCode: place, heldOn, topic, bodies: distinct } };
}

export interface ConsultationDecision {
  readonly toBody: words.TaskBody;
  readonly content: string;
  readonly dueOn: LocalDate;
}

const MOST_DECISIONS = 30;

/** What was decided becomes the task of one of those who sat there. */
export function decideDecision(
  { id: consultationId, villageCode: place, bodies, decisions }: Consultation,
  stated: ConsultationDecision,
  moment: Moment,
  { places }: { readonly places: Lookup<Place> },
): PartDecision<Consultation, "task"> {
  if (!bodies.includes(stated.toBody)) return refuse("NOT_CONSULTED", { field: "toBody" });
  if (decisions >= MOST_DECISIONS)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "content", rule: RULE.C15 });
  const task = taskOf({ ...stated, place }, moment, places);
  if (isRefusal(task)) return task;
  return {
    set: { decisions: decisions + 1 },
    facts: { decisions: decisions + 1 },
    inserts: [
      { of: "task", row: { ...task, consultationId, state: "SENT", createdBy: moment.person.subject } },
    ],
  };
}

export const readyToClose = (_: Consultation, __: Moment, { waited }: Waited): Guard[] =>
  unless(waited === 0, refuse("TASKS_OPEN"), "ADDRESSEE");
