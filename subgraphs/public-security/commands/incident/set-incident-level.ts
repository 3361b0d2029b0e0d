import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType, Int } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { LoweringReasonEnum } from "../../queries/enums.ts";
import { decideLevel } from "../../domain/incident.ts";
import { incident } from "./incident.ts";
import { publicSecurity } from "./who.ts";

@InputType("IncidentLevel", { description: "The level, and why when it is lower than before. 级别调整" })
class Stated {
  @Field(() => Int, { description: "Level 1 to 4, 1 the gravest. 级别" })
  level!: number;

  @Field(() => LoweringReasonEnum, { nullable: true })
  reason?: words.LoweringReason | null;
}

export const setIncidentLevel = defineCommand({
  name: "setIncidentLevel",
  description: "Another level; a lower one with a reason and by another person. 调整级别",
  on: incident,
  event: "setLevel",
  by: publicSecurity,
  input: Stated,
  decide: decideLevel,
});
