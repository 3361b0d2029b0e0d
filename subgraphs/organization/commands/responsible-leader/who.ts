import type { Who } from "../../../../shared/commands/define-command.ts";
import type { ResponsibleLeader } from "../../domain/leader-machine.ts";

/** Organization's people of the county, who keep the directory. */
export const organization: Who<ResponsibleLeader> = { standings: ["ORG"] };
