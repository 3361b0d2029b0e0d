import { Field, InputType, Int } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { DateScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import { decideCycle } from "../../domain/cycle.ts";
import { isCycleOpen } from "../../records/cycle-loads.ts";
import { electionCycle } from "./election-cycle.ts";
import { civilAffairs } from "./who.ts";

@InputType("ElectionCycleStated", { description: "Which cycle, when, and by which document. 换届部署" })
class Stated {
  @Field(() => Int, { description: "Ordinal of the cycle. 第几届" })
  ordinal!: number;

  @Field(() => DateScalar, { description: "First day. 起始日" })
  startsOn!: LocalDate;

  @Field(() => DateScalar, { description: "Last day. 截止日" })
  endsOn!: LocalDate;

  @Field(() => String, { description: "Number of the document. 文号" })
  documentNo!: string;
}

export const openElectionCycle = defineCommand({
  name: "openElectionCycle",
  description: "The county's end-of-term elections begin. 启动换届",
  creates: electionCycle,
  event: "openCycle",
  by: civilAffairs,
  input: Stated,
  load: { isOpen: isCycleOpen },
  decide: decideCycle,
});
