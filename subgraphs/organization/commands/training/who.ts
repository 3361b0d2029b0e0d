import type { Who } from "../../../../shared/commands/define-command.ts";
import type { Training } from "../../domain/training-machine.ts";

/** Whoever trains: the township its own villages, organization those of the county. */
export const trainers: Who<Training> = { standings: ["TWN", "ORG"] };
