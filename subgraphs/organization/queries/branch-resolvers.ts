import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { once } from "../../../shared/commands/load-together.ts";
import { showRecord, shownAs } from "../../../shared/commands/shown-records.ts";
import { ledgerKey } from "../../../shared/database/read-ledger.ts";
import { AttentionFlag, flagsOf, LegalClock } from "../../../shared/graphql/legal-clock.ts";
import { connectionOf, PageArgs, pageOf } from "../../../shared/graphql/page.ts";
import { RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { type ReadClock, readClocks } from "../../../shared/law/due-state.ts";
import { official } from "../commands/official/official.ts";
import { partyBranch } from "../commands/party-branch/party-branch.ts";
import { branchRectification } from "../commands/rectification/rectification.ts";
import { trainingSession } from "../commands/training/training.ts";
import { branchClocks } from "../domain/branch-clocks.ts";
import type { BranchElection } from "../domain/branch-machine.ts";
import { rectificationClocks } from "../domain/rectification.ts";
import type { Rectification } from "../domain/rectification-machine.ts";
import { listBranches, listRectifications, listTrainings } from "../records/organization-lists.ts";
import type { OrganizationContext } from "./context.ts";
import {
  BranchRectification,
  BranchRectificationConnection,
  TrainingSession,
  TrainingSessionConnection,
} from "./rectification-types.ts";
import { Official, PartyBranch, PartyBranchConnection, ResponsibleLeader } from "./types.ts";

const branchRead = once(
  async (shown: PartyBranch, { runtime, clock }: OrganizationContext): Promise<ReadClock[]> => {
    const row = shownAs(shown)?.row as BranchElection;
    const { calendar } = await runtime.lawBook.current();
    return readClocks(branchClocks(row, calendar), clock.today());
  },
);
const rectificationRead = once(
  async (shown: BranchRectification, { runtime, clock }: OrganizationContext): Promise<ReadClock[]> => {
    const row = shownAs(shown)?.row as Rectification;
    const { calendar } = await runtime.lawBook.current();
    return readClocks(rectificationClocks(row, calendar), clock.today());
  },
);

@Resolver(() => PartyBranch)
export class BranchResolver {
  @Query(() => PartyBranchConnection, {
    nullable: true,
    description: "Branch elections of a region, the latest due first. 党组织换届台账",
  })
  async partyBranches(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db, scope, clock }: OrganizationContext,
  ): Promise<InstanceType<typeof PartyBranchConnection>> {
    const page = pageOf(args);
    const rows = await listBranches(db, scope, region, page);
    const branches = rows.map((row) => showRecord(partyBranch, row, clock.today()));
    return connectionOf(branches, page, (one) => ledgerKey(one.dueOn ?? "", one.id ?? ""));
  }

  @FieldResolver(() => [LegalClock], { nullable: true, description: "Clocks running now. 运行中的时限" })
  clocks(@Root() shown: PartyBranch, @Ctx() context: OrganizationContext): Promise<ReadClock[]> {
    return branchRead(shown, context);
  }

  @FieldResolver(() => [AttentionFlag], { nullable: true, description: "What asks for attention. 提醒" })
  async attention(@Root() shown: PartyBranch, @Ctx() context: OrganizationContext): Promise<AttentionFlag[]> {
    return flagsOf(await branchRead(shown, context));
  }
}

@Resolver(() => ResponsibleLeader)
export class LeaderResolver {
  @FieldResolver(() => Official)
  async official(
    @Root() { official: named }: ResponsibleLeader,
    @Ctx() context: OrganizationContext,
  ): Promise<Official> {
    return named.name === undefined ? ((await officialOf(context, named.id)) ?? named) : named;
  }
}

async function officialOf(
  { officials, clock }: OrganizationContext,
  id: string | null,
): Promise<Official | null> {
  const row = id === null ? null : await officials.load(id);
  return row && showRecord(official, row, clock.today());
}

@Resolver(() => BranchRectification)
export class RectificationResolver {
  @Query(() => BranchRectificationConnection, {
    nullable: true,
    description: "Weak branches of a region, newest first. 软弱涣散党组织台账",
  })
  async branchRectifications(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db, scope, clock }: OrganizationContext,
  ): Promise<InstanceType<typeof BranchRectificationConnection>> {
    const page = pageOf(args);
    const rows = await listRectifications(db, scope, region, page);
    const weak = rows.map((row) => showRecord(branchRectification, row, clock.today()));
    return connectionOf(weak, page, (one) => ledgerKey(one.listedOn, one.id));
  }

  @FieldResolver(() => Official, { nullable: true, description: "County leader. 联系县领导" })
  countyLeader(@Root() shown: BranchRectification, @Ctx() context: OrganizationContext) {
    return officialOf(context, rowOf(shown).countyLeaderId);
  }

  @FieldResolver(() => Official, { nullable: true, description: "Township leader. 包村乡镇领导" })
  townshipLeader(@Root() shown: BranchRectification, @Ctx() context: OrganizationContext) {
    return officialOf(context, rowOf(shown).townshipLeaderId);
  }

  @FieldResolver(() => Official, { nullable: true, description: "First secretary. 第一书记" })
  firstSecretary(@Root() shown: BranchRectification, @Ctx() context: OrganizationContext) {
    return officialOf(context, rowOf(shown).firstSecretaryId);
  }

  @FieldResolver(() => [LegalClock], { nullable: true, description: "Clocks running now. 运行中的时限" })
  clocks(@Root() shown: BranchRectification, @Ctx() context: OrganizationContext): Promise<ReadClock[]> {
    return rectificationRead(shown, context);
  }
}
const rowOf = (shown: BranchRectification): Rectification => shownAs(shown)?.row as Rectification;

@Resolver(() => TrainingSession)
export class TrainingResolver {
  @Query(() => TrainingSessionConnection, {
    nullable: true,
    description: "Trainings for a region's places, the latest first. 培训台账",
  })
  async trainingSessions(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db, scope, clock }: OrganizationContext,
  ): Promise<InstanceType<typeof TrainingSessionConnection>> {
    const page = pageOf(args);
    const rows = await listTrainings(db, scope, region, page);
    const trainings = rows.map((row) => showRecord(trainingSession, row, clock.today()));
    return connectionOf(trainings, page, (one) => ledgerKey(one.heldOn, one.id));
  }
}
