import type { Who } from "../../../../shared/commands/define-command.ts";
import type { OfficialOnDuty } from "../../domain/official-machine.ts";

/** Organization's people of the county, who keep the directory. */
export const organization: Who<OfficialOnDuty> = { standings: ["ORG"] };
