import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { DateScalar, RegionCodeScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import { places } from "../../../../shared/reference/loads.ts";
import type * as words from "../../domain/words.ts";
import { decideTask } from "../../domain/task.ts";
import { TaskBodyEnum } from "../../queries/enums.ts";
import { task } from "./task.ts";
import { office } from "./who.ts";

@InputType("TaskGiven", { description: "About which place, to whom, what and by when; no persons. 交办事项" })
class Given {
  @Field(() => RegionCodeScalar, { description: "Village, township or county. 属地" })
  place!: RegionCode;

  @Field(() => TaskBodyEnum)
  toBody!: words.TaskBody;

  @Field(() => String, { description: "4 to 200 characters, no persons. 内容(勿填个人信息)" })
  content!: string;

  @Field(() => DateScalar, { description: "Due on. 完成时限" })
  dueOn!: LocalDate;
}

export const giveTask = defineCommand({
  name: "giveTask",
  description: "A department or a township is given something to do. 交办事项",
  creates: task,
  event: "give",
  by: office,
  input: Given,
  load: { places },
  decide: decideTask,
});
