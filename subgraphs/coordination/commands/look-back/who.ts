import type { Who } from "../../../../shared/commands/define-command.ts";
import { refuse } from "../../../../shared/kernel/refusal.ts";
import type { LookBack } from "../../domain/look-back-machine.ts";

/** The township looks back on its own villages. */
export const township: Who<LookBack> = { standings: ["TWN"] };

/** The county's election office orders it and closes it. */
export const office: Who<LookBack> = { standings: ["OFF"] };

/** The office, another person than who submitted the findings (C08). */
export const anotherThanSubmitter: Who<LookBack> = {
  ...office,
  may: ({ subject }, { submittedBy }) => (subject === submittedBy ? refuse("FOUR_EYES") : null),
};
