import { ReadPurposeEnum } from "../../../shared/audit/read-purpose.ts";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { showRecord } from "../../../shared/commands/shown-records.ts";
import { readingOf } from "../../../shared/audit/reading.ts";
import { mayHaveCaseBoard } from "../../../shared/access/board-level.ts";
import { connectionOf, PageArgs, pageOf } from "../../../shared/graphql/page.ts";
import { Region, Village } from "../../../shared/graphql/places.ts";
import { ledgerKey } from "../../../shared/database/read-ledger.ts";
import { RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { Purpose } from "../../../shared/audit/audit-entry.ts";
import { COUNTS } from "../policy.ts";
import { petition } from "../commands/petition.ts";
import { seenOutside } from "../domain/seen-outside.ts";
import type { PetitionsContext } from "./context.ts";
import { listCases } from "../records/case-list.ts";
import { toBoard, toSummary } from "./to-petition.ts";
import { PetitionBoard, PetitionCaseConnection, PetitionSummary } from "./types.ts";

@Resolver(() => Village)
export class VillageResolver {
  @FieldResolver(() => PetitionSummary, {
    nullable: true,
    description: "Its petitions; null when there is none this viewer may know of. 信访摘要",
  })
  async petitions(
    @Root() village: Village,
    @Ctx() { sections, clock, runtime }: PetitionsContext,
  ): Promise<PetitionSummary | null> {
    const row = await sections.load("summary", village.code as RegionCode);
    return row && toSummary(row, (await runtime.lawBook.current()).calendar, clock.today());
  }
}

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => PetitionCaseConnection, {
    nullable: true,
    description:
      "The ledger of a region or village, newest first: the cases this person handles or answers for. 信访台账",
  })
  async petitionCases(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Arg("openOnly", () => Boolean, {
      defaultValue: true,
      description: "Leave out what is struck off. 只看在账",
    })
    openOnly: boolean,
    @Arg("purpose", () => ReadPurposeEnum, { description: "Why it is opened; kept in the audit. 查阅目的" })
    purpose: Purpose,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db, clock, commands, standings }: PetitionsContext,
  ): Promise<InstanceType<typeof PetitionCaseConnection>> {
    const page = pageOf(args);
    const reading = readingOf(commands, "petition.ledger", "petition", purpose);
    const rows = await listCases(db, commands.viewer, region, openOnly, page, reading);
    const isOffice = standings.has("PET");
    const cases = rows.map((row) => showRecord(petition, isOffice ? row : seenOutside(row), clock.today()));
    return connectionOf(cases, page, (one) => ledgerKey(String(one.receivedOn), one.id));
  }

  @FieldResolver(() => PetitionBoard, { nullable: true, description: "Its petitions in numbers. 信访汇总" })
  async petitionBoard(
    @Root() region: Region,
    @Ctx() { sections, standings }: PetitionsContext,
  ): Promise<PetitionBoard | null> {
    const code = region.code as RegionCode;
    const counties = mayHaveCaseBoard(code) ? await sections.load("board", code) : null;
    const readsVillages = COUNTS.some((one) => standings.has(one));
    return counties && toBoard(counties, readsVillages);
  }
}
