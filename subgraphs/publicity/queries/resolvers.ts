import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { mayHaveBoard } from "../../../shared/access/board-level.ts";
import { Region, Village } from "../../../shared/graphql/places.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { rate } from "../../../shared/access/suppress.ts";
import { responseClock } from "../domain/response-clock.ts";
import type { PublicityContext } from "./context.ts";
import { toSummary } from "./to-opinion.ts";
import { OpinionBoard, OpinionIncident, OpinionSummary, Publication, ResponseClock } from "./types.ts";

@Resolver(() => Village)
export class VillageResolver {
  @FieldResolver(() => OpinionSummary, {
    nullable: true,
    description: "What is publicly said, by topic. 舆情摘要",
  })
  async opinion(
    @Root() village: Village,
    @Ctx() { sections, clock, runtime }: PublicityContext,
  ): Promise<OpinionSummary | null> {
    const rows = await sections.load("open", village.code as RegionCode);
    return rows && toSummary(rows, await runtime.lawBook.current(), clock.now());
  }

  @FieldResolver(() => [Publication], { nullable: true, description: "What has been published. 已发布信息" })
  async publications(
    @Root() village: Village,
    @Ctx() { sections }: PublicityContext,
  ): Promise<Publication[]> {
    return (await sections.load("publications", village.code as RegionCode)) ?? [];
  }
}

@Resolver(() => Region)
export class RegionResolver {
  @FieldResolver(() => OpinionBoard, { nullable: true, description: "Public opinion in numbers. 舆情汇总" })
  async opinionBoard(
    @Root() region: Region,
    @Ctx() { sections, standings }: PublicityContext,
  ): Promise<OpinionBoard | null> {
    const code = region.code as RegionCode;
    const row = mayHaveBoard(code, standings) ? await sections.load("board", code) : null;
    return row && { ...row, onTime: rate(row.respondedOnTime, row.responded) };
  }
}

@Resolver(() => OpinionIncident)
export class OpinionIncidentResolver {
  @FieldResolver(() => ResponseClock, {
    nullable: true,
    description: "The hours an answer is due in; none once it is answered. 回应时限",
  })
  async clock(
    @Root() incident: OpinionIncident,
    @Ctx() { clock, runtime }: PublicityContext,
  ): Promise<ResponseClock | null> {
    return responseClock(incident, await runtime.lawBook.current(), clock.now());
  }
}
