import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { Field, InputType, Int } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type * as words from "../domain/words.ts";
import { LatenessEnum } from "../queries/enums.ts";
import { TOLD } from "./inputs.ts";
import { decideExtension } from "../domain/handling.ts";
import { petition } from "./petition.ts";
import { headOfBodyNotHandler } from "./who.ts";

@InputType("PetitionExtension", { description: "An extension, once and by at most 30 days. 延期" })
class Extension {
  @Field(() => Int, { description: "Days, 1 to 30. 天数" })
  days!: number;

  @Field(() => DateScalar, TOLD)
  noticeOn!: LocalDate;

  @Field(() => LatenessEnum, { description: "Why more time is needed. 延期理由" })
  reason!: words.LatenessReason;
}

export const extendPetition = defineCommand({
  name: "extendPetition",
  description: "Extends the time once, by the head of the body. 延期",
  on: petition,
  event: "extend",
  by: headOfBodyNotHandler(RULE.P05),
  input: Extension,
  decide: decideExtension,
});
