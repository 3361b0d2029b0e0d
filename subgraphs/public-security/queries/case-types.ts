import { Field, ID, Int, ObjectType } from "type-graphql";
import { Official } from "../../../shared/graphql/official-stub.ts";
import { Village } from "../../../shared/graphql/places.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type * as words from "../domain/words.ts";
import { CaseSourceEnum, CaseStateEnum, LegalBasisEnum } from "./enums.ts";

@ObjectType({
  description: "A public-order case: a number and where it stands; nobody it is about. 治安案件",
})
export class PublicOrderCase {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "Version, on which a command decides. 版本" })
  version!: number;

  @Field(() => String, { description: "Number. 编号" })
  caseNo!: string;

  @Field(() => Village, { description: "Where. 属地" })
  village!: Village;

  @Field(() => DateScalar, { description: "Reported on. 接报日" })
  reportedOn!: string;

  @Field(() => DateScalar, { description: "Happened on. 发生日" })
  occurredOn!: string;

  @Field(() => CaseSourceEnum)
  source!: words.CaseSource;

  @Field(() => Boolean, { description: "Against somebody who reported: an aggravating ground. 是否打击报复" })
  isAgainstReporter!: boolean;

  @Field(() => CaseStateEnum)
  state!: words.CaseState;

  @Field(() => LegalBasisEnum, { nullable: true })
  legalBasis!: words.LegalBasis | null;

  @Field(() => Official, { nullable: true, description: "Officer who handles it. 办案人" })
  handler!: Official | null;

  @Field(() => DateScalar, { nullable: true, description: "Accepted on. 受案日" })
  acceptedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Whoever reported was told on. 告知日" })
  toldOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Decided on. 决定日" })
  decidedOn!: string | null;

  @Field(() => Int, { description: "Days of experts' examinations, which do not count. 鉴定天数" })
  pausedDays!: number;
}
