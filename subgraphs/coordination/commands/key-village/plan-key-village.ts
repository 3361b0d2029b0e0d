import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { DateScalar, UuidScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import { decidePlan, readyForPlan } from "../../domain/key-village.ts";
import { entry } from "../../records/key-village-loads.ts";
import { officials } from "../../../../shared/reference/loads.ts";
import { keyVillage } from "./key-village.ts";
import { office } from "./who.ts";

@InputType("KeyVillagePlan", { description: "Who answers, by when, and the approved plan. 一村一策" })
class Plan {
  @Field(() => UuidScalar, { description: "County leader. 包村县领导" })
  countyLeader!: string;

  @Field(() => UuidScalar, { description: "Township leader. 包村乡镇干部" })
  townshipLeader!: string;

  @Field(() => DateScalar, { description: "To be settled by. 整改时限" })
  deadlineOn!: LocalDate;

  @Field(() => DateScalar, { description: "Plan approved on. 方案批准日" })
  planApprovedOn!: LocalDate;

  @Field(() => String, { description: "SHA-256 of the paper, which stays with the office. 文书摘要" })
  evidenceHash!: string;
}

export const planKeyVillage = defineCommand({
  name: "planKeyVillage",
  description: "One plan for the village, with who answers for it and by when. 定方案",
  on: keyVillage,
  event: "plan",
  by: office,
  input: Plan,
  load: { entry, officials },
  ready: readyForPlan,
  decide: decidePlan,
});
