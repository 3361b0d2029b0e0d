import { Field, InputType } from "type-graphql";
import { DateScalar, UuidScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import type { Body } from "../../../../shared/kernel/actor.ts";
import type * as words from "../../domain/words.ts";
import { BodyEnum, MeasureEnum } from "../../queries/enums.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideRectificationPlan } from "../../domain/rectification.ts";
import { officials } from "../../../../shared/reference/loads.ts";
import { branchRectification } from "./rectification.ts";
import { organization } from "./who.ts";

@InputType("RectificationPlan", {
  description: "One of each: county leader, township leader, first secretary, partner. 四个一",
})
class Stated {
  @Field(() => UuidScalar, { description: "County leader. 联系县领导" })
  countyLeader!: string;

  @Field(() => UuidScalar, { description: "Township leader. 包村乡镇领导" })
  townshipLeader!: string;

  @Field(() => UuidScalar, { nullable: true, description: "First secretary, where there is one. 第一书记" })
  firstSecretary?: string | null;

  @Field(() => BodyEnum)
  partnerBody!: Body;

  @Field(() => [MeasureEnum], { description: "What is done, each once. 整顿措施" })
  measures!: words.Measure[];

  @Field(() => DateScalar, { description: "To be put right by. 整顿时限" })
  dueOn!: LocalDate;
}

export const planBranchRectification = defineCommand({
  name: "planBranchRectification",
  description: "Who answers, what is done, and by when. 定整顿方案",
  on: branchRectification,
  event: "plan",
  by: organization,
  input: Stated,
  load: { officials },
  decide: decideRectificationPlan,
});
