import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { DateScalar, RegionCodeScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import { places } from "../../../../shared/reference/loads.ts";
import type * as words from "../../domain/words.ts";
import { decideConsultation } from "../../domain/consultation.ts";
import { ConsultationTopicEnum, TaskBodyEnum } from "../../queries/enums.ts";
import { consultation } from "./consultation.ts";
import { office } from "./who.ts";

@InputType("ConsultationHeld", { description: "About which place, when, what and who; no persons. 会商" })
class Held {
  @Field(() => RegionCodeScalar, { description: "Village, township or county. 属地" })
  place!: RegionCode;

  @Field(() => DateScalar, { description: "Held on. 会商日期" })
  heldOn!: LocalDate;

  @Field(() => ConsultationTopicEnum)
  topic!: words.ConsultationTopic;

  @Field(() => [TaskBodyEnum], { description: "Who took part, two at least. 参加单位" })
  bodies!: words.TaskBody[];
}

export const recordConsultation = defineCommand({
  name: "recordConsultation",
  description: "Several bodies sat together. 记录会商",
  creates: consultation,
  event: "recordConsultation",
  by: office,
  input: Held,
  load: { places },
  decide: decideConsultation,
});
