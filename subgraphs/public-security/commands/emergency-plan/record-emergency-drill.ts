import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import { decideDrill } from "../../domain/plan.ts";
import { emergencyPlan } from "./emergency-plan.ts";
import { publicSecurity } from "./who.ts";

@InputType("EmergencyDrill", { description: "When, and its record. 应急演练" })
class Stated {
  @Field(() => DateScalar, { description: "Held on. 演练日" })
  heldOn!: LocalDate;

  @Field(() => String, { description: "SHA-256 of its record, which stays with the office. 演练记录摘要" })
  evidenceHash!: string;
}

export const recordEmergencyDrill = defineCommand({
  name: "recordEmergencyDrill",
  description: "A drill took place. 记录演练",
  on: emergencyPlan,
  event: "drill",
  by: publicSecurity,
  input: Stated,
  decide: decideDrill,
});
