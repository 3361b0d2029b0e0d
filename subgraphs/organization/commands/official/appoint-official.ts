import { Field, InputType } from "type-graphql";
import { OfficePhoneScalar, RegionCodeScalar } from "../../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import type { Body } from "../../../../shared/kernel/actor.ts";
import { BodyEnum } from "../../queries/enums.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideAppointment } from "../../domain/official.ts";
import { places } from "../../../../shared/reference/loads.ts";
import { official } from "./official.ts";
import { organization } from "./who.ts";

@InputType("OfficialAppointment", {
  description: "Name, post, body and office telephone, and nothing else. 干部信息",
})
class Stated {
  @Field(() => RegionCodeScalar, { description: "Region of the office. 所在区划" })
  region!: RegionCode;

  @Field(() => String, { description: "Name, 2 to 40 letters. 姓名" })
  name!: string;

  @Field(() => String, { description: "Post, 2 to 60 letters. 职务" })
  post!: string;

  @Field(() => BodyEnum)
  body!: Body;

  @Field(() => OfficePhoneScalar, { nullable: true, description: "Office telephone. 办公电话" })
  officePhone?: string | null;
}

export const appointOfficial = defineCommand({
  name: "appointOfficial",
  description: "An official goes into the directory. 录入干部",
  creates: official,
  event: "appoint",
  by: organization,
  input: Stated,
  load: { places },
  decide: decideAppointment,
});
