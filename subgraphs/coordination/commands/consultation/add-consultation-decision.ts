import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { DateScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import { places } from "../../../../shared/reference/loads.ts";
import type * as words from "../../domain/words.ts";
import { decideDecision } from "../../domain/consultation.ts";
import { TaskBodyEnum } from "../../queries/enums.ts";
import { intoTables } from "../../../../shared/commands/parts.ts";
import { TaskRecord } from "../../records/directive-records.ts";
import { consultation } from "./consultation.ts";
import { office } from "./who.ts";

@InputType("ConsultationDecision", { description: "Who does what by when; no persons. 议定事项" })
class Decided {
  @Field(() => TaskBodyEnum)
  toBody!: words.TaskBody;

  @Field(() => String, { description: "4 to 200 characters, no persons. 内容(勿填个人信息)" })
  content!: string;

  @Field(() => DateScalar, { description: "Due on. 完成时限" })
  dueOn!: LocalDate;
}

export const addConsultationDecision = defineCommand({
  name: "addConsultationDecision",
  description: "What was decided becomes a task. 议定事项",
  on: consultation,
  event: "addDecision",
  by: office,
  input: Decided,
  load: { places },
  decide: (...asked) => intoTables(decideDecision(...asked), { task: TaskRecord }),
});
