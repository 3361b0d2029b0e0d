import { Field, ID, Int, ObjectType } from "type-graphql";
import { Village } from "../../../shared/graphql/places.ts";
import { DateScalar, DateTimeScalar } from "../../../shared/graphql/scalars.ts";
import type * as words from "../domain/words.ts";
import {
  DutyStatusEnum,
  ImpactEnum,
  IncidentBandEnum,
  IncidentKindEnum,
  IncidentStateEnum,
  OfficerBandEnum,
  PlanLevelEnum,
  PlanStateEnum,
} from "./enums.ts";

@ObjectType({
  description: "Security plan of election day; the document stays at public security. 选举日安保方案",
})
export class SecurityPlan {
  @Field(() => ID, { nullable: true, description: "Id, by which commands name it. 编号" })
  id!: string | null;

  @Field(() => Int, { nullable: true, description: "Version, on which a command decides. 版本" })
  version!: number | null;

  @Field(() => DateScalar, { nullable: true, description: "The day it is made for. 选举日" })
  electionDate!: string | null;

  @Field(() => PlanStateEnum)
  state!: words.PlanState;

  @Field(() => DateScalar, { nullable: true, description: "Approved on. 批准日" })
  approvedOn!: string | null;

  @Field(() => PlanLevelEnum, { nullable: true })
  level!: words.PlanLevel | null;

  @Field(() => OfficerBandEnum, { nullable: true })
  officersPlanned!: words.OfficerBand | null;
}

@ObjectType({ description: "Emergency plan, required for key villages. 应急预案" })
export class EmergencyPlan {
  @Field(() => ID, { nullable: true, description: "Id, by which commands name it. 编号" })
  id!: string | null;

  @Field(() => Int, { nullable: true, description: "Version, on which a command decides. 版本" })
  version!: number | null;

  @Field(() => DateScalar, { nullable: true, description: "The day it is made for. 选举日" })
  electionDate!: string | null;

  @Field(() => PlanStateEnum)
  state!: words.PlanState;

  @Field(() => DateScalar, { nullable: true, description: "Approved on. 批准日" })
  approvedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Drilled on. 演练日" })
  drilledOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "To be reviewed by. 复核期限" })
  reviewDueOn!: string | null;
}

@ObjectType({ description: "How election day goes, as last reported. 选举日值守" })
export class ElectionDayDuty {
  @Field(() => ID, { nullable: true, description: "Id, by which commands name it. 编号" })
  id!: string | null;

  @Field(() => Int, { nullable: true, description: "Version, on which a command decides. 版本" })
  version!: number | null;

  @Field(() => DateScalar, { description: "Day. 日期" })
  dutyDate!: string;

  @Field(() => DutyStatusEnum)
  status!: words.DutyStatus;

  @Field(() => DateTimeScalar, { description: "Last reported at. 更新时间" })
  updatedAt!: string;
}

@ObjectType({ description: "Incidents of one level, 1 the gravest. 分级警情数" })
export class IncidentCount {
  @Field(() => Int, { description: "Level 1 to 4. 级别" })
  level!: number;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "An incident in kind, level and band; no person. 警情摘要" })
export class Incident {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "Number. 编号" })
  incidentNo!: string;

  @Field(() => Village, { description: "Where. 属地" })
  village!: Village;

  @Field(() => DateScalar, { description: "Day. 发生日" })
  occurredOn!: string;

  @Field(() => DateTimeScalar, { description: "Instant. 发生时间" })
  occurredAt!: string;

  @Field(() => IncidentKindEnum)
  kind!: words.IncidentKind;

  @Field(() => Int, { description: "Level 1 to 4, 1 the gravest. 级别" })
  level!: number;

  @Field(() => Int, { description: "Version, on which a command decides. 版本" })
  version!: number;

  @Field(() => IncidentBandEnum)
  peopleBand!: words.IncidentBand;

  @Field(() => IncidentStateEnum)
  state!: words.IncidentState;

  @Field(() => ImpactEnum)
  electionImpact!: words.ElectionImpact;
}

@ObjectType({ description: "Villages by election-day status. 值守汇总" })
export class DutyCount {
  @Field(() => DutyStatusEnum)
  status!: words.DutyStatus;

  @Field(() => Int, { description: "Villages. 村数" })
  villages!: number;
}

@ObjectType({ description: "Security of a region's elections in numbers. 安保汇总" })
export class SecurityBoard {
  @Field(() => Int, { description: "Plans. 方案数" })
  plans!: number;

  @Field(() => Int, { description: "Approved. 已批准数" })
  plansApproved!: number;

  @Field(() => [DutyCount], { description: "Villages by status. 值守状态" })
  dutyByStatus!: DutyCount[];

  @Field(() => [IncidentCount], { description: "Incidents by level. 分级警情" })
  incidentsByLevel!: IncidentCount[];
}
