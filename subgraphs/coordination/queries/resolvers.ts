import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { showRecord } from "../../../shared/commands/shown-records.ts";
import { lookBack } from "../commands/look-back/look-back.ts";
import { keyVillage } from "../commands/key-village/key-village.ts";
import { voteGate } from "../commands/vote-gate/vote-gate.ts";
import { VoteGate } from "./vote-gate.ts";
import { dueDay, readClock } from "../../../shared/law/due-state.ts";
import { mayHaveBoard } from "../../../shared/access/board-level.ts";
import { connectionOf, PageArgs, pageOf } from "../../../shared/graphql/page.ts";
import { Region, Village } from "../../../shared/graphql/places.ts";
import { ledgerKey } from "../../../shared/database/read-ledger.ts";
import { RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { CoordinationContext } from "./context.ts";
import { listTasks } from "../records/office-lists.ts";
import { KeyVillageBoard } from "./board.ts";
import { DisputeSummary, LookBack, TaskConnection, UpwardReport } from "./office-types.ts";
import { KeyVillage } from "./types.ts";

@Resolver(() => Village)
export class VillageResolver {
  @FieldResolver(() => KeyVillage, {
    nullable: true,
    description: "Its entry on the ledger, if any. 重点难点村台账",
  })
  async keyVillage(
    @Root() village: Village,
    @Ctx() { sections, clock }: CoordinationContext,
  ): Promise<KeyVillage | null> {
    const row = await sections.load("keyVillage", village.code as RegionCode);
    return row && showRecord(keyVillage, row, clock.today());
  }

  @FieldResolver(() => VoteGate, {
    nullable: true,
    description: "Its newest certificate of an open vote gate. 投票准入证明",
  })
  async voteGate(
    @Root() village: Village,
    @Ctx() { sections, clock }: CoordinationContext,
  ): Promise<VoteGate | null> {
    const row = await sections.load("voteGate", village.code as RegionCode);
    if (!row) return null;
    const times = { issuedAt: new Date(row.issuedAt), expiresAt: new Date(row.expiresAt) };
    return showRecord(voteGate, { ...row, ...times }, clock.today());
  }

  @FieldResolver(() => DisputeSummary, {
    nullable: true,
    description: "Its open disputes, by kind. 矛盾纠纷",
  })
  async disputes(
    @Root() village: Village,
    @Ctx() { sections }: CoordinationContext,
  ): Promise<DisputeSummary | null> {
    const byKind = await sections.load("disputes", village.code as RegionCode);
    return byKind && { byKind, open: byKind.reduce((sum, one) => sum + one.count, 0) };
  }

  @FieldResolver(() => LookBack, { nullable: true, description: "The look-back on it. 回头看" })
  async lookBack(
    @Root() village: Village,
    @Ctx() { sections, clock }: CoordinationContext,
  ): Promise<LookBack | null> {
    const row = await sections.load("lookBack", village.code as RegionCode);
    return row && showRecord(lookBack, row, clock.today());
  }

  @FieldResolver(() => [UpwardReport], {
    nullable: true,
    description:
      "Major matters reported upward; null when there is none this viewer may know of. 重大情况报告",
  })
  upwardReports(
    @Root() village: Village,
    @Ctx() { sections }: CoordinationContext,
  ): Promise<UpwardReport[] | null> {
    return sections.load("reports", village.code as RegionCode);
  }
}

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => TaskConnection, { description: "Tasks given in a region, newest first. 交办台账" })
  async tasks(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db, scope, clock, actor, standings, runtime }: CoordinationContext,
  ): Promise<InstanceType<typeof TaskConnection>> {
    const page = pageOf(args);
    const all = standings.has("OFF") || standings.has("LDR");
    const rows = await listTasks(db, scope, all ? null : actor.body, region, page);
    const { calendar } = await runtime.lawBook.current();
    const tasks = rows.map(({ villageCode, dueOn, ...row }) => ({
      ...row,
      village: { code: villageCode },
      clock: row.state === "ACCEPTED" ? null : readClock(dueDay("H12", dueOn, calendar), clock.today()),
    }));
    return connectionOf(tasks, page, (task) => ledgerKey(task.sentOn, task.id));
  }

  @FieldResolver(() => KeyVillageBoard, {
    nullable: true,
    description: "Key villages in numbers. 重点难点村汇总",
  })
  async keyVillageBoard(
    @Root() region: Region,
    @Ctx() { sections, standings }: CoordinationContext,
  ): Promise<KeyVillageBoard | null> {
    const code = region.code as RegionCode;
    return mayHaveBoard(code, standings) ? sections.load("board", code) : null;
  }
}
