import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import { decideExtension } from "../../domain/public-order-case.ts";
import { publicOrderCase } from "./public-order-case.ts";
import { headOfPublicSecurity } from "./who.ts";

@InputType("PublicOrderExtension", { description: "Until when, and the approval. 延长期限" })
class Stated {
  @Field(() => DateScalar, { description: "Until. 延长至" })
  to!: LocalDate;

  @Field(() => String, { description: "Number of the approval by the organ above. 批准文号" })
  approvalNo!: string;
}

export const extendPublicOrderCase = defineCommand({
  name: "extendPublicOrderCase",
  description: "More time, once, by approval from above. 延长办案期限",
  on: publicOrderCase,
  event: "extend",
  by: headOfPublicSecurity,
  input: Stated,
  decide: decideExtension,
});
