import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { decideBeginning } from "../domain/beginning.ts";
import { beginning } from "../records/election-loads.ts";
import { election } from "./election.ts";
import { civilAffairs } from "./who.ts";

@InputType("ElectionBegun", { description: "A village whose election begins. 启动换届" })
class Begun {
  @Field(() => RegionCodeScalar, { description: "Village or community. 村(社区)" })
  village!: RegionCode;
}

export const beginElection = defineCommand({
  name: "beginElection",
  description: "A village's election of the open cycle begins. 启动选举",
  creates: election,
  event: "begin",
  by: civilAffairs,
  input: Begun,
  load: { beginning },
  decide: decideBeginning,
});
