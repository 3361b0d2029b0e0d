import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { UuidScalar } from "../../../../shared/graphql/scalars.ts";
import { decideHandler } from "../../domain/public-order-case.ts";
import { officials } from "../../../../shared/reference/loads.ts";
import { publicOrderCase } from "./public-order-case.ts";
import { headOfPublicSecurity } from "./who.ts";

@InputType("PublicOrderHandler", { description: "Who. 办案人" })
class Stated {
  @Field(() => UuidScalar, { description: "Official of public security. 办案人" })
  handler!: string;
}

export const assignPublicOrderHandler = defineCommand({
  name: "assignPublicOrderHandler",
  description: "The head names who handles it. 指定办案人",
  on: publicOrderCase,
  event: "assignHandler",
  by: headOfPublicSecurity,
  input: Stated,
  load: { officials },
  decide: decideHandler,
});
