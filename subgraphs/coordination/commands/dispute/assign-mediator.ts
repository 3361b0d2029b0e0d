import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import type * as words from "../../domain/words.ts";
import { decideMediator } from "../../domain/dispute.ts";
import { MediatorEnum } from "../../queries/enums.ts";
import { dispute } from "./dispute.ts";
import { mediators } from "./who.ts";

@InputType("MediatorAssigned", { description: "Who mediates. 调解主体" })
class Assigned {
  @Field(() => MediatorEnum)
  mediator!: words.Mediator;
}

export const assignMediator = defineCommand({
  name: "assignMediator",
  description: "Somebody mediates. 交付调解",
  on: dispute,
  event: "assignMediator",
  by: mediators,
  input: Assigned,
  decide: decideMediator,
});
