import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import { decideExpertise } from "../../domain/public-order-case.ts";
import { publicOrderCase } from "./public-order-case.ts";
import { caseOfficers } from "./who.ts";

@InputType("PublicOrderExpertise", { description: "From when to when. 鉴定期间" })
class Stated {
  @Field(() => DateScalar, { description: "From. 起" })
  from!: LocalDate;

  @Field(() => DateScalar, { description: "To, that day included. 止" })
  to!: LocalDate;
}

export const recordPublicOrderExpertise = defineCommand({
  name: "recordPublicOrderExpertise",
  description: "Days of an expert's examination, which do not count. 鉴定期间",
  on: publicOrderCase,
  event: "recordExpertise",
  by: caseOfficers,
  input: Stated,
  decide: decideExpertise,
});
