import type { Who } from "../../../../shared/commands/define-command.ts";
import { refuse } from "../../../../shared/kernel/refusal.ts";
import type { Incident } from "../../domain/incident-machine.ts";

/** Public security's people of the county. */
export const publicSecurity: Who<Incident> = { standings: ["PSB"] };

/** Another person than who reported it. */
export const anotherThanReporter: Who<Incident> = {
  ...publicSecurity,
  may: ({ subject }, { reportedBy }) => (subject === reportedBy ? refuse("FOUR_EYES") : null),
};
