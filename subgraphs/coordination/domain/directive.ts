import {
  type Decision,
  type Guard,
  type Moment,
  type Person,
  unless,
} from "../../../shared/commands/change.ts";
import type { PartDecision } from "../../../shared/commands/parts.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { type Lookup, type Place, wrongPlace } from "../../../shared/kernel/reference.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import { levelOf, parentOf, type RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { Directive } from "./directive-machine.ts";
import { isText } from "./task.ts";
import type * as words from "./words.ts";

/** A task of the own office, from the office above. */
export interface ReceivedTask {
  readonly toRegion: RegionCode;
  readonly toBody: words.TaskBody;
  readonly kind: words.TaskKind;
  readonly directiveId: string | null;
  readonly dueOn: LocalDate;
}

export interface DirectiveDraft {
  readonly kind: words.TaskKind;
  readonly title: string;
  readonly content: string;
  readonly dueOn: LocalDate;
  readonly passesOn: string | null;
}

interface Received {
  readonly received: ReceivedTask | null;
}

/** A directive is drafted (拟稿): of the office's own, or passing down what the office above gave it, and then never due later. */
export const decideDirective = (
  _: null,
  draft: DirectiveDraft,
  moment: Moment,
  { received }: Received,
): Decision<Directive> =>
  moment.person.isMember ? decideText(draft, moment, received) : refuse("NOT_FOUND");

/** A draft is written anew; whoever does so has drafted it. */
export const decideRevision = (
  _: Directive,
  draft: DirectiveDraft,
  moment: Moment,
  { received }: Received,
): Decision<Directive> => decideText(draft, moment, received);

function decideText(
  { kind, title, content, dueOn, passesOn }: DirectiveDraft,
  { today, person }: Moment,
  received: ReceivedTask | null,
): Decision<Directive> {
  const [heading, text] = [title.trim(), content.trim()];
  if (!isText(heading, 60)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "title", rule: RULE.C15 });
  if (!isText(text, 500)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "content", rule: RULE.C15 });
  if (dueOn <= today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "dueOn", rule: RULE.C15 });
  if (passesOn !== null) {
    const isOwn = received?.toRegion === person.region && received.toBody === "OFF";
    if (!received || !isOwn || received.directiveId === null)
      return refuse("NOT_FOUND", { field: "passesOn" });
    if (dueOn > received.dueOn) return refuse("LATER_THAN_ABOVE", { field: "dueOn", dueOn: received.dueOn });
  }
  return {
    set: {
      villageCode: person.region,
      kind,
      title: heading,
      content: text,
      dueOn,
      passesOn,
      draftedBy: person.subject,
    },
  };
}

export interface Addressee {
  readonly region: RegionCode;
  readonly body: words.TaskBody;
}

const MOST_ADDRESSEES = 200;

/** Whether an office may address a body: the offices and townships right under it, and the departments beside it. */
export function isBelowOrBeside({ region, body }: Addressee, person: Pick<Person, "region">): boolean {
  if (region === person.region) return body !== "OFF" && body !== "TWN";
  if (parentOf(region) !== person.region) return false;
  return body === (levelOf(region) === "TOWNSHIP" ? "TWN" : "OFF");
}

/** It is issued (签发) by the head, who did not draft it, and each addressee has a task of their own. */
export function decideIssue(
  { id: directiveId, kind, title, dueOn }: Directive,
  { addressees }: { readonly addressees: readonly Addressee[] },
  { today, person }: Moment,
  { places }: { readonly places: Lookup<Place> },
): PartDecision<Directive, "task"> {
  const named = addressees.map(({ region, body }) => `${body}@${region}`);
  if (named.length === 0 || named.length > MOST_ADDRESSEES)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "addressees", rule: RULE.C15 });
  if (new Set(named).size < named.length) return refuse("DUPLICATE_ITEM", { field: "addressees" });
  for (const one of addressees) {
    if (!isBelowOrBeside(one, person)) return refuse("NOT_BELOW", { field: "addressees" });
    const noPlace = wrongPlace(places, one.region, today, "addressees");
    if (noPlace) return noPlace;
  }
  if (dueOn <= today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "dueOn", rule: RULE.C15 });
  return {
    set: { issuedOn: today, issuedBy: person.subject },
    facts: { addressees: named.length },
    inserts: addressees.map(({ region, body }) => ({
      of: "task",
      row: {
        villageCode: region,
        kind,
        directiveId,
        fromRegion: person.region,
        toRegion: region,
        toBody: body,
        content: title,
        sentOn: today,
        dueOn,
        state: "SENT",
        createdBy: person.subject,
      },
    })),
  };
}

/** How many of a directive's tasks are still waited for. */
export interface Waited {
  readonly waited: number;
}

export const readyForClosing = (_: Directive, __: Moment, { waited }: Waited): Guard[] =>
  unless(waited === 0, refuse("TASKS_OPEN"), "ADDRESSEE");
