import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { DateScalar, RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type { Topic } from "../../../shared/kernel/election-words.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { places } from "../../../shared/reference/loads.ts";
import { decideCorrection } from "../domain/correction.ts";
import type * as words from "../domain/words.ts";
import { ClassEnum, CorrectionEnum, TopicEnum } from "../queries/enums.ts";
import { transfers } from "../records/petition-loads.ts";
import { petition } from "./petition.ts";
import { petitionsOffice } from "./who.ts";

@InputType("PetitionCorrection", { description: "What the register should have said. 更正登记" })
class Correction {
  @Field(() => RegionCodeScalar, { nullable: true, description: "The right village. 问题属地" })
  village?: RegionCode | null;

  @Field(() => DateScalar, { nullable: true, description: "The right day of receipt. 收到日" })
  receivedOn?: LocalDate | null;

  @Field(() => ClassEnum, { nullable: true })
  class?: words.PetitionClass | null;

  @Field(() => TopicEnum, { nullable: true })
  topic?: Topic | null;

  @Field(() => CorrectionEnum)
  reason!: words.CorrectionReason;
}

export const correctPetition = defineCommand({
  name: "correctPetition",
  description: "Corrects what the register says; the old stays in the history. 更正登记",
  on: petition,
  event: "correct",
  by: petitionsOffice,
  input: Correction,
  load: { transfers, places },
  decide: decideCorrection,
});
