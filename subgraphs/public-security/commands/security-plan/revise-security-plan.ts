import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import type * as words from "../../domain/words.ts";
import { OfficerBandEnum, PlanLevelEnum } from "../../queries/enums.ts";
import { decideSecurityRevision } from "../../domain/plan.ts";
import { securityPlan } from "./security-plan.ts";
import { publicSecurity } from "./who.ts";

@InputType("SecurityPlanRevision", { description: "What it says now. 修订内容" })
class Stated {
  @Field(() => DateScalar, { description: "Election day. 选举日" })
  electionDate!: LocalDate;

  @Field(() => PlanLevelEnum)
  level!: words.PlanLevel;

  @Field(() => OfficerBandEnum)
  officersPlanned!: words.OfficerBand;
}

export const reviseSecurityPlan = defineCommand({
  name: "reviseSecurityPlan",
  description: "It is written anew and needs approval anew. 修订安保方案",
  on: securityPlan,
  event: "revise",
  by: publicSecurity,
  input: Stated,
  decide: decideSecurityRevision,
});
