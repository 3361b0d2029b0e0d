import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { showRecord } from "../../../shared/commands/shown-records.ts";
import { lookBack } from "../commands/look-back/look-back.ts";
import { keyVillage } from "../commands/key-village/key-village.ts";
import { voteGate } from "../commands/vote-gate/vote-gate.ts";
import { VoteGate } from "./vote-gate.ts";
import { mayHaveBoard } from "../../../shared/access/board-level.ts";
import { Region, Village } from "../../../shared/graphql/places.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { CoordinationContext } from "./context.ts";
import { KeyVillageBoard } from "./board.ts";
import { DisputeSummary, LookBack, UpwardReport } from "./office-types.ts";
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
