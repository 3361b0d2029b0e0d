import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { readClocks } from "../../../shared/law/due-state.ts";
import { flagsOf } from "../../../shared/graphql/legal-clock.ts";
import { mayHaveBoard } from "../../../shared/access/board-level.ts";
import { connectionOf, PageArgs, pageOf } from "../../../shared/graphql/page.ts";
import { Region, Village } from "../../../shared/graphql/places.ts";
import { RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { branchClocks } from "../domain/branch-clocks.ts";
import { reviewProgress } from "../domain/words.ts";
import type { OrganizationContext } from "./context.ts";
import { listOfficials } from "../records/people.ts";
import {
  JointReview,
  OfficialConnection,
  PartyBoard,
  PartyBranch,
  PartyBranchResult,
  ResponsibleLeader,
} from "./types.ts";

@Resolver(() => Village)
export class VillageResolver {
  @FieldResolver(() => PartyBranch, {
    nullable: true,
    description: "Its Party branch's election. 村党组织换届",
  })
  async partyBranch(
    @Root() village: Village,
    @Ctx() { sections, clock, runtime }: OrganizationContext,
  ): Promise<PartyBranch | null> {
    const row = await sections.load("branch", village.code as RegionCode);
    if (!row) return null;
    const { calendar } = await runtime.lawBook.current();
    const clocks = readClocks(branchClocks(row, calendar), clock.today());
    return { ...row, clocks, attention: flagsOf(clocks) };
  }

  @FieldResolver(() => PartyBranchResult, {
    nullable: true,
    description: "Its announced result. 党组织选举结果",
  })
  partyBranchResult(
    @Root() village: Village,
    @Ctx() { sections }: OrganizationContext,
  ): Promise<PartyBranchResult | null> {
    return sections.load("branchResult", village.code as RegionCode);
  }

  @FieldResolver(() => JointReview, { nullable: true, description: "Joint review of its nominees. 县级联审" })
  async jointReview(
    @Root() village: Village,
    @Ctx() { sections }: OrganizationContext,
  ): Promise<JointReview | null> {
    const row = await sections.load("review", village.code as RegionCode);
    return row && { progress: reviewProgress(row.state), verdicts: row.verdicts };
  }

  @FieldResolver(() => [ResponsibleLeader], { nullable: true, description: "Who answers for it. 包村领导" })
  async leaders(
    @Root() village: Village,
    @Ctx() { sections }: OrganizationContext,
  ): Promise<ResponsibleLeader[]> {
    return (await sections.load("leaders", village.code as RegionCode)) ?? [];
  }
}

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => OfficialConnection, { description: "Officials on duty in a region. 辖区在岗干部" })
  async officials(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db, scope }: OrganizationContext,
  ): Promise<InstanceType<typeof OfficialConnection>> {
    const page = pageOf(args);
    const rows = await listOfficials(db, scope, region, page);
    return connectionOf(rows, page, (row) => `${row.regionCode} ${row.id}`);
  }

  @FieldResolver(() => [ResponsibleLeader], { nullable: true, description: "Who answers for it. 责任领导" })
  async leaders(
    @Root() region: Region,
    @Ctx() { sections }: OrganizationContext,
  ): Promise<ResponsibleLeader[]> {
    return (await sections.load("leaders", region.code as RegionCode)) ?? [];
  }

  @FieldResolver(() => PartyBoard, {
    nullable: true,
    description: "Branch elections in numbers. 党组织换届汇总",
  })
  async partyBoard(
    @Root() region: Region,
    @Ctx() { sections, standings }: OrganizationContext,
  ): Promise<PartyBoard | null> {
    const code = region.code as RegionCode;
    return mayHaveBoard(code, standings) ? sections.load("board", code) : null;
  }
}
