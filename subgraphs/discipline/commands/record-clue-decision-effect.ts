import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { decideEffect } from "../domain/disposal.ts";
import { clue } from "./clue.ts";
import { organ } from "./who.ts";

@InputType("ClueEffect", { description: "When the decision took effect. 生效日" })
class Effect {
  @Field(() => DateScalar, { description: "Took effect on. 生效日" })
  on!: LocalDate;
}

export const recordClueDecisionEffect = defineCommand({
  name: "recordClueDecisionEffect",
  description: "The decision took effect. 处分决定生效",
  on: clue,
  event: "takeEffect",
  by: organ,
  input: Effect,
  decide: decideEffect,
});
