import type { Who } from "../../../shared/commands/define-command.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { Election } from "../domain/election-machine.ts";

/**
 * The village's own recorder (村民选举委员会记录员): candidates, votes and winners are written by nobody else. No government role
 * has this standing (VCL 5, 11).
 */
export const recorder: Who<Election> = { standings: ["VIL"] };

/** The township that guides the election: confirms, countersigns, supervises. */
export const township: Who<Election> = { standings: ["TWN"] };

/** Civil affairs of the county. */
export const civilAffairs: Who<Election> = { standings: ["CIV"] };

/** The head of civil affairs, who records what a government decided. */
export const headOfCivilAffairs: Who<Election> = {
  ...civilAffairs,
  may: ({ isHead }) => (isHead ? null : refuse("NOT_AUTHORISED")),
};
