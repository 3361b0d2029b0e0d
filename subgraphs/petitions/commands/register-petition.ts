import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { DateScalar, RegionCodeScalar, UuidScalar } from "../../../shared/graphql/scalars.ts";
import type { Topic } from "../../../shared/kernel/election-words.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { places } from "../../../shared/reference/loads.ts";
import { decideRegistration } from "../domain/registration.ts";
import type * as words from "../domain/words.ts";
import * as enums from "../queries/enums.ts";
import { isRepeatedRegistered } from "../records/petition-loads.ts";
import { petition } from "./petition.ts";
import { petitionsOffice } from "./who.ts";

@InputType("PetitionRegistration", {
  description: "A petition for the register: nothing of who brought it. 信访登记",
})
class Registration {
  @Field(() => RegionCodeScalar, { description: "Village it is about. 问题属地" })
  village!: RegionCode;

  @Field(() => DateScalar, { description: "Received on. 收到日" })
  receivedOn!: LocalDate;

  @Field(() => enums.FormEnum)
  form!: words.PetitionForm;

  @Field(() => enums.SourceEnum)
  source!: words.PetitionSource;

  @Field(() => enums.ClassEnum)
  class!: words.PetitionClass;

  @Field(() => enums.TopicEnum)
  topic!: Topic;

  @Field(() => enums.BandEnum)
  peopleBand!: words.PeopleBand;

  @Field(() => Boolean, { defaultValue: false, description: "Key case. 重点件" })
  isKeyCase!: boolean;

  @Field(() => Boolean, {
    description: "About cadres of township or village: the township learns nothing of it. 反映干部",
  })
  aboutCadres!: boolean;

  @Field(() => UuidScalar, { nullable: true, description: "The earlier case it repeats. 重复件原件" })
  repeatOf?: string | null;
}

export const registerPetition = defineCommand({
  name: "registerPetition",
  description: "Registers a petition and starts its clock. 登记",
  creates: petition,
  event: "register",
  by: petitionsOffice,
  input: Registration,
  load: { isRepeatedRegistered, places },
  decide: decideRegistration,
});
