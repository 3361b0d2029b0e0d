import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { decideHearing } from "../domain/handling.ts";
import { petition } from "./petition.ts";
import { petitionsOffice } from "./who.ts";

@InputType("PetitionHearing", { description: "Days of a hearing, which do not count. 听证" })
class Hearing {
  @Field(() => DateScalar, { description: "First day. 开始日" })
  from!: LocalDate;

  @Field(() => DateScalar, { description: "Last day. 结束日" })
  to!: LocalDate;
}

export const holdPetitionHearing = defineCommand({
  name: "holdPetitionHearing",
  description: "A hearing, whose days do not count. 听证",
  on: petition,
  event: "holdHearing",
  by: petitionsOffice,
  input: Hearing,
  decide: decideHearing,
});
