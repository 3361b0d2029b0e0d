import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { showRecord } from "../../../shared/commands/shown-records.ts";
import { electionDayDuty } from "../commands/duty/election-day-duty.ts";
import { emergencyPlan } from "../commands/emergency-plan/emergency-plan.ts";
import { securityPlan } from "../commands/security-plan/security-plan.ts";
import { mayHaveBoard } from "../../../shared/access/board-level.ts";
import { Region, Village } from "../../../shared/graphql/places.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { PublicSecurityContext } from "./context.ts";
import { ElectionDayDuty, EmergencyPlan, IncidentCount, SecurityBoard, SecurityPlan } from "./types.ts";

@Resolver(() => Village)
export class VillageResolver {
  @FieldResolver(() => SecurityPlan, {
    nullable: true,
    description: "Security plan of its election day. 选举日安保方案",
  })
  async securityPlan(
    @Root() village: Village,
    @Ctx() { sections, clock }: PublicSecurityContext,
  ): Promise<SecurityPlan | null> {
    const row = await sections.load("plan", village.code as RegionCode);
    return row && showRecord(securityPlan, row, clock.today());
  }

  @FieldResolver(() => EmergencyPlan, { nullable: true, description: "Its emergency plan. 应急预案" })
  async emergencyPlan(
    @Root() village: Village,
    @Ctx() { sections, clock }: PublicSecurityContext,
  ): Promise<EmergencyPlan | null> {
    const row = await sections.load("emergencyPlan", village.code as RegionCode);
    return row && showRecord(emergencyPlan, row, clock.today());
  }

  @FieldResolver(() => ElectionDayDuty, {
    nullable: true,
    description: "How its election day goes. 选举日值守",
  })
  async electionDayDuty(
    @Root() village: Village,
    @Ctx() { sections, clock }: PublicSecurityContext,
  ): Promise<ElectionDayDuty | null> {
    const row = await sections.load("duty", village.code as RegionCode);
    return (
      row && showRecord(electionDayDuty, { ...row, reportedAt: new Date(row.reportedAt) }, clock.today())
    );
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
  @FieldResolver(() => SecurityBoard, { nullable: true, description: "Its security in numbers. 安保汇总" })
  async securityBoard(
    @Root() region: Region,
    @Ctx() { sections, standings }: PublicSecurityContext,
  ): Promise<SecurityBoard | null> {
    const code = region.code as RegionCode;
    return mayHaveBoard(code, standings) ? sections.load("board", code) : null;
  }
}
