import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { showRecord } from "../../../shared/commands/shown-records.ts";
import { mayHaveBoard } from "../../../shared/access/board-level.ts";
import { connectionOf, PageArgs, pageOf } from "../../../shared/graphql/page.ts";
import { Region, Village } from "../../../shared/graphql/places.ts";
import { RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type { Body } from "../../../shared/kernel/actor.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { official } from "../commands/official/official.ts";
import { responsibleLeader } from "../commands/responsible-leader/responsible-leader.ts";
import { partyBranch } from "../commands/party-branch/party-branch.ts";
import { branchRectification } from "../commands/rectification/rectification.ts";
import { reviewProgress } from "../domain/words.ts";
import type { OrganizationContext } from "./context.ts";
import { BodyEnum } from "./enums.ts";
import { listOfficials } from "../records/people.ts";
import type { LeaderRow } from "../records/village-sections.ts";
import { BranchRectification } from "./rectification-types.ts";
import {
  JointReview,
  OfficialConnection,
  PartyBoard,
  PartyBranch,
  PartyBranchResult,
  ResponsibleLeader,
} from "./types.ts";

const showLeaders = (rows: readonly LeaderRow[] | null, today: LocalDate): ResponsibleLeader[] =>
  (rows ?? []).map(({ official: named, ...row }) => {
    const leader = showRecord(responsibleLeader, row, today);
    leader.official = showRecord(official, named, today);
    return leader;
  });

@Resolver(() => Village)
export class VillageResolver {
  @FieldResolver(() => PartyBranch, {
    nullable: true,
    description: "Its Party branch's election. 村党组织换届",
  })
  async partyBranch(
    @Root() village: Village,
    @Ctx() { sections, clock }: OrganizationContext,
  ): Promise<PartyBranch | null> {
    const row = await sections.load("branch", village.code as RegionCode);
    return row && showRecord(partyBranch, row, clock.today());
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

  @FieldResolver(() => BranchRectification, {
    nullable: true,
    description: "How its weak branch is put right. 软弱涣散整顿",
  })
  async branchRectification(
    @Root() village: Village,
    @Ctx() { sections, clock }: OrganizationContext,
  ): Promise<BranchRectification | null> {
    const row = await sections.load("rectification", village.code as RegionCode);
    return row && showRecord(branchRectification, row, clock.today());
  }

  @FieldResolver(() => [ResponsibleLeader], { nullable: true, description: "Who answers for it. 包村领导" })
  async leaders(
    @Root() village: Village,
    @Ctx() { sections, clock }: OrganizationContext,
  ): Promise<ResponsibleLeader[]> {
    return showLeaders(await sections.load("leaders", village.code as RegionCode), clock.today());
  }
}

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => OfficialConnection, { description: "Officials on duty in a region. 辖区在岗干部" })
  async officials(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db, scope, clock }: OrganizationContext,
    @Arg("body", () => BodyEnum, { nullable: true, description: "Of this body alone. 部门" })
    body?: Body | null,
    @Arg("matching", () => String, {
      nullable: true,
      description: "Whose name or post holds this. 姓名或职务包含",
    })
    matching?: string | null,
  ): Promise<InstanceType<typeof OfficialConnection>> {
    const page = pageOf(args);
    const rows = await listOfficials(db, scope, region, page, { body, matching });
    const officials = rows.map((row) => showRecord(official, row, clock.today()));
    return connectionOf(officials, page, (one) => `${one.regionCode} ${one.id}`);
  }

  @FieldResolver(() => [ResponsibleLeader], { nullable: true, description: "Who answers for it. 责任领导" })
  async leaders(
    @Root() region: Region,
    @Ctx() { sections, clock }: OrganizationContext,
  ): Promise<ResponsibleLeader[]> {
    return showLeaders(await sections.load("leaders", region.code as RegionCode), clock.today());
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
    if (!mayHaveBoard(code, standings)) return null;
    const [branches, work] = await Promise.all([
      sections.load("board", code),
      sections.load("workBoard", code),
    ]);
    return branches && work && { ...branches, ...work };
  }
}
