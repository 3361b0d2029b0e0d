import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { UuidScalar } from "../../../../shared/graphql/scalars.ts";
import { decideStandingAside, type RecusalReason } from "../../../../shared/commands/standing-aside.ts";
import { CaseRecusalEnum } from "../../queries/enums.ts";
import { officials } from "../../../../shared/reference/loads.ts";
import { publicOrderCase } from "./public-order-case.ts";
import { caseOfficers } from "./who.ts";

@InputType("PublicOrderRecusal", { description: "Who stands aside. 回避" })
class Stated {
  @Field(() => UuidScalar, { nullable: true, description: "Oneself when left out. 回避人" })
  official?: string | null;

  @Field(() => CaseRecusalEnum)
  reason!: RecusalReason;
}

export const standAsideFromPublicOrderCase = defineCommand({
  name: "standAsideFromPublicOrderCase",
  description: "Stands aside from a case, or sets another aside. 回避",
  on: publicOrderCase,
  event: "standAside",
  by: caseOfficers,
  input: Stated,
  load: { officials },
  decide: decideStandingAside,
});
