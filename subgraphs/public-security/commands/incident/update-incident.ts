import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { ImpactEnum, IncidentBandEnum } from "../../queries/enums.ts";
import { decideUpdate } from "../../domain/incident.ts";
import { incident } from "./incident.ts";
import { publicSecurity } from "./who.ts";

@InputType("IncidentUpdate", { description: "How many people, and what it did to the vote. 续报" })
class Stated {
  @Field(() => IncidentBandEnum)
  peopleBand!: words.IncidentBand;

  @Field(() => ImpactEnum)
  electionImpact!: words.ElectionImpact;
}

export const updateIncident = defineCommand({
  name: "updateIncident",
  description: "What is known now. 续报",
  on: incident,
  event: "update",
  by: publicSecurity,
  input: Stated,
  decide: decideUpdate,
});
