import type { Who } from "../../../../shared/commands/define-command.ts";
import type { VoteGate } from "../../domain/gate-machine.ts";

/** The township, which brings it to the vote, and the county's election office. */
export const townshipOrOffice: Who<VoteGate> = { standings: ["TWN", "OFF"] };

/** The county's election office. */
export const office: Who<VoteGate> = { standings: ["OFF"] };
