import { Args, ArgsType, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { asParent, type PolicyTable } from "../access/policy.ts";
import { fieldNames } from "../graphql/field-names.ts";
import { connectionOf, connectionTypes, PageArgs, pageOf } from "../graphql/page.ts";
import { DateScalar, DateTimeScalar } from "../graphql/scalars.ts";
import type { Department } from "../kernel/department.ts";
import type { LocalDate } from "../kernel/local-date.ts";
import type { SubgraphContext } from "../runtime/context.ts";
import type { Purpose } from "./audit-entry.ts";
import { ReadPurposeEnum } from "./read-purpose.ts";
import { readingOf } from "./reading.ts";
import { readAccessLog } from "./records/access-log.ts";

@Directive("@shareable")
@ObjectType("AccessLogEntry", {
  description: "One opening of need-to-know records: by whom and why, not of which. 查阅记录",
})
class AccessLogEntry {
  @Field(() => DateTimeScalar, { description: "Opened at. 查阅时间" })
  at!: Date;

  @Field(() => ID, { description: "Staff id of who opened them. 查阅人" })
  by!: string;

  @Field(() => String, { description: "Body they work in, `PET`. 所在部门" })
  body!: string;

  @Field(() => String, { description: "What was opened, `petition.ledger`. 查阅内容" })
  list!: string;

  @Field(() => String, { description: "Kind of record. 记录类别" })
  recordKind!: string;

  @Field(() => Int, { description: "How many records were shown. 查阅条数" })
  records!: number;

  @Field(() => ReadPurposeEnum, { description: "Why. 查阅目的" })
  purpose!: Purpose;
}

const AccessLogConnection = connectionTypes("AccessLog", () => AccessLogEntry, { isShared: true });

@ArgsType()
class AccessLogArgs extends PageArgs {
  @Field(() => DateScalar, { nullable: true, description: "First day. 起始日" })
  from?: LocalDate | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day. 截止日" })
  to?: LocalDate | null;
}

/** The access log of a department (查阅日志) in the graph: for the auditors of the region of those who opened something. */
export function accessLogResolver(department: Department): new () => object {
  @Resolver()
  class AccessLogResolver {
    @Query(() => AccessLogConnection, {
      name: `${fieldNames(department).lower}AccessLog`,
      nullable: true,
      description: "Openings of need-to-know records by people of the own region, newest first. 查阅日志",
    })
    async accessLog(
      @Args(() => AccessLogArgs) { from = null, to = null, ...args }: AccessLogArgs,
      @Ctx() { db, scope, commands }: SubgraphContext,
    ) {
      const page = pageOf(args);
      const reading = readingOf(commands, "audit.accessLog", "auditEntry", "AUDIT");
      const rows = await readAccessLog(db, scope, { from, to }, page, reading);
      return connectionOf(rows, page, ({ id }) => id);
    }
  }
  return AccessLogResolver;
}

/** Its rows in the department's policy: an auditor reads it, and nobody else. */
export const accessLogPolicy = (department: Department): PolicyTable => ({
  [`Query.${fieldNames(department).lower}AccessLog`]: { dataClass: "C2", read: ["AUDITOR"] },
  "AccessLogConnection.*": asParent("C2"),
  "AccessLogEdge.*": asParent("C2"),
  "AccessLogEntry.*": asParent("C2"),
});
