import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { readingOf } from "../../../shared/audit/reading.ts";
import type { Purpose } from "../../../shared/audit/audit-entry.ts";
import { ReadPurposeEnum } from "../../../shared/audit/read-purpose.ts";
import { showRecord, shownAs } from "../../../shared/commands/shown-records.ts";
import { ledgerKey } from "../../../shared/database/read-ledger.ts";
import { LegalClock } from "../../../shared/graphql/legal-clock.ts";
import { connectionOf, PageArgs, pageOf } from "../../../shared/graphql/page.ts";
import { DateTimeScalar, RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { dueDay, readClock, type ReadClock } from "../../../shared/law/due-state.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { incident } from "../commands/incident/incident.ts";
import { publicOrderCase } from "../commands/public-order-case/public-order-case.ts";
import { beatDueAt } from "../domain/duty.ts";
import type { ElectionDayDuty as DutyRow } from "../domain/duty-machine.ts";
import type { PublicOrderCase as CaseRow } from "../domain/public-order-case-machine.ts";
import { listCases, listIncidents } from "../records/security-lists.ts";
import { PublicOrderCase, PublicOrderCaseConnection } from "./case-types.ts";
import type { PublicSecurityContext } from "./context.ts";
import { ElectionDayDuty, IncidentConnection } from "./types.ts";

@Resolver()
export class IncidentResolver {
  @Query(() => IncidentConnection, {
    nullable: true,
    description: "Incidents of a region, newest first. 警情摘要台账",
  })
  async incidents(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db, scope, clock }: PublicSecurityContext,
  ): Promise<InstanceType<typeof IncidentConnection>> {
    const page = pageOf(args);
    const rows = await listIncidents(db, scope, region, page);
    const incidents = rows.map((row) => showRecord(incident, row, clock.today()));
    return connectionOf(incidents, page, (one) => ledgerKey(one.occurredOn, one.id));
  }
}

@Resolver(() => ElectionDayDuty)
export class DutyResolver {
  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: "The next beat is due at; none before duty and after it. 下次报告时间",
  })
  async beatDueAt(
    @Root() shown: ElectionDayDuty,
    @Ctx() { runtime }: PublicSecurityContext,
  ): Promise<string | null> {
    const duty = shownAs(shown)?.row as DutyRow;
    return beatDueAt(duty, await runtime.lawBook.current())?.toISOString() ?? null;
  }
}

/** Public-order cases, for public security's own people and nobody else. */
@Resolver(() => PublicOrderCase)
export class PublicOrderCaseResolver {
  @Query(() => PublicOrderCaseConnection, {
    nullable: true,
    description: "Public-order cases of one's own office, newest first. 治安案件台账",
  })
  async publicOrderCases(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Arg("purpose", () => ReadPurposeEnum, { description: "Why it is opened; kept in the audit. 查阅目的" })
    purpose: Purpose,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db, commands, clock }: PublicSecurityContext,
  ): Promise<InstanceType<typeof PublicOrderCaseConnection>> {
    const page = pageOf(args);
    const reading = readingOf(commands, "publicOrderCase.ledger", "publicOrderCase", purpose);
    const rows = await listCases(db, commands.viewer, region, page, reading);
    const cases = rows.map((row) => showRecord(publicOrderCase, row, clock.today()));
    return connectionOf(cases, page, (one) => ledgerKey(one.reportedOn, one.id));
  }

  @FieldResolver(() => LegalClock, {
    nullable: true,
    description: "Its last day, while it is open. 办理期限",
  })
  async clock(
    @Root() shown: PublicOrderCase,
    @Ctx() { runtime, clock }: PublicSecurityContext,
  ): Promise<ReadClock | null> {
    const row = shownAs(shown)?.row as CaseRow | undefined;
    const last = row?.extendedTo ?? row?.dueOn ?? null;
    if (last === null || row?.decidedOn !== null) return null;
    return readClock(dueDay(RULE.S02, last, (await runtime.lawBook.current()).calendar), clock.today());
  }
}
