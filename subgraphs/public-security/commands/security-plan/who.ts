import type { Who } from "../../../../shared/commands/define-command.ts";
import { refuse } from "../../../../shared/kernel/refusal.ts";
import type { SecurityPlan } from "../../domain/plan-machine.ts";

/** Public security's people of the county. */
export const publicSecurity: Who<SecurityPlan> = { standings: ["PSB"] };

/** The head, when somebody else submitted it. */
export const headNotSubmitter: Who<SecurityPlan> = {
  ...publicSecurity,
  may: ({ isHead, subject }, { submittedBy }) =>
    isHead && subject !== submittedBy ? null : refuse("FOUR_EYES"),
};
