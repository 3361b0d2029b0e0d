import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { DateScalar, UuidScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import type * as words from "../../domain/words.ts";
import { CategoryEnum, ProblemBodyEnum } from "../../queries/enums.ts";
import { closingGate } from "../../domain/gate-certificate.ts";
import { gatesOfEntry as gates } from "../../records/gate-loads.ts";
import { VoteGateRecord } from "../../records/gate-records.ts";
import { decideProblem } from "../../domain/problem-item.ts";
import { entryOfProblem as entry } from "../../records/key-village-loads.ts";
import { officials } from "../../../../shared/reference/loads.ts";
import { problemItem } from "./problem-item.ts";
import { townshipOrOffice } from "./who.ts";

@InputType("ProblemStated", {
  description: "A situation, who settles it and by when; nobody it is about. 问题",
})
class Problem {
  @Field(() => UuidScalar, { description: "Id of the entry. 台账编号" })
  keyVillage!: string;

  @Field(() => CategoryEnum)
  category!: words.Category;

  @Field(() => String, { description: "4 to 200 characters, no persons. 主要问题(勿填个人信息)" })
  statement!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Keeps the vote gate closed while open. 是否卡口",
  })
  blocking!: boolean;

  @Field(() => ProblemBodyEnum)
  responsibleBody!: string;

  @Field(() => UuidScalar, { description: "Official of that body who answers for it. 责任人" })
  responsibleStaff!: string;

  @Field(() => DateScalar, { description: "Due on. 完成时限" })
  dueOn!: LocalDate;
}

export const addProblem = defineCommand({
  name: "addProblem",
  description: "A problem goes on the village's list. 列入问题清单",
  creates: problemItem,
  event: "add",
  by: townshipOrOffice,
  input: Problem,
  load: { entry, officials, gates },
  decide: (record, input, moment, { gates: live, ...known }) =>
    closingGate(decideProblem(record, input, moment, known), input.blocking ? live : [], VoteGateRecord),
});
