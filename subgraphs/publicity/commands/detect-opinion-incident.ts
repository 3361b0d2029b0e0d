import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { DateTimeScalar, RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { places } from "../../../shared/reference/loads.ts";
import type * as words from "../domain/words.ts";
import { HeatEnum, TopicEnum, VenueEnum } from "../queries/enums.ts";
import { decideDetection } from "../domain/detection.ts";
import { opinion } from "./opinion.ts";
import { publicityOffice } from "./who.ts";

@InputType("OpinionDetection", {
  description: "A matter in public discussion: nothing of who wrote or spoke. 舆情登记",
})
class Detection {
  @Field(() => RegionCodeScalar, { description: "Village it is about. 属地" })
  village!: RegionCode;

  @Field(() => DateTimeScalar, { description: "Found at. 发现时间" })
  detectedAt!: string;

  @Field(() => TopicEnum)
  topic!: words.OpinionTopic;

  @Field(() => VenueEnum)
  venueKind!: words.VenueKind;

  @Field(() => String, {
    description: "The matter in 2 to 200 characters, no persons. 主要内容(勿填个人信息)",
  })
  issueSummary!: string;

  @Field(() => HeatEnum)
  heat!: words.Heat;
}

export const detectOpinionIncident = defineCommand({
  name: "detectOpinionIncident",
  description: "Puts a matter in public discussion on the ledger. 发现登记",
  creates: opinion,
  event: "detect",
  by: publicityOffice,
  input: Detection,
  load: { places },
  decide: decideDetection,
});
