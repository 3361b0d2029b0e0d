import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { LegalBasisEnum } from "../../queries/enums.ts";
import { decidePenalty, readyForDecision } from "../../domain/public-order-case.ts";
import { publicOrderCase } from "./public-order-case.ts";
import { headNotHandler } from "./who.ts";

@InputType("PublicOrderPenalty", {
  description: "The article it rests on, unless it was named before. 处罚决定",
})
class Stated {
  @Field(() => LegalBasisEnum, { nullable: true })
  legalBasis?: words.LegalBasis | null;
}

export const decidePublicOrderPenalty = defineCommand({
  name: "decidePublicOrderPenalty",
  description: "A penalty is decided, upon an article. 处罚决定",
  on: publicOrderCase,
  event: "punish",
  by: headNotHandler,
  input: Stated,
  ready: readyForDecision,
  decide: decidePenalty,
});
