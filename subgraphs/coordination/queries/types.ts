import { Field, Int, ObjectType } from "type-graphql";
import type { ReadClock } from "../../../shared/law/due-state.ts";
import { enumType } from "../../../shared/graphql/enum-type.ts";
import { AttentionFlag, LegalClock } from "../../../shared/graphql/legal-clock.ts";
import { Official } from "../../../shared/graphql/official-stub.ts";
import { connectionTypes } from "../../../shared/graphql/page.ts";
import { Village } from "../../../shared/graphql/places.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import { GATE_REASONS, type GateReason } from "../domain/vote-gate.ts";
import * as words from "../domain/words.ts";

const FocusEnum = enumType("KeyVillageFocus", words.FOCUSES, "Key, difficult or both. 重点/难点");
export const CategoryEnum = enumType("ProblemCategory", words.CATEGORIES, "Kind of difficulty. 问题类型");
const SituationEnum = enumType("VillageSituation", words.SITUATIONS, "Which of three groups. 村情类别");
export const KeyVillageStateEnum = enumType(
  "KeyVillageState",
  words.KEY_VILLAGE_STATES,
  "State on the ledger. 台账状态",
);
const RiskLevelEnum = enumType("RiskLevel", words.RISK_LEVELS, "Set by a person with a reason. 风险等级");
const ItemStateEnum = enumType("ProblemItemState", words.ITEM_STATES, "State of an item. 问题状态");
const GateReasonEnum = enumType("GateReason", GATE_REASONS, "What keeps the vote gate closed. 未开门原因");

@ObjectType({ description: "A problem on the list: a situation, not a person. 问题清单" })
export class ProblemItem {
  @Field(() => Int, { description: "Number. 序号" })
  no!: number;

  @Field(() => CategoryEnum)
  category!: words.Category;

  @Field(() => String, { description: "At most 200 characters, no persons. 主要问题(勿填个人姓名)" })
  statement!: string;

  @Field(() => Boolean, { description: "Keeps the vote gate closed while open. 是否卡口" })
  blocking!: boolean;

  @Field(() => String, { description: "Responsible body. 责任单位" })
  responsibleBody!: string;

  @Field(() => DateScalar, { description: "Due on. 完成时限" })
  dueOn!: string;

  @Field(() => ItemStateEnum)
  state!: words.ItemState;
}

@ObjectType({ description: "An entry of the ledger of key and difficult villages. 重点难点村" })
export class KeyVillage {
  @Field(() => Village, { description: "The village. 村(社区)" })
  village!: Village;

  @Field(() => FocusEnum)
  focus!: words.Focus;

  @Field(() => KeyVillageStateEnum)
  state!: words.KeyVillageState;

  @Field(() => [CategoryEnum], { nullable: true })
  categories!: words.Category[] | null;

  @Field(() => SituationEnum, { nullable: true })
  situation!: words.Situation | null;

  @Field(() => RiskLevelEnum, { nullable: true })
  riskLevel!: words.RiskLevel | null;

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

  @Field(() => Int, { nullable: true, description: "Items open. 未销号问题数" })
  itemsOpen!: number | null;

  @Field(() => Int, { nullable: true, description: "Items past their day. 超期问题数" })
  itemsOverdue!: number | null;

  @Field(() => [ProblemItem], { nullable: true, description: "The list of problems. 问题清单" })
  items!: ProblemItem[] | null;

  @Field(() => [GateReasonEnum], {
    nullable: true,
    description: "What keeps the vote gate closed; empty means open. 卡口",
  })
  gateReasons!: GateReason[] | null;

  @Field(() => LegalClock, { nullable: true, description: "Weekly review of the entry. 台账更新时限" })
  reviewClock!: ReadClock | null;

  @Field(() => [AttentionFlag], { nullable: true, description: "What asks for attention. 提醒" })
  attention!: AttentionFlag[] | null;
}

export const KeyVillageConnection = connectionTypes("KeyVillage", () => KeyVillage);
