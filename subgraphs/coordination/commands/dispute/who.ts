import type { Who } from "../../../../shared/commands/define-command.ts";
import { refuse } from "../../../../shared/kernel/refusal.ts";
import type { Dispute } from "../../domain/dispute-machine.ts";

/** Whoever works on disputes: the township on its villages', and the office, with 政法. */
export const mediators: Who<Dispute> = { standings: ["TWN", "OFF"] };

/** The same, another person than who looked again (C08). */
export const anotherMediator: Who<Dispute> = {
  ...mediators,
  may: ({ subject }, { followedBy }) => (subject === followedBy ? refuse("FOUR_EYES") : null),
};
