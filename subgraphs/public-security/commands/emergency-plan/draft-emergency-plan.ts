import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { DateScalar, RegionCodeScalar, UuidScalar } from "../../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import { decideEmergencyDraft } from "../../domain/plan.ts";
import { isEmergencyPlanned } from "../../records/security-loads.ts";
import { places } from "../../../../shared/reference/loads.ts";
import { emergencyPlan } from "./emergency-plan.ts";
import { publicSecurity } from "./who.ts";

@InputType("EmergencyPlanDraft", { description: "For which village and day. 应急预案" })
class Stated {
  @Field(() => RegionCodeScalar, { description: "Village. 村(社区)" })
  village!: RegionCode;

  @Field(() => UuidScalar, { description: "The election cycle, electionNotice.cycleId. 换届届次" })
  cycle!: string;

  @Field(() => DateScalar, { description: "Election day. 选举日" })
  electionDate!: LocalDate;
}

export const draftEmergencyPlan = defineCommand({
  name: "draftEmergencyPlan",
  description: "A emergency plan is drawn up. 起草应急预案",
  creates: emergencyPlan,
  event: "draft",
  by: publicSecurity,
  input: Stated,
  load: { places, isPlanned: isEmergencyPlanned },
  decide: decideEmergencyDraft,
});
