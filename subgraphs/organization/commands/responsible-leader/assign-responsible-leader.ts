import { Field, InputType } from "type-graphql";
import { RegionCodeScalar, UuidScalar } from "../../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import type * as words from "../../domain/words.ts";
import { LeaderRoleEnum } from "../../queries/enums.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideLeader } from "../../domain/leader.ts";
import { places } from "../../../../shared/reference/loads.ts";
import { chosen } from "../../records/organization-loads.ts";
import { responsibleLeader } from "./responsible-leader.ts";
import { organization } from "./who.ts";

@InputType("ResponsibleLeaderStated", { description: "Who, for which place, as what. 责任领导" })
class Stated {
  @Field(() => RegionCodeScalar, { description: "Place. 属地" })
  region!: RegionCode;

  @Field(() => UuidScalar, { description: "Id of the official. 干部编号" })
  official!: string;

  @Field(() => LeaderRoleEnum)
  role!: words.LeaderRole;
}

export const assignResponsibleLeader = defineCommand({
  name: "assignResponsibleLeader",
  description: "Somebody answers for a place. 确定责任领导",
  creates: responsibleLeader,
  event: "assign",
  by: organization,
  input: Stated,
  load: { places, chosen },
  decide: decideLeader,
});
