import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType, Int } from "type-graphql";
import { DateTimeScalar, RegionCodeScalar } from "../../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import type * as words from "../../domain/words.ts";
import { ImpactEnum, IncidentBandEnum, IncidentKindEnum, IncidentLatenessEnum } from "../../queries/enums.ts";
import { decideReport } from "../../domain/incident.ts";
import { places } from "../../../../shared/reference/loads.ts";
import { incident } from "./incident.ts";
import { publicSecurity } from "./who.ts";

@InputType("IncidentReport", { description: "What happened, and nobody it happened to. 警情首报" })
class Stated {
  @Field(() => RegionCodeScalar, { description: "Village. 村(社区)" })
  village!: RegionCode;

  @Field(() => DateTimeScalar, { description: "Happened at. 发生时间" })
  occurredAt!: string;

  @Field(() => IncidentKindEnum)
  kind!: words.IncidentKind;

  @Field(() => Int, { description: "Level 1 to 4, 1 the gravest. 级别" })
  level!: number;

  @Field(() => IncidentBandEnum)
  peopleBand!: words.IncidentBand;

  @Field(() => ImpactEnum)
  electionImpact!: words.ElectionImpact;

  @Field(() => IncidentLatenessEnum, { nullable: true })
  latenessReason?: words.IncidentLateness | null;
}

export const reportIncident = defineCommand({
  name: "reportIncident",
  description: "An incident goes on the ledger: kind, level and band, nobody in it. 警情首报",
  creates: incident,
  event: "report",
  by: publicSecurity,
  input: Stated,
  load: { places },
  decide: decideReport,
});
