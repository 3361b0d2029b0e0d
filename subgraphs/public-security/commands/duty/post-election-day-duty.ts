import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { DateScalar, RegionCodeScalar } from "../../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import { decidePosting } from "../../domain/duty.ts";
import { isPosted } from "../../records/security-loads.ts";
import { places } from "../../../../shared/reference/loads.ts";
import { electionDayDuty } from "./election-day-duty.ts";
import { publicSecurity } from "./who.ts";

@InputType("ElectionDayDutyPosting", { description: "Where and when. 值守布置" })
class Stated {
  @Field(() => RegionCodeScalar, { description: "Village. 村(社区)" })
  village!: RegionCode;

  @Field(() => DateScalar, { description: "Day. 日期" })
  dutyDate!: LocalDate;
}

export const postElectionDayDuty = defineCommand({
  name: "postElectionDayDuty",
  description: "Duty is posted for a village. 布置值守",
  creates: electionDayDuty,
  event: "post",
  by: publicSecurity,
  input: Stated,
  load: { places, isPosted },
  decide: decidePosting,
});
