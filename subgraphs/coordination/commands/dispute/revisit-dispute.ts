import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import type * as words from "../../domain/words.ts";
import { decideVisit } from "../../domain/dispute.ts";
import { DisputeOutcomeEnum } from "../../queries/enums.ts";
import { dispute } from "./dispute.ts";
import { mediators } from "./who.ts";

@InputType("DisputeVisited", { description: "What was found. 回访情况" })
class Visited {
  @Field(() => DisputeOutcomeEnum)
  outcome!: words.DisputeOutcome;
}

export const revisitDispute = defineCommand({
  name: "revisitDispute",
  description: "Somebody looked again. 回访",
  on: dispute,
  event: "visitAgain",
  by: mediators,
  input: Visited,
  decide: decideVisit,
});
