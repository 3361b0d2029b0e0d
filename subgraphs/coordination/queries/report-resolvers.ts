import { Args, Ctx, Query, Resolver } from "type-graphql";
import { showRecord } from "../../../shared/commands/shown-records.ts";
import { readingOf } from "../../../shared/audit/reading.ts";
import { connectionOf, pageOf } from "../../../shared/federation/page.ts";
import { DeskListArgs } from "../../../shared/hand-over-desk/inputs.ts";
import { deskMember } from "../../../shared/hand-over-desk/member.ts";
import { report } from "../commands/report.ts";
import { listReports } from "../records/report-list.ts";
import type { CoordinationContext } from "./context.ts";
import { ReportConnection } from "./report-types.ts";

/** Reports upward (H11, 重大情况报告): what one's own office sent or received. */
@Resolver()
export class ReportResolver {
  @Query(() => ReportConnection, {
    nullable: true,
    description: "Reports one's own office sent or received. 报告台账",
  })
  async upwardReportLedger(
    @Args(() => DeskListArgs) args: DeskListArgs,
    @Ctx() context: CoordinationContext,
  ) {
    const page = pageOf(args);
    const { actor, db, commands, clock } = context;
    const reading = readingOf(commands, "report.ledger", "report", args.purpose);
    const rows = deskMember(actor, "coordination")
      ? await listReports(db, commands.viewer, page, reading)
      : [];
    const reports = rows.map((row) => showRecord(report, row, clock.today()));
    return connectionOf(reports, page, ({ id }) => id);
  }
}
