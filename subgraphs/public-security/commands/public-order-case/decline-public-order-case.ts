import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import type * as words from "../../domain/words.ts";
import { NotAcceptedReasonEnum } from "../../queries/enums.ts";
import { decideDeclining } from "../../domain/public-order-case.ts";
import { publicOrderCase } from "./public-order-case.ts";
import { headOfPublicSecurity } from "./who.ts";

@InputType("PublicOrderDeclining", { description: "Why, and when that was told. 不予受理" })
class Stated {
  @Field(() => NotAcceptedReasonEnum)
  reason!: words.NotAcceptedReason;

  @Field(() => DateScalar, { description: "Told on. 告知日" })
  toldOn!: LocalDate;
}

export const declinePublicOrderCase = defineCommand({
  name: "declinePublicOrderCase",
  description: "It is not accepted, and whoever reported is told why. 不予受理",
  on: publicOrderCase,
  event: "decline",
  by: headOfPublicSecurity,
  input: Stated,
  decide: decideDeclining,
});
