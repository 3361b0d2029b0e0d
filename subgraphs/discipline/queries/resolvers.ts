import { ReadPurposeEnum } from "../../../shared/audit/read-purpose.ts";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { readingOf } from "../../../shared/audit/reading.ts";
import { connectionOf, PageArgs, pageOf } from "../../../shared/graphql/page.ts";
import { Region, Village } from "../../../shared/graphql/places.ts";
import { RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import { levelOf, type RegionCode } from "../../../shared/kernel/region-code.ts";
import { sumOfShown, suppressPartition } from "../../../shared/access/suppress.ts";
import type { Purpose } from "../../../shared/audit/audit-entry.ts";
import type { DisciplineContext } from "./context.ts";
import { listReceipts, receiptKey } from "../records/receipt-list.ts";
import { ClueBoard, ClueReceiptConnection, DisciplineNotice } from "./types.ts";

@Resolver(() => Village)
export class VillageResolver {
  @FieldResolver(() => [DisciplineNotice], { nullable: true, description: "Published notices. 已发布的通报" })
  async disciplineNotices(
    @Root() village: Village,
    @Ctx() { sections }: DisciplineContext,
  ): Promise<DisciplineNotice[]> {
    return (await sections.load("notices", village.code as RegionCode)) ?? [];
  }
}

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => ClueReceiptConnection, {
    nullable: true,
    description: "Receipts for clues, newest first; for discipline's own people. 线索回执台账",
  })
  async clueReceipts(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Arg("purpose", () => ReadPurposeEnum, { description: "Why it is opened; kept in the audit. 查阅目的" })
    purpose: Purpose,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db, commands }: DisciplineContext,
  ): Promise<InstanceType<typeof ClueReceiptConnection>> {
    const page = pageOf(args);
    const reading = readingOf(commands, "clue.receipts", "clueReceipt", purpose);
    const rows = await listReceipts(db, commands.viewer, region, page, reading);
    const receipts = rows.map(({ villageCode, ...row }) => ({
      ...row,
      village: { code: villageCode },
      concluded: row.concludedOn !== null,
    }));
    return connectionOf(receipts, page, receiptKey);
  }

  @FieldResolver(() => ClueBoard, {
    nullable: true,
    description: "Clues in numbers, for prefecture and province only. 线索汇总",
  })
  async clueBoard(@Root() region: Region, @Ctx() { sections }: DisciplineContext): Promise<ClueBoard | null> {
    const code = region.code as RegionCode;
    // A county is small enough for a number to point at a person; there is no board for it at all.
    if (!["PREFECTURE", "PROVINCE"].includes(levelOf(code))) return null;
    const rows = await sections.load("clueBoard", code);
    if (!rows) return null;
    const shown = rows.map(suppressPartition);
    return {
      received: sumOfShown(shown.map(({ total }) => total)),
      concluded: sumOfShown(shown.map(({ concluded }) => concluded)),
    };
  }
}
