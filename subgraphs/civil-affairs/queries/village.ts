import { Directive, Field, Int, ObjectType } from "type-graphql";
import { enumType } from "../../../shared/graphql/enum-type.ts";
import { connectionTypes } from "../../../shared/graphql/page.ts";
import { DateScalar, RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import { REGION_LEVELS, type RegionLevel } from "../../../shared/kernel/region-code.ts";
import { UNIT_KINDS, type UnitKind } from "../domain/words.ts";
import { labels } from "../domain/labels.ts";

export const RegionLevelEnum = enumType("RegionLevel", REGION_LEVELS, "Tier of a division. 行政层级", labels);
const UnitKindEnum = enumType("UnitKind", UNIT_KINDS, "Village or community. 村或社区", labels);

@Directive('@key(fields: "code")')
@ObjectType({ description: "A division above the village. 行政区划" })
export class Region {
  @Field(() => RegionCodeScalar, { description: "Division code. 区划代码" })
  code!: string;

  @Field(() => String, { nullable: true, description: "Name. 名称" })
  name!: string | null;

  @Field(() => RegionLevelEnum, { nullable: true, description: "Tier. 层级" })
  level!: RegionLevel | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: "The division above. 上级代码" })
  parentCode!: string | null;

  @Field(() => Boolean, { nullable: true, description: "A statistical zone, not a civil division. 仅统计用" })
  isStatisticalOnly!: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: "First day of the code. 启用日" })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day of a retired code. 停用日" })
  validTo!: string | null;

  @Field(() => [RegionCodeScalar], { nullable: true, description: "What a retired code became. 变更后代码" })
  successorCodes!: string[] | null;
}

@Directive('@key(fields: "code")')
@ObjectType({ description: "A village or community, known by its code because names repeat. 村(社区)" })
export class Village {
  @Field(() => RegionCodeScalar, { description: "Division code. 区划代码" })
  code!: string;

  @Field(() => String, { nullable: true, description: "Name. 名称" })
  name!: string | null;

  @Field(() => UnitKindEnum, { nullable: true, description: "Village or community. 类别" })
  kind!: UnitKind | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: "Its township or subdistrict. 所属乡镇(街道)",
  })
  townshipCode!: string | null;

  @Field(() => String, { nullable: true, description: "Urban-rural code. 城乡分类代码" })
  urbanRuralCode!: string | null;

  @Field(() => Int, { nullable: true, description: "Villagers' groups. 村民小组数" })
  groupCount!: number | null;

  @Field(() => Int, { nullable: true, description: "Households. 户数" })
  householdCount!: number | null;

  @Field(() => Int, { nullable: true, description: "Registered population. 户籍人口" })
  registeredPopulation!: number | null;

  @Field(() => Int, { nullable: true, description: "Resident population. 常住人口" })
  residentPopulation!: number | null;

  @Field(() => Boolean, { nullable: true, description: "Made by a merger. 合并村" })
  isMerged!: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: "First day of the code. 启用日" })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day of a retired code. 停用日" })
  validTo!: string | null;

  @Field(() => [RegionCodeScalar], { nullable: true, description: "What a retired code became. 变更后代码" })
  successorCodes!: string[] | null;
}

export const VillageConnection = connectionTypes("Village", () => Village);
export const RegionConnection = connectionTypes("Region", () => Region);
