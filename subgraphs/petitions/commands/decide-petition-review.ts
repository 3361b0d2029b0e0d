import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideOpinion } from "../domain/review.ts";
import { handsAndDeciders } from "../records/petition-loads.ts";
import { Opinion } from "./inputs.ts";
import { petition } from "./petition.ts";
import { anotherThan } from "./who.ts";

export const decidePetitionReview = defineCommand({
  name: "decidePetitionReview",
  description: "The superior's opinion on review. 复查意见",
  on: petition,
  event: "decideReview",
  by: anotherThan(RULE.P07, ({ handlerId }) => [handlerId]),
  input: Opinion,
  load: { hands: handsAndDeciders },
  decide: decideOpinion("review"),
});
