import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { enumType } from "../../../shared/graphql/enum-type.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import * as law from "../../../shared/law/legal-rule.ts";
import type { CoordinationContext } from "./context.ts";
import { labels } from "../domain/labels.ts";

const ForceEnum = enumType("RuleForce", law.FORCES, "What gives a rule its force. 效力来源", labels);
const EvidenceEnum = enumType(
  "RuleEvidence",
  law.EVIDENCES,
  "How well it is known: V text read, V2 secondary, S bulletin, M memory, A of the hub itself, UNVERIFIED text not seen. 依据可靠程度",
  labels,
);
const BreachEnum = enumType("RuleBreach", law.BREACHES, "What a breach does. 违反后果", labels);
const DirectionEnum = enumType(
  "RuleDirection",
  law.DIRECTIONS,
  "Counted on from a day, or back from it. 计算方向",
  labels,
);
const UnitEnum = enumType("RuleUnit", law.UNITS, "Days, working days, hours, months. 计算单位", labels);

@ObjectType({ description: "A version of a rule and the article it rests on. 规则" })
export class LegalRuleVersion {
  @Field(() => ID, { description: "Code and first day: P04@2022-05-01. 版本编号" })
  id!: string;

  @Field(() => String, { description: "Code, as clocks and refusals name it. 代码" })
  code!: string;

  @Field(() => String, { description: "What it says, in English. 英文表述" })
  name!: string;

  @Field(() => String, { description: "What it says, in Chinese. 中文表述" })
  nameZh!: string;

  @Field(() => String, { description: "Article of law, Party rule, or house rule. 依据" })
  basis!: string;

  @Field(() => ForceEnum)
  force!: law.Force;

  @Field(() => EvidenceEnum)
  evidence!: law.Evidence;

  @Field(() => BreachEnum)
  onBreach!: law.Breach;

  @Field(() => DirectionEnum, { nullable: true })
  direction!: law.Direction | null;

  @Field(() => Int, { nullable: true, description: "How many units. 数量" })
  amount!: number | null;

  @Field(() => UnitEnum, { nullable: true })
  unit!: law.Unit | null;

  @Field(() => String, { nullable: true, description: "A part of the voters: >1/2, >=1/3. 比例" })
  share!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The class of matter it is for; every one when null. 适用类别",
  })
  appliesTo!: string | null;

  @Field(() => DateScalar, { description: "First day in force. 施行日" })
  effectiveFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day in force; null while it is. 失效日" })
  effectiveTo!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Two digits of its province; null for the country. 适用省份",
  })
  provinceCode!: string | null;
}

/** Versions of rules in force on a day, by their codes: of each code one, or one for each class of matter and province. */
export const rulesOn = (
  rules: readonly law.LegalRule[],
  on: LocalDate,
  code: string | null = null,
): law.LegalRule[] =>
  rules
    .filter((rule) => code === null || rule.code === code)
    .filter(
      ({ effectiveFrom, effectiveTo }) => effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo),
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The law book, as every clock and refusal of the hub goes by it. */
@Resolver(() => LegalRuleVersion)
export class LegalRuleResolver {
  @Query(() => [LegalRuleVersion], {
    description: "Rules in force on a day, today unless said, by code. 规则库",
  })
  async legalRules(
    @Arg("on", () => DateScalar, { nullable: true, description: "Day. 日期" }) on: LocalDate | null,
    @Ctx() { runtime, clock }: CoordinationContext,
  ): Promise<law.LegalRule[]> {
    return rulesOn((await runtime.lawBook.current()).rules, on ?? clock.today());
  }

  @Query(() => [LegalRuleVersion], {
    description:
      "Versions of one rule in force on a day, one for each class of matter it tells apart; none when there is none. 规则",
  })
  async legalRule(
    @Arg("code", () => String, { description: "Code, as clocks and refusals name it. 代码" }) code: string,
    @Arg("on", () => DateScalar, { nullable: true, description: "Day. 日期" }) on: LocalDate | null,
    @Ctx() { runtime, clock }: CoordinationContext,
  ): Promise<law.LegalRule[]> {
    return rulesOn((await runtime.lawBook.current()).rules, on ?? clock.today(), code);
  }
}
