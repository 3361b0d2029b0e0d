import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { HubError } from "../../../shared/kernel/hub-error.ts";
import { asksFor } from "../../../shared/graphql/asks-for.ts";
import { mayHaveBoard } from "../../../shared/access/board-level.ts";
import { connectionOf, PageArgs, pageOf } from "../../../shared/graphql/page.ts";
import { DateScalar, RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RegionScope } from "../../../shared/access/region-scope.ts";
import { showRecord } from "../../../shared/commands/shown-records.ts";
import { election } from "../commands/election.ts";
import { namesShownUntil } from "../domain/candidate-names.ts";
import type { CivilAffairsContext } from "./context.ts";
import { listChildren, listVillages } from "../records/village-list.ts";
import { ElectionNotice, VillageElection } from "./election.ts";
import { Candidate } from "./candidate.ts";
import { ElectionBoard, ElectionResult, Tally } from "./result.ts";
import { DETAILS } from "./election-resolver.ts";
import { toResult } from "./to-election.ts";
import { Region, RegionConnection, Village, VillageConnection } from "./village.ts";

@Resolver(() => Village)
export class VillageResolver {
  @Query(() => Village, {
    nullable: true,
    description: "One village or community by its code. 按代码查村(社区)",
  })
  async village(
    @Arg("code", () => RegionCodeScalar) code: RegionCode,
    @Ctx() { sections }: CivilAffairsContext,
  ): Promise<Village> {
    const village = await sections.load("village", code);
    if (!village) throw new HubError("NOT_FOUND");
    return village;
  }

  @Query(() => VillageConnection, { description: "Villages of a region, by code. 辖区内的村(社区)" })
  async villages(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db }: CivilAffairsContext,
  ): Promise<InstanceType<typeof VillageConnection>> {
    const page = pageOf(args);
    const rows = await listVillages(db, RegionScope.ofPublicRecord(), region, page);
    return connectionOf(rows, page, (row) => row.code);
  }

  @FieldResolver(() => ElectionNotice, {
    nullable: true,
    description: "What is posted before the vote. 选举公告",
  })
  electionNotice(
    @Root() village: Village,
    @Ctx() { sections }: CivilAffairsContext,
  ): Promise<ElectionNotice | null> {
    return sections.load("notice", village.code as RegionCode);
  }

  @FieldResolver(() => VillageElection, {
    nullable: true,
    description: "The course of its election. 选举进程",
  })
  async election(
    @Root() village: Village,
    @Ctx() { sections, clock }: CivilAffairsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<VillageElection | null> {
    const code = village.code as RegionCode;
    // Asked for in the same turn as the election itself: one statement for both.
    if (asksFor(info, DETAILS)) sections.load("electionLists", code).catch(() => null);
    const row = await sections.load("election", code);
    if (!row) return null;
    const voteGateUntil = row.voteGateUntil === null ? null : new Date(row.voteGateUntil);
    return showRecord(election, { ...row, voteGateUntil }, clock.today());
  }

  @FieldResolver(() => ElectionResult, { nullable: true, description: "The result once announced. 选举结果" })
  async result(
    @Root() village: Village,
    @Ctx() { sections, runtime, clock, scope }: CivilAffairsContext,
  ): Promise<ElectionResult | null> {
    const code = village.code as RegionCode;
    const row = await sections.load("result", code);
    return row && toResult(row, await runtime.lawBook.current(), clock.today(), scope.covers(code));
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      "Last day on which candidates are shown by name; null before the result. 候选人姓名显示截止日",
  })
  async candidatesShownUntil(
    @Root() village: Village,
    @Ctx() { sections, runtime }: CivilAffairsContext,
  ): Promise<string | null> {
    const row = await sections.load("names", village.code as RegionCode);
    return row && namesShownUntil(row.announcedOn, row.handedOverOn, await runtime.lawBook.current());
  }

  @FieldResolver(() => [Candidate], {
    nullable: true,
    description:
      "Posted candidates of a village of one's own region, one village an operation, until the work is handed over (E30). 已公布的候选人",
  })
  async candidates(
    @Root() village: Village,
    @Ctx() { sections, runtime, clock }: CivilAffairsContext,
  ): Promise<readonly Candidate[] | null> {
    const row = await sections.load("candidates", village.code as RegionCode);
    if (!row) return null;
    const until = namesShownUntil(row.announcedOn, row.handedOverOn, await runtime.lawBook.current());
    return until !== null && until < clock.today() ? [] : row.candidates;
  }

  @FieldResolver(() => Region, { nullable: true, description: "Its township or subdistrict. 所属乡镇(街道)" })
  township(@Root() village: Village, @Ctx() { sections }: CivilAffairsContext): Promise<Region | null> {
    return sections.load("region", village.townshipCode as RegionCode);
  }
}

@Resolver(() => Tally)
export class TallyResolver {
  @FieldResolver(() => Candidate, {
    nullable: true,
    description: "The candidate; none for a write-in. 候选人",
  })
  candidate(
    @Root() { candidateId }: Tally,
    @Ctx() { candidates }: CivilAffairsContext,
  ): Promise<Candidate | null> | null {
    return candidateId === null ? null : candidates.load(candidateId);
  }
}

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => Region, {
    nullable: true,
    description: "A division above the village, by its code. 按代码查区划",
  })
  async region(
    @Arg("code", () => RegionCodeScalar) code: RegionCode,
    @Ctx() { sections }: CivilAffairsContext,
  ): Promise<Region> {
    const region = await sections.load("region", code);
    if (!region) throw new HubError("NOT_FOUND");
    return region;
  }

  @FieldResolver(() => RegionConnection, {
    nullable: true,
    description: "Divisions directly below. 下级区划",
  })
  async children(
    @Root() region: Region,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db }: CivilAffairsContext,
  ): Promise<InstanceType<typeof RegionConnection>> {
    const page = pageOf(args);
    const rows = await listChildren(db, RegionScope.ofPublicRecord(), region.code as RegionCode, page);
    return connectionOf(rows, page, (row) => row.code);
  }

  @FieldResolver(() => ElectionBoard, {
    nullable: true,
    description: "Its elections in numbers. 换届进度汇总",
  })
  async electionBoard(
    @Root() region: Region,
    @Ctx() { sections, standings }: CivilAffairsContext,
  ): Promise<ElectionBoard | null> {
    const code = region.code as RegionCode;
    return mayHaveBoard(code, standings) ? sections.load("board", code) : null;
  }
}
