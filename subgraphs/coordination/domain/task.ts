import type { Decision, Moment } from "../../../shared/commands/change.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { isHash } from "../../../shared/kernel/own-forms.ts";
import { type Lookup, type Place, wrongPlace } from "../../../shared/kernel/reference.ts";
import { isRefusal, type Refusal, refuse } from "../../../shared/kernel/refusal.ts";
import { ancestorOf, levelOf, type RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { type DueDay, dueDay, readClock } from "../../../shared/law/due-state.ts";
import { dueFrom, type LawBook } from "../../../shared/law/law-book.ts";
import type { Task } from "./task-machine.ts";
import type * as words from "./words.ts";

export interface TaskStated {
  readonly place: RegionCode;
  readonly toBody: words.TaskBody;
  readonly content: string;
  readonly dueOn: LocalDate;
}

/** Whether a text of an office has from 4 to so many characters and none that is not printed. */
export const isText = (text: string, most: number): boolean =>
  text.length >= 4 && text.length <= most && !/\p{Cc}/u.test(text);

/**
 * A task as it begins, but for its state: a department of the county has it, or the township of the place. Which village it is
 * about is its place; nobody in it is.
 */
export function taskOf(
  { place, toBody, content, dueOn }: TaskStated,
  { today, person, covers }: Moment,
  places: Lookup<Place>,
): Partial<Task> | Refusal {
  if (!covers(place)) return refuse("NOT_FOUND", { field: "place" });
  const noPlace = wrongPlace(places, place, today, "place");
  if (noPlace) return noPlace;
  const isInTownship = ["TOWNSHIP", "VILLAGE"].includes(levelOf(place));
  if (toBody === "OFF" || (toBody === "TWN" && !isInTownship))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "toBody", rule: RULE.C15 });
  const text = content.trim();
  if (!isText(text, 200)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "content", rule: RULE.C15 });
  if (dueOn <= today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "dueOn", rule: RULE.C15 });
  return {
    villageCode: place,
    kind: "ASSIGN",
    fromRegion: person.region,
    toRegion: toBody === "TWN" ? ancestorOf(place, "TOWNSHIP") : person.region,
    toBody,
    content: text,
    sentOn: today,
    dueOn,
  };
}

export function decideTask(
  _: null,
  stated: TaskStated,
  moment: Moment,
  { places }: { readonly places: Lookup<Place> },
): Decision<Task> {
  const task = taskOf(stated, moment, places);
  return isRefusal(task) ? task : { set: task };
}

/** Signed for (签收): by whoever it was sent to. */
export const decideSigning = ({ signedOn }: Task, _: object, { today }: Moment): Decision<Task> => ({
  set: { signedOn: signedOn ?? today },
});

/** Begun; what was only to be taken note of ends with the signature. A task that was pressed for unsigned is signed for now. */
export const decideStart = ({ kind, signedOn }: Task, _: object, { today }: Moment): Decision<Task> =>
  kind === "CONVEY" ? refuse("ONLY_CONVEYED") : { set: { signedOn: signedOn ?? today } };

/** Done, in the word of whoever had to do it, with a paper. */
export const decideDone = (
  _: Task,
  { evidenceHash }: { readonly evidenceHash: string },
  { person }: Moment,
): Decision<Task> =>
  isHash(evidenceHash)
    ? { set: { evidenceHash, reportedBy: person.subject, acceptedBy: null }, evidenceHash }
    : refuse("FIELD_NOT_ACCEPTABLE", { field: "evidenceHash" });

/** The office that gave it has seen that it is done: another person than who reported it (C08). */
export const decideAcceptance = (_: Task, __: object, { person }: Moment): Decision<Task> => ({
  set: { acceptedBy: person.subject },
});

export const decideTaskReturn = (
  _: Task,
  { reason }: { readonly reason: words.TaskReturn },
): Decision<Task> => ({ set: { reportedBy: null, evidenceHash: null }, reasonCode: reason });

/** Whether nothing is waited for: taken note of, or done and accepted. */
export const isFinished = ({ kind, state }: Pick<Task, "kind" | "state">): boolean =>
  kind === "CONVEY" ? state !== "SENT" && state !== "SUPERVISED" : state === "ACCEPTED";

/** Pressed for (催办), once a day at most: whoever has it sees when and how often. */
export function decideReminder(task: Task, _: object, { today }: Moment): Decision<Task> {
  if (isFinished(task)) return refuse("TASK_FINISHED");
  if (task.remindedOn === today) return refuse("ALREADY_REMINDED");
  return { set: { remindedOn: today, reminders: task.reminders + 1 } };
}

/** Supervised (督办) once it is late by the adjusted day; what was to be taken note of, once it is not signed for in time (C07). */
export function decideSupervision(task: Task, _: object, { today, book }: Moment): Decision<Task> {
  if (isFinished(task)) return refuse("TASK_FINISHED");
  const isLate = taskDays(task, book).some((one) => readClock(one, today).state === "OVERDUE");
  return isLate ? { set: { supervisedOn: today } } : refuse("NOT_LATE", { dueOn: task.dueOn });
}

/** The last days a task still has to keep: to be signed for, and to be done. */
export function taskDays(
  task: Pick<Task, "kind" | "state" | "sentOn" | "signedOn" | "dueOn">,
  book: LawBook,
): DueDay[] {
  if (isFinished(task)) return [];
  const toSign = task.signedOn === null ? dueFrom(book, RULE.C07, { on: task.sentOn }) : null;
  return [
    ...(toSign ? [{ rule: RULE.C07, dueOn: toSign.dueOn, dueOnAdjusted: toSign.dueOnAdjusted }] : []),
    dueDay(RULE.C15, task.dueOn, book.calendar),
  ];
}
