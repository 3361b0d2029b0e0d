import { Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from "type-graphql";
import { showRecord } from "../../../shared/commands/shown-records.ts";
import { enumType } from "../../../shared/graphql/enum-type.ts";
import { Region, Village } from "../../../shared/graphql/places.ts";
import { type Actor, type Body, DUTIES, type Duty } from "../../../shared/kernel/actor.ts";
import { departmentOfBody } from "../../../shared/kernel/department.ts";
import { levelOf, REGION_LEVELS, type RegionLevel } from "../../../shared/kernel/region-code.ts";
import { official } from "../commands/official/official.ts";
import type { OrganizationContext } from "./context.ts";
import { BodyEnum } from "./enums.ts";
import { Official } from "./types.ts";
import { labels } from "../domain/labels.ts";

const DutyEnum = enumType("Duty", DUTIES, "What a person answers for. 职责", labels);
const RegionLevelEnum = enumType("RegionLevel", REGION_LEVELS, "Tier of a division. 行政层级", labels);

@ObjectType({ description: "Who asks, as the identity provider vouches for them. 当前用户" })
export class Viewer {
  @Field(() => ID, { description: "Opaque staff id. 人员编号" })
  id!: string;

  @Field(() => BodyEnum)
  body!: Body;

  @Field(() => String, {
    nullable: true,
    description: "The department of that body, if it has one here. 部门",
  })
  department!: string | null;

  @Field(() => [DutyEnum])
  duties!: readonly Duty[];

  @Field(() => RegionLevelEnum)
  level!: RegionLevel;

  @Field(() => Region, {
    nullable: true,
    description: "The region of the office; null in a village. 所在区划",
  })
  region!: Region | null;

  @Field(() => [Village], {
    description:
      "Villages answered for one by one: a recorder's own, those a lead cadre was given. 所包村(社区)",
  })
  villages!: readonly Village[];
}

/** What a person is told of themselves: the claims of their token, and nothing that was not in it. */
export function viewerOf({ subject, body, duties, region, villages }: Actor): Viewer {
  const level = levelOf(region);
  const isInVillage = level === "VILLAGE";
  return {
    id: subject,
    body,
    department: departmentOfBody(body) ?? null,
    duties,
    level,
    region: isInVillage ? null : { code: region },
    villages: (isInVillage ? [region] : villages).map((code) => ({ code })),
  };
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: "Who asks. 当前用户" })
  viewer(@Ctx() { actor }: OrganizationContext): Viewer {
    return viewerOf(actor);
  }

  @FieldResolver(() => Official, {
    nullable: true,
    description: "Their entry in the directory, if they have one. 在岗干部",
  })
  async official(
    @Root() { id }: Viewer,
    @Ctx() { officials, clock }: OrganizationContext,
  ): Promise<Official | null> {
    const row = await officials.load(id);
    return row && showRecord(official, row, clock.today());
  }
}
