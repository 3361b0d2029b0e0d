import type { Standing } from "../access/standing.ts";
import type { AnyCommand } from "../commands/define-command.ts";
import { bodyOf, type Department } from "../kernel/department.ts";
import { givenCommands } from "./given-commands.ts";
import { type GivenCondition, UNCONDITIONAL } from "./given-condition.ts";
import { sentCommands } from "./sent-commands.ts";
import { TOWNSHIPS_DEPARTMENT } from "./transfer-member.ts";

/** The standings that may try a department's commands on transfers: its own column, and its offices above the county. */
export const deskStandings = (department: Department): readonly Standing[] => [
  bodyOf(department),
  "UP",
  "UP_DIS",
];

/** Those who may be given transfers: the same, and townships where the department's are theirs. */
export const givenStandings = (department: Department): readonly Standing[] => [
  ...deskStandings(department),
  ...(department === TOWNSHIPS_DEPARTMENT ? (["TWN"] as const) : []),
];

/**
 * What a department's people can do with transfers: those it sends, and those it is given.
 * @param condition what its own records have to say before it signs for, accepts or concludes one
 */
export const transferCommands = (
  department: Department,
  condition: GivenCondition = UNCONDITIONAL,
): readonly AnyCommand[] => [
  ...sentCommands(department, deskStandings(department)),
  ...givenCommands(department, givenStandings(department), condition),
];
