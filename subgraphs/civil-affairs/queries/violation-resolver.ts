import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Purpose } from "../../../shared/audit/audit-entry.ts";
import { ReadPurposeEnum } from "../../../shared/audit/read-purpose.ts";
import { readingOf } from "../../../shared/audit/reading.ts";
import { showRecord, shownAs } from "../../../shared/commands/shown-records.ts";
import { ledgerKey } from "../../../shared/database/read-ledger.ts";
import { LegalClock } from "../../../shared/graphql/legal-clock.ts";
import { connectionOf, PageArgs, pageOf } from "../../../shared/graphql/page.ts";
import { RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { dueDay, type ReadClock, readClocks } from "../../../shared/law/due-state.ts";
import { violationReport } from "../commands/violation-report/violation-report.ts";
import type { Violation as Row } from "../domain/violation-machine.ts";
import { listViolations } from "../records/violation-loads.ts";
import type { CivilAffairsContext } from "./context.ts";
import { Village } from "./village.ts";
import { ViolationReport, ViolationReportConnection } from "./violation-types.ts";

const rowOf = (shown: ViolationReport): Row => shownAs(shown)?.row as Row;

/** Reports of violations, for civil affairs' own people and nobody else. */
@Resolver(() => ViolationReport)
export class ViolationResolver {
  @Query(() => ViolationReportConnection, {
    nullable: true,
    description: "Reports of violations of one's own office, newest first. 违法举报台账",
  })
  async violationReports(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Arg("purpose", () => ReadPurposeEnum, { description: "Why it is opened; kept in the audit. 查阅目的" })
    purpose: Purpose,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db, commands, clock }: CivilAffairsContext,
  ): Promise<InstanceType<typeof ViolationReportConnection>> {
    const page = pageOf(args);
    const reading = readingOf(commands, "violationReport.ledger", "violationReport", purpose);
    const rows = await listViolations(db, commands.viewer, region, page, reading);
    const reports = rows.map((row) => showRecord(violationReport, row, clock.today()));
    return connectionOf(reports, page, ({ receivedOn, id }) => ledgerKey(receivedOn, id));
  }

  @FieldResolver(() => Village, { nullable: true, description: "Village. 村(社区)" })
  village(@Root() shown: ViolationReport, @Ctx() { sections }: CivilAffairsContext): Promise<Village | null> {
    return sections.load("village", rowOf(shown).villageCode);
  }

  @FieldResolver(() => [LegalClock], {
    description: "Days it is to be looked into (E33) and decided on (E34) by, while they run. 时限",
  })
  async clocks(
    @Root() shown: ViolationReport,
    @Ctx() { runtime, clock }: CivilAffairsContext,
  ): Promise<readonly ReadClock[]> {
    const { state, checkDueOn, decideDueOn } = rowOf(shown);
    const { calendar } = await runtime.lawBook.current();
    const running = [
      ...(state === "RECEIVED" ? [dueDay(RULE.E33, checkDueOn, calendar)] : []),
      ...(state === "RECEIVED" || state === "CHECKING" ? [dueDay(RULE.E34, decideDueOn, calendar)] : []),
    ];
    return readClocks(running, clock.today());
  }
}
