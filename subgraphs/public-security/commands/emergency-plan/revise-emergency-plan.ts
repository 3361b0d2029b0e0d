import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import { decideEmergencyRevision } from "../../domain/plan.ts";
import { emergencyPlan } from "./emergency-plan.ts";
import { publicSecurity } from "./who.ts";

@InputType("EmergencyPlanRevision", { description: "What it says now. 修订内容" })
class Stated {
  @Field(() => DateScalar, { description: "Election day. 选举日" })
  electionDate!: LocalDate;
}

export const reviseEmergencyPlan = defineCommand({
  name: "reviseEmergencyPlan",
  description: "It is written anew and needs approval anew. 修订应急预案",
  on: emergencyPlan,
  event: "revise",
  by: publicSecurity,
  input: Stated,
  decide: decideEmergencyRevision,
});
