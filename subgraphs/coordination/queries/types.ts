import { Field, ID, Int, ObjectType } from "type-graphql";
import { Official } from "../../../shared/graphql/official-stub.ts";
import { connectionTypes } from "../../../shared/graphql/page.ts";
import { Village } from "../../../shared/graphql/places.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type * as words from "../domain/words.ts";
import {
  FocusEnum,
  ItemStateEnum,
  KeyVillageStateEnum,
  OverrideReasonEnum,
  RiskLevelEnum,
  RiskReasonEnum,
  SituationEnum,
} from "./enums.ts";

@ObjectType({ description: "A problem on the list: a situation, not a person. 问题清单" })
export class ProblemItem {
  @Field(() => ID, { description: "Id, by which commands name it. 编号" })
  id!: string;

  @Field(() => Int, { description: "Version, on which a command decides. 版本" })
  version!: number;

  @Field(() => Village, { description: "The village. 村(社区)" })
  village!: Village;

  @Field(() => Int, { description: "Number. 序号" })
  no!: number;

  @Field(() => String, { description: "At most 200 characters, no persons. 主要问题(勿填个人姓名)" })
  statement!: string;

  @Field(() => Boolean, { description: "Keeps the vote gate closed while open. 是否卡口" })
  blocking!: boolean;

  @Field(() => String, { description: "Responsible body. 责任单位" })
  responsibleBody!: string;

  @Field(() => Official, { nullable: true, description: "Official who answers for it. 责任人" })
  responsible!: Official | null;

  @Field(() => DateScalar, { description: "Due on. 完成时限" })
  dueOn!: string;

  @Field(() => ItemStateEnum)
  state!: words.ItemState;
}

@ObjectType({ description: "An entry of the ledger of key and difficult villages. 重点难点村" })
export class KeyVillage {
  @Field(() => ID, { nullable: true, description: "Id, by which commands name it. 编号" })
  id!: string | null;

  @Field(() => Int, { nullable: true, description: "Version, on which a command decides. 版本" })
  version!: number | null;

  @Field(() => Village, { description: "The village. 村(社区)" })
  village!: Village;

  @Field(() => FocusEnum)
  focus!: words.Focus;

  @Field(() => KeyVillageStateEnum)
  state!: words.KeyVillageState;

  @Field(() => SituationEnum, { nullable: true })
  situation!: words.Situation | null;

  @Field(() => RiskLevelEnum, { nullable: true })
  riskLevel!: words.RiskLevel | null;

  @Field(() => RiskReasonEnum, { nullable: true })
  riskReason!: words.RiskReason | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first responsible person let it vote all the same on. 特批日",
  })
  gateOverrideOn!: string | null;

  @Field(() => OverrideReasonEnum, { nullable: true })
  gateOverrideReason!: words.OverrideReason | null;

  @Field(() => DateScalar, { nullable: true, description: "Screened household by household on. 排查日" })
  screenedOn!: string | null;

  @Field(() => Int, { nullable: true, description: "Households. 户数" })
  households!: number | null;

  @Field(() => Int, { nullable: true, description: "Households screened. 已排查户数" })
  screened!: number | null;

  @Field(() => Official, { nullable: true, description: "County leader who answers for it. 包村县领导" })
  countyLeader!: Official | null;

  @Field(() => Official, { nullable: true, description: "Township leader. 包村乡镇干部" })
  townshipLeader!: Official | null;

  @Field(() => DateScalar, { nullable: true, description: "Leader stationed since. 驻点日" })
  stationedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Plan approved on. 方案批准日" })
  planApprovedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "To be settled by. 整改时限" })
  deadlineOn!: string | null;
}

export const KeyVillageConnection = connectionTypes("KeyVillage", () => KeyVillage);
