import { refuse } from "../../shared/kernel/refusal.ts";
import { RULE } from "../../shared/kernel/rule-codes.ts";
import type { GivenCondition } from "../../shared/transfers/given-condition.ts";
import { AT_AN_END } from "./domain/clue-machine.ts";
import type { ClueState } from "./domain/words.ts";
import { broughtClue } from "./records/clue-loads.ts";

/**
 * Only when the organ is done with a clue may it tell the sender so; not with what result (D09). A clue that is at an end stays
 * there, so it needs no lock.
 */
export const clueCondition: GivenCondition<ClueState | null> = {
  load: broughtClue,
  blocks: (_, step, clue) =>
    step === "conclude" && clue && !AT_AN_END.includes(clue)
      ? refuse("ILLEGAL_TRANSITION", { rule: RULE.D14, from: clue })
      : null,
};
