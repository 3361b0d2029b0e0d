import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { once } from "../../../shared/commands/load-together.ts";
import { showRecord, shownAs } from "../../../shared/commands/shown-records.ts";
import { AttentionFlag, flagsOf, LegalClock } from "../../../shared/graphql/legal-clock.ts";
import { type ReadClock, readClocks } from "../../../shared/law/due-state.ts";
import { official } from "../commands/official/official.ts";
import { branchClocks } from "../domain/branch-clocks.ts";
import type { BranchElection } from "../domain/branch-machine.ts";
import { rectificationClocks } from "../domain/rectification.ts";
import type { Rectification } from "../domain/rectification-machine.ts";
import type { OrganizationContext } from "./context.ts";
import { BranchRectification } from "./rectification-types.ts";
import { Official, PartyBranch, ResponsibleLeader } from "./types.ts";

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
