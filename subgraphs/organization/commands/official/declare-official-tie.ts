import { Field, InputType } from "type-graphql";
import { RegionCodeScalar } from "../../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideTie } from "../../domain/official.ts";
import { intoTables } from "../../../../shared/commands/parts.ts";
import { OfficialTieRecord } from "../../records/official-records.ts";
import { ties } from "../../records/organization-loads.ts";
import { official } from "./official.ts";
import { organization } from "./who.ts";

@InputType("OfficialTieStated", { description: "The place alone. 利害关系地" })
class Stated {
  @Field(() => RegionCodeScalar, { description: "Place. 属地" })
  region!: RegionCode;
}

export const declareOfficialTie = defineCommand({
  name: "declareOfficialTie",
  description: "An official has a tie to a place; which is told to nobody. 报告利害关系",
  on: official,
  event: "declareTie",
  by: organization,
  input: Stated,
  load: { ties },
  decide: (row, input, moment, loaded) =>
    intoTables(decideTie(row, input, moment, loaded), { tie: OfficialTieRecord }),
});
