import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { mayHaveCaseBoard } from "../../../shared/access/board-level.ts";
import { Region, Village } from "../../../shared/graphql/places.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { COUNTS } from "../policy.ts";
import type { PetitionsContext } from "./context.ts";
import { toBoard, toSummary } from "./to-petition.ts";
import { PetitionBoard, PetitionSummary } from "./types.ts";

@Resolver(() => Village)
export class VillageResolver {
  @FieldResolver(() => PetitionSummary, {
    nullable: true,
    description: "Its petitions; null when there is none this viewer may know of. 信访摘要",
  })
  async petitions(
    @Root() village: Village,
    @Ctx() { sections, clock, runtime }: PetitionsContext,
  ): Promise<PetitionSummary | null> {
    const row = await sections.load("summary", village.code as RegionCode);
    return row && toSummary(row, (await runtime.lawBook.current()).calendar, clock.today());
  }
}

@Resolver(() => Region)
export class RegionResolver {
  @FieldResolver(() => PetitionBoard, { nullable: true, description: "Its petitions in numbers. 信访汇总" })
  async petitionBoard(
    @Root() region: Region,
    @Ctx() { sections, standings }: PetitionsContext,
  ): Promise<PetitionBoard | null> {
    const code = region.code as RegionCode;
    const counties = mayHaveCaseBoard(code) ? await sections.load("board", code) : null;
    const readsVillages = COUNTS.some((one) => standings.has(one));
    return counties && toBoard(counties, readsVillages);
  }
}
