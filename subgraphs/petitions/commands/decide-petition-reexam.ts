import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideOpinion } from "../domain/review.ts";
import { handsAndDeciders } from "../records/petition-loads.ts";
import { Opinion } from "./inputs.ts";
import { petition } from "./petition.ts";
import { anotherThan } from "./who.ts";

export const decidePetitionReexam = defineCommand({
  name: "decidePetitionReexam",
  description: "The opinion on re-examination; the matter is at its end. 复核意见",
  on: petition,
  event: "decideReexam",
  by: anotherThan(RULE.P09, ({ handlerId }) => [handlerId]),
  input: Opinion,
  load: { hands: handsAndDeciders },
  decide: decideOpinion("reexam"),
});
