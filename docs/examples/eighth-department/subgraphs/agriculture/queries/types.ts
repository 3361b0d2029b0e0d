import { Field, ID, Int, ObjectType } from "type-graphql";
import { enumType } from "../../../shared/graphql/enum-type.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import { ACCOUNTS_AUDIT_STATES, type AccountsAuditState } from "../domain/words.ts";

const StateEnum = enumType("AccountsAuditState", ACCOUNTS_AUDIT_STATES, "How far it is. 审计状态", {
  UNDER_WAY: "审计中",
  PUBLISHED: "已公布",
});

@ObjectType({ description: "Audit of accounts at the end of a term. 任期经济责任审计" })
export class AccountsAudit {
  @Field(() => ID)
  id!: string;

  @Field(() => StateEnum)
  state!: AccountsAuditState;

  @Field(() => DateScalar, { nullable: true, description: "Posted on. 公布日" })
  publishedOn!: string | null;

  @Field(() => Int, { description: "Version, for the next command. 版本" })
  version!: number;
}
