import type { Who } from "../../../../shared/commands/define-command.ts";
import { refuse } from "../../../../shared/kernel/refusal.ts";
import type { ElectionCycle } from "../../domain/cycle-machine.ts";

/** Civil affairs of the county. */
export const civilAffairs: Who<ElectionCycle> = { standings: ["CIV"] };

/** The head of the county's civil affairs, who records what its government decided. */
export const headOfCivilAffairs: Who<ElectionCycle> = {
  ...civilAffairs,
  may: ({ isHead }) => (isHead ? null : refuse("NOT_AUTHORISED")),
};
