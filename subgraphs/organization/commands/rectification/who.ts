import type { Who } from "../../../../shared/commands/define-command.ts";
import { refuse } from "../../../../shared/kernel/refusal.ts";
import type { Rectification } from "../../domain/rectification-machine.ts";

/** Organization's people of the county. */
export const organization: Who<Rectification> = { standings: ["ORG"] };

/** The township, of its own villages. */
export const township: Who<Rectification> = { standings: ["TWN"] };

/** Another person than who submitted it (C08). */
export const anotherThanSubmitter: Who<Rectification> = {
  ...organization,
  may: ({ subject }, { submittedBy }) => (subject === submittedBy ? refuse("FOUR_EYES") : null),
};

/** The head, who did not accept it (C08). */
export const headNotAcceptor: Who<Rectification> = {
  ...organization,
  may: ({ isHead, subject }, { acceptedBy }) =>
    isHead && subject !== acceptedBy ? null : refuse("FOUR_EYES"),
};
