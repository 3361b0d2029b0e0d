import type { Who } from "../../../shared/commands/define-command.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { OpinionIncident } from "../domain/opinion-machine.ts";

/** Publicity's people of a county. */
export const publicityOffice: Who<OpinionIncident> = { standings: ["PUB"] };

/** The head of publicity: what the office says in public is the head's word. */
export const headOfPublicity: Who<OpinionIncident> = {
  ...publicityOffice,
  may: ({ isHead }) => (isHead ? null : refuse("FOUR_EYES")),
};

/** The head, when somebody else assessed it. */
export const headNotAssessor: Who<OpinionIncident> = {
  ...publicityOffice,
  may: ({ isHead, subject }, { assessedBy }) =>
    isHead && subject !== assessedBy ? null : refuse("FOUR_EYES"),
};
