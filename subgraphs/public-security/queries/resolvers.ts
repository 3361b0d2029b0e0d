import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { readClock } from "../../../shared/law/due-state.ts";
import { flagsOf } from "../../../shared/graphql/legal-clock.ts";
import { mayHaveBoard } from "../../../shared/access/board-level.ts";
import { connectionOf, PageArgs, pageOf } from "../../../shared/graphql/page.ts";
import { Region, Village } from "../../../shared/graphql/places.ts";
import { ledgerKey } from "../../../shared/database/read-ledger.ts";
import { RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { planClock } from "../domain/plan-clock.ts";
import type { PublicSecurityContext } from "./context.ts";
import { listIncidents } from "../records/security-sections.ts";
import {
  ElectionDayDuty,
  EmergencyPlan,
  IncidentConnection,
  IncidentCount,
  SecurityBoard,
  SecurityPlan,
} from "./types.ts";

@Resolver(() => Village)
export class VillageResolver {
  @FieldResolver(() => SecurityPlan, {
    nullable: true,
    description: "Security plan of its election day. 选举日安保方案",
  })
  async securityPlan(
    @Root() village: Village,
    @Ctx() { sections, clock, runtime }: PublicSecurityContext,
  ): Promise<SecurityPlan | null> {
    const row = await sections.load("plan", village.code as RegionCode);
    if (!row) return null;
    const running = planClock(row, await runtime.lawBook.current());
    const read = running && readClock(running, clock.today());
    return { ...row, clock: read, attention: flagsOf(read ? [read] : [], () => "NO_SECURITY_PLAN") };
  }

  @FieldResolver(() => EmergencyPlan, { nullable: true, description: "Its emergency plan. 应急预案" })
  emergencyPlan(
    @Root() village: Village,
    @Ctx() { sections }: PublicSecurityContext,
  ): Promise<EmergencyPlan | null> {
    return sections.load("emergencyPlan", village.code as RegionCode);
  }

  @FieldResolver(() => ElectionDayDuty, {
    nullable: true,
    description: "How its election day goes. 选举日值守",
  })
  electionDayDuty(
    @Root() village: Village,
    @Ctx() { sections }: PublicSecurityContext,
  ): Promise<ElectionDayDuty | null> {
    return sections.load("duty", village.code as RegionCode);
  }

  @FieldResolver(() => [IncidentCount], {
    nullable: true,
    description: "Incidents by level; null when there is none this viewer may know of. 分级警情数",
  })
  incidentsByLevel(
    @Root() village: Village,
    @Ctx() { sections }: PublicSecurityContext,
  ): Promise<IncidentCount[] | null> {
    return sections.load("incidents", village.code as RegionCode);
  }
}

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => IncidentConnection, {
    nullable: true,
    description: "Incidents of a region, newest first. 警情摘要台账",
  })
  async incidents(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db, scope }: PublicSecurityContext,
  ): Promise<InstanceType<typeof IncidentConnection>> {
    const page = pageOf(args);
    const rows = await listIncidents(db, scope, region, page);
    const incidents = rows.map(({ villageCode, ...row }) => ({ ...row, village: { code: villageCode } }));
    return connectionOf(incidents, page, (incident) => ledgerKey(incident.occurredOn, incident.id));
  }

  @FieldResolver(() => SecurityBoard, { nullable: true, description: "Its security in numbers. 安保汇总" })
  async securityBoard(
    @Root() region: Region,
    @Ctx() { sections, standings }: PublicSecurityContext,
  ): Promise<SecurityBoard | null> {
    const code = region.code as RegionCode;
    return mayHaveBoard(code, standings) ? sections.load("board", code) : null;
  }
}
