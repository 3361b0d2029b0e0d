import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { UuidScalar } from "../../../shared/graphql/scalars.ts";
import { officials } from "../../../shared/reference/loads.ts";
import { decideStandingAside, type RecusalReason } from "../../../shared/commands/standing-aside.ts";
import { RecusalEnum } from "../queries/clue-types.ts";
import { clue } from "./clue.ts";
import { organ } from "./who.ts";

@InputType("ClueRecusal", { description: "Who stands aside. 回避" })
class Recusal {
  @Field(() => UuidScalar, { nullable: true, description: "Oneself when left out. 回避人" })
  official?: string | null;

  @Field(() => RecusalEnum)
  reason!: RecusalReason;
}

export const standAsideFromClue = defineCommand({
  name: "standAsideFromClue",
  description: "Stands aside from a clue, or sets another aside. 回避",
  on: clue,
  event: "standAside",
  by: organ,
  input: Recusal,
  load: { officials },
  decide: decideStandingAside,
});
