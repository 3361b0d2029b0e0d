import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { DateScalar, RegionCodeScalar, UuidScalar } from "../../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import type * as words from "../../domain/words.ts";
import { OfficerBandEnum, PlanLevelEnum } from "../../queries/enums.ts";
import { decideSecurityDraft } from "../../domain/plan.ts";
import { isSecurityPlanned } from "../../records/security-loads.ts";
import { places } from "../../../../shared/reference/loads.ts";
import { securityPlan } from "./security-plan.ts";
import { publicSecurity } from "./who.ts";

@InputType("SecurityPlanDraft", { description: "For which village and day. 安保方案" })
class Stated {
  @Field(() => RegionCodeScalar, { description: "Village. 村(社区)" })
  village!: RegionCode;

  @Field(() => UuidScalar, { description: "The election cycle, electionNotice.cycleId. 换届届次" })
  cycle!: string;

  @Field(() => DateScalar, { description: "Election day. 选举日" })
  electionDate!: LocalDate;

  @Field(() => PlanLevelEnum)
  level!: words.PlanLevel;

  @Field(() => OfficerBandEnum)
  officersPlanned!: words.OfficerBand;
}

export const draftSecurityPlan = defineCommand({
  name: "draftSecurityPlan",
  description: "A security plan is drawn up. 起草安保方案",
  creates: securityPlan,
  event: "draft",
  by: publicSecurity,
  input: Stated,
  load: { places, isPlanned: isSecurityPlanned },
  decide: decideSecurityDraft,
});
