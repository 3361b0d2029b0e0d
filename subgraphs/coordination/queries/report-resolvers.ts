import { Args, Ctx, Query, Resolver } from "type-graphql";
import { showRecord } from "../../../shared/commands/shown-records.ts";
import { readingOf } from "../../../shared/audit/reading.ts";
import { connectionOf, pageOf } from "../../../shared/graphql/page.ts";
import { AuditedPageArgs } from "../../../shared/transfers/inputs.ts";
import { report } from "../commands/report.ts";
import { listReports } from "../records/report-list.ts";
import type { CoordinationContext } from "./context.ts";
import { ReportConnection } from "./report-types.ts";

/** Reports upward (H11, 重大情况报告): what one's own office or region sent or received. */
@Resolver()
export class ReportResolver {
  @Query(() => ReportConnection, {
    nullable: true,
    description: "Reports one's own office sent or received. 报告台账",
  })
  async upwardReportLedger(
    @Args(() => AuditedPageArgs) args: AuditedPageArgs,
    @Ctx() context: CoordinationContext,
  ) {
    const page = pageOf(args);
    const { db, commands, clock } = context;
    const reading = readingOf(commands, "report.ledger", "report", args.purpose);
    const rows = await listReports(db, commands.viewer, page, reading);
    const reports = rows.map((row) => showRecord(report, row, clock.today()));
    return connectionOf(reports, page, ({ id }) => id);
  }
}
