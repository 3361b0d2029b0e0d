import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { decidePublication } from "../domain/accounts-audit.ts";
import { accountsAudit } from "./accounts-audit.ts";

@InputType("AccountsAuditPublication", { description: "The day it was posted. 公布" })
class Publication {
  @Field(() => DateScalar, { description: "Posted on. 公布日" })
  on!: LocalDate;
}

export const publishAccountsAudit = defineCommand({
  name: "publishAccountsAudit",
  description: "Posts the audit's result in the village. 公布审计结果",
  on: accountsAudit,
  event: "publish",
  by: { standings: ["AGR"] },
  input: Publication,
  decide: decidePublication,
});
