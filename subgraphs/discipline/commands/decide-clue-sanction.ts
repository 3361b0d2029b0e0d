import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import type * as words from "../domain/words.ts";
import { SanctionEnum } from "../queries/types.ts";
import { decideSanction } from "../domain/disposal.ts";
import { clue } from "./clue.ts";
import { headOfOrgan } from "./who.ts";

@InputType("ClueSanction", { description: "The sanction that was decided. 处分决定" })
class Sanction {
  @Field(() => SanctionEnum)
  sanctionCode!: words.SanctionCode;
}

export const decideClueSanction = defineCommand({
  name: "decideClueSanction",
  description: "The head decides the sanction. 作出处分决定",
  on: clue,
  event: "decide",
  by: headOfOrgan(RULE.D11),
  input: Sanction,
  decide: decideSanction,
});
