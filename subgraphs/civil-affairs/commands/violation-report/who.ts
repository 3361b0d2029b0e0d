import type { Who } from "../../../../shared/commands/define-command.ts";
import { refuse } from "../../../../shared/kernel/refusal.ts";
import type { Violation } from "../../domain/violation-machine.ts";

/** Civil affairs' people of the county; whose a report is, its head and its handler decide. */
export const investigators: Who<Violation> = { standings: ["CIV"] };

export const headOfCivilAffairs: Who<Violation> = {
  ...investigators,
  may: ({ isHead }) => (isHead ? null : refuse("FOUR_EYES")),
};

/** The head, when somebody else looked into it (C08). */
export const headNotHandler: Who<Violation> = {
  ...investigators,
  may: ({ isHead, subject }, { handlerId, decidedBy }) =>
    isHead && subject !== handlerId && subject !== decidedBy ? null : refuse("FOUR_EYES"),
};
