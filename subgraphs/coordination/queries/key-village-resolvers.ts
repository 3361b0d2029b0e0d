import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { showRecord, shownAs } from "../../../shared/commands/shown-records.ts";
import { AttentionFlag, LegalClock } from "../../../shared/graphql/legal-clock.ts";
import { loadTogether, once } from "../../../shared/commands/load-together.ts";
import { connectionOf, PageArgs, pageOf } from "../../../shared/graphql/page.ts";
import { RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { ReadClock } from "../../../shared/law/due-state.ts";
import { keyVillage } from "../commands/key-village/key-village.ts";
import { problemItem } from "../commands/problem-item/problem-item.ts";
import type { KeyVillage as Entry } from "../domain/key-village-machine.ts";
import type { ProblemItem as Item } from "../domain/problem-item-machine.ts";
import type { GateReason } from "../domain/vote-gate.ts";
import { type Category, toldCategories, toldCategory } from "../domain/words.ts";
import { knowsPetitions } from "../policy.ts";
import { itemsOf } from "../records/key-village-loads.ts";
import { listKeyVillages } from "../records/office-lists.ts";
import type { CoordinationContext } from "./context.ts";
import { CategoryEnum, GateReasonEnum } from "./enums.ts";
import { detailsOf, type EntryDetails } from "./to-key-village.ts";
import { KeyVillage, KeyVillageConnection, ProblemItem } from "./types.ts";

/** An entry as it was read, with its list when that came along. */
type EntryRow = Entry & { readonly items?: readonly Item[] };

const loadItems = loadTogether(itemsOf);

const rowOf = (shown: KeyVillage): EntryRow => shownAs(shown)?.row as EntryRow;

async function itemsIn(context: CoordinationContext, shown: KeyVillage): Promise<readonly Item[]> {
  const row = rowOf(shown);
  return row.items ?? loadItems(context, row);
}

const details = once(async (shown: KeyVillage, context: CoordinationContext): Promise<EntryDetails> => {
  const items = await itemsIn(context, shown);
  return detailsOf(rowOf(shown), items, await context.runtime.lawBook.current(), context.clock.today());
});

@Resolver(() => KeyVillage)
export class KeyVillageResolver {
  @Query(() => KeyVillageConnection, {
    description: "The ledger of key villages of a region. 重点难点村台账",
  })
  async keyVillages(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db, scope, clock }: CoordinationContext,
  ): Promise<InstanceType<typeof KeyVillageConnection>> {
    const page = pageOf(args);
    const rows = await listKeyVillages(db, scope, region, page);
    const entries = rows.map((row) => showRecord(keyVillage, row, clock.today()));
    return connectionOf(entries, page, (entry) => entry.village.code);
  }

  @FieldResolver(() => [CategoryEnum], { nullable: true })
  categories(@Root() shown: KeyVillage, @Ctx() { standings }: CoordinationContext): Category[] {
    return toldCategories(rowOf(shown).categories, knowsPetitions(standings));
  }

  @FieldResolver(() => Int, { nullable: true, description: "Items open. 未销号问题数" })
  async itemsOpen(@Root() shown: KeyVillage, @Ctx() context: CoordinationContext): Promise<number> {
    return (await details(shown, context)).itemsOpen;
  }

  @FieldResolver(() => Int, { nullable: true, description: "Items past their day. 超期问题数" })
  async itemsOverdue(@Root() shown: KeyVillage, @Ctx() context: CoordinationContext): Promise<number> {
    return (await details(shown, context)).itemsOverdue;
  }

  @FieldResolver(() => [ProblemItem], { nullable: true, description: "The list of problems. 问题清单" })
  async items(@Root() shown: KeyVillage, @Ctx() context: CoordinationContext): Promise<ProblemItem[]> {
    const items = await itemsIn(context, shown);
    return items.map((item) => showRecord(problemItem, item, context.clock.today()));
  }

  @FieldResolver(() => [GateReasonEnum], {
    nullable: true,
    description: "What keeps the vote gate closed; empty means open. 卡口",
  })
  async gateReasons(@Root() shown: KeyVillage, @Ctx() context: CoordinationContext): Promise<GateReason[]> {
    return (await details(shown, context)).gateReasons;
  }

  @FieldResolver(() => LegalClock, {
    nullable: true,
    description: "Weekly review of the entry. 台账更新时限",
  })
  async reviewClock(
    @Root() shown: KeyVillage,
    @Ctx() context: CoordinationContext,
  ): Promise<ReadClock | null> {
    return (await details(shown, context)).reviewClock;
  }

  @FieldResolver(() => [AttentionFlag], { nullable: true, description: "What asks for attention. 提醒" })
  async attention(@Root() shown: KeyVillage, @Ctx() context: CoordinationContext): Promise<AttentionFlag[]> {
    return (await details(shown, context)).attention;
  }
}

@Resolver(() => ProblemItem)
export class ProblemItemResolver {
  @FieldResolver(() => CategoryEnum)
  category(@Root() shown: ProblemItem, @Ctx() { standings }: CoordinationContext): Category {
    const item = shownAs(shown)?.row as Item;
    return toldCategory(item.category, knowsPetitions(standings));
  }
}
