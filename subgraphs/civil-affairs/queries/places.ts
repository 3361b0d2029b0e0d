import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import { invalid } from "../../../shared/kernel/hub-error.ts";
import type { RegionCode, RegionLevel } from "../../../shared/kernel/region-code.ts";
import { MAX_PAGE } from "../../../shared/kernel/wrong-values.ts";
import { findPlaces, type FoundPlace } from "../records/place-readings.ts";
import type { CivilAffairsContext } from "./context.ts";
import { RegionLevelEnum } from "./village.ts";

@ObjectType({ description: "A place of any tier that was found. 查到的地方" })
export class Place {
  @Field(() => RegionCodeScalar, { description: "Division code. 区划代码" })
  code!: string;

  @Field(() => String, { description: "Name. 名称" })
  name!: string;

  @Field(() => RegionLevelEnum, { description: "Tier. 层级" })
  level!: RegionLevel;
}

/** As long as the longest name. */
const MAX_SOUGHT = 60;

@Resolver()
export class PlacesResolver {
  @Query(() => [Place], {
    description:
      "Places by the beginning of code, name, pinyin or initials, or by what the name holds; the closest first. 查地名",
  })
  async places(
    @Arg("matching", () => String, { description: "桃岗, taogang, tg or 149921. 名称、拼音、首字母或代码" })
    matching: string,
    @Arg("within", () => RegionCodeScalar, { nullable: true, description: "Inside this region. 范围" })
    within: RegionCode | null,
    @Arg("first", () => Int, { defaultValue: 10, description: "At most as many, 1 to 100. 条数" })
    first: number,
    @Ctx() { db }: CivilAffairsContext,
  ): Promise<FoundPlace[]> {
    if (first < 1 || first > MAX_PAGE) throw invalid("first", "PAGE_SIZE");
    const sought = matching.toLowerCase().replaceAll(/\s/g, "").replaceAll("ü", "v");
    if (sought === "" || sought.length > MAX_SOUGHT) return [];
    return findPlaces(db, sought, within ?? null, first);
  }
}
