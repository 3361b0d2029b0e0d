import type { Standing } from "../../../../shared/access/standing.ts";
import type { Person } from "../../../../shared/commands/change.ts";
import type { Who } from "../../../../shared/commands/define-command.ts";
import { DEPARTMENT_BODIES } from "../../../../shared/kernel/department.ts";
import { refuse } from "../../../../shared/kernel/refusal.ts";
import type { Task } from "../../domain/task-machine.ts";

/** The county's election office gives tasks to departments and townships. */
export const office: Who<Task> = { standings: ["OFF"] };

const ADDRESSEES: readonly Standing[] = ["TWN", "GOV", "UP", ...DEPARTMENT_BODIES];

const isAddressee = ({ standings, body, region }: Person, { toBody, toRegion }: Task): boolean =>
  region === toRegion && (toBody === "TWN" ? standings.has("TWN") : toBody === body && !standings.has("TWN"));

/** Whoever the task was sent to; to anybody else it is not there to act on. */
export const addressee: Who<Task> = {
  standings: ADDRESSEES,
  may: (person, task) => (isAddressee(person, task) ? null : refuse("NOT_FOUND")),
};

/** The office that gave the task. */
export const giver: Who<Task> = {
  standings: ["OFF", "UP"],
  may: ({ isMember, region }, { fromRegion }) =>
    isMember && region === fromRegion ? null : refuse("NOT_FOUND"),
};

/** The same, another person than who reported it as done (C08). */
export const accepter: Who<Task> = {
  standings: giver.standings,
  may: (person, task) =>
    giver.may?.(person, task) ?? (person.subject === task.reportedBy ? refuse("FOUR_EYES") : null),
};
