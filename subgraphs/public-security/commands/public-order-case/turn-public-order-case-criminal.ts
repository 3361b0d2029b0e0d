import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType, Int } from "type-graphql";
import { decideTurningCriminal, readyForDecision } from "../../domain/public-order-case.ts";
import { publicOrderCase } from "./public-order-case.ts";
import { headNotHandler } from "./who.ts";

@InputType("PublicOrderCrime", { description: "Of which article. 涉嫌罪名条款" })
class Stated {
  @Field(() => Int, { description: "Article of the Criminal Law. 刑法条文" })
  article!: number;
}

export const turnPublicOrderCaseCriminal = defineCommand({
  name: "turnPublicOrderCaseCriminal",
  description: "It is a crime rather. 转为刑事案件",
  on: publicOrderCase,
  event: "turnCriminal",
  by: headNotHandler,
  input: Stated,
  ready: readyForDecision,
  decide: decideTurningCriminal,
});
