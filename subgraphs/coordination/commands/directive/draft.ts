import { Field, InputType } from "type-graphql";
import { DateScalar, UuidScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import type * as words from "../../domain/words.ts";
import { TaskKindEnum } from "../../queries/enums.ts";

@InputType("DirectiveDraft", { description: "What it says, and by when. 拟稿" })
export class Draft {
  @Field(() => TaskKindEnum)
  kind!: words.TaskKind;

  @Field(() => String, { description: "4 to 60 characters. 标题" })
  title!: string;

  @Field(() => String, { description: "4 to 500 characters, no persons. 内容(勿填个人信息)" })
  content!: string;

  @Field(() => DateScalar, { description: "Due on. 时限" })
  dueOn!: LocalDate;

  @Field(() => UuidScalar, {
    nullable: true,
    description: "The task of the office above that it passes down. 转办的上级交办事项",
  })
  passesOn?: string | null;
}
