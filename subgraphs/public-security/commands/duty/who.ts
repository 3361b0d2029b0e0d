import type { Who } from "../../../../shared/commands/define-command.ts";
import type { ElectionDayDuty } from "../../domain/duty-machine.ts";

/** Public security's people of the county. */
export const publicSecurity: Who<ElectionDayDuty> = { standings: ["PSB"] };
