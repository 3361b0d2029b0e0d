import { Field, ID, Int, ObjectType } from "type-graphql";
import { Official, officialOf } from "../../../shared/graphql/official-stub.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { Violation as Row } from "../domain/violation-machine.ts";
import { type Route, routesOf } from "../domain/violation-routes.ts";
import type * as words from "../domain/words.ts";
import {
  ElectionPhaseEnum,
  SupervisedEnum,
  ViolationConsequenceEnum,
  ViolationFormEnum,
  ViolationRouteEnum,
  ViolationStateEnum,
  ViolationTargetEnum,
} from "./enums.ts";

@ObjectType({ description: "Whose a report is, and by which rule. 去向建议" })
export class ViolationRoutePart {
  @Field(() => ViolationRouteEnum)
  to!: words.ViolationRoute;

  @Field(() => Boolean, { description: "It has to go there before the government decides. 是否必须" })
  isRequired!: boolean;

  @Field(() => String, { description: "Code of the rule. 依据规则" })
  rule!: string;
}

@ObjectType({
  description:
    "A report of a violation: a number and what became of it; nobody who reports, nobody reported. 违法举报",
})
export class ViolationReport {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "Version, on which a command decides. 版本" })
  version!: number;

  @Field(() => String, { description: "Number. 编号" })
  reportNo!: string;

  @Field(() => DateScalar, { description: "Received on. 接报日" })
  receivedOn!: string;

  @Field(() => ViolationFormEnum)
  formCode!: words.ViolationForm;

  @Field(() => ElectionPhaseEnum)
  phase!: words.ElectionPhase;

  @Field(() => ViolationTargetEnum)
  targetKind!: words.ViolationTarget;

  @Field(() => SupervisedEnum)
  supervised!: words.Supervised;

  @Field(() => ViolationStateEnum)
  state!: words.ViolationState;

  @Field(() => Official, { nullable: true, description: "Who looks into it. 承办人" })
  handler!: Official | null;

  @Field(() => [ViolationRoutePart], { description: "Where it belongs, most pressing first. 去向建议" })
  routes!: readonly Route[];

  @Field(() => DateScalar, { nullable: true, description: "Decided on. 认定日" })
  decidedOn!: string | null;

  @Field(() => ViolationConsequenceEnum, { nullable: true })
  consequence!: words.ViolationConsequence | null;

  @Field(() => DateScalar, { nullable: true, description: "Cleared on. 澄清日" })
  clarifiedOn!: string | null;
}

export const toViolation = (row: Row): ViolationReport => ({
  ...row,
  handler: officialOf(row.handlerId),
  routes: routesOf(row),
});
