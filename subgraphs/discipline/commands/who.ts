import type { RuleCode } from "../../../shared/kernel/rule-codes.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { Who } from "../../../shared/commands/define-command.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { Clue } from "../domain/clue-machine.ts";

/** The organ's people of the county and above; whose a clue is, its office and its handler decide. */
export const organ: Who<Clue> = { standings: ["DIS", "UP_DIS"] };

export const headOfOrgan = (rule: RuleCode): Who<Clue> => ({
  ...organ,
  may: ({ isHead }) => (isHead ? null : refuse("FOUR_EYES", { rule })),
});

/** The head, when somebody else proposed it. */
export const headNotProposer: Who<Clue> = {
  ...organ,
  may: ({ isHead, subject }, { proposedBy }) =>
    isHead && subject !== proposedBy ? null : refuse("FOUR_EYES", { rule: RULE.D11 }),
};
