import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { DateScalar, RegionCodeScalar } from "../../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import type * as words from "../../domain/words.ts";
import { CaseSourceEnum } from "../../queries/enums.ts";
import { decideRegistration } from "../../domain/public-order-case.ts";
import { places } from "../../../../shared/reference/loads.ts";
import { publicOrderCase } from "./public-order-case.ts";
import { caseOfficers } from "./who.ts";

@InputType("PublicOrderReport", { description: "When and where; nobody it is about. 接报" })
class Stated {
  @Field(() => RegionCodeScalar, { description: "Village. 村(社区)" })
  village!: RegionCode;

  @Field(() => DateScalar, { description: "Reported on. 接报日" })
  reportedOn!: LocalDate;

  @Field(() => DateScalar, { description: "Happened on. 发生日" })
  occurredOn!: LocalDate;

  @Field(() => CaseSourceEnum)
  source!: words.CaseSource;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Against somebody who reported: an aggravating ground. 是否打击报复",
  })
  isAgainstReporter!: boolean;
}

export const registerPublicOrderCase = defineCommand({
  name: "registerPublicOrderCase",
  description: "A report of a breach of public order is registered. 接报登记",
  creates: publicOrderCase,
  event: "register",
  by: caseOfficers,
  input: Stated,
  load: { places },
  decide: decideRegistration,
});
