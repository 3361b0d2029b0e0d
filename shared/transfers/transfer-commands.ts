import type { AnyCommand } from "../commands/define-command.ts";
import type { Department } from "../kernel/department.ts";
import { givenCommands } from "./given-commands.ts";
import { type GivenCondition, UNCONDITIONAL } from "./given-condition.ts";
import { sentCommands } from "./sent-commands.ts";
import { givenStandings, sendingStandings } from "./transfer-standings.ts";

/**
 * What a department's people can do with transfers: those it sends, and those it is given.
 * @param condition what its own records have to say before it signs for, accepts or concludes one
 */
export const transferCommands = (
  department: Department,
  condition: GivenCondition = UNCONDITIONAL,
): readonly AnyCommand[] => [
  ...sentCommands(department, sendingStandings(department)),
  ...givenCommands(department, givenStandings(department), condition),
];
