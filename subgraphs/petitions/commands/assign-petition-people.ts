import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { standsAside } from "../../../shared/commands/records/recusals.ts";
import { UuidScalar } from "../../../shared/graphql/scalars.ts";
import { officials } from "../../../shared/reference/loads.ts";
import { decidePeople } from "../domain/people.ts";
import { petition } from "./petition.ts";
import { headOfHandlingBody } from "./who.ts";

@InputType("PetitionPeople", { description: "Handler and case leader. 承办人、领办领导" })
class People {
  @Field(() => UuidScalar, { description: "Official who handles it. 承办人" })
  handler!: string;

  @Field(() => UuidScalar, { nullable: true, description: "Leader who answers for it. 领办领导" })
  caseLeader?: string | null;

  @Field(() => Boolean, { description: "Key case; once one, always one. 重点件" })
  isKeyCase!: boolean;
}

export const assignPetitionPeople = defineCommand({
  name: "assignPetitionPeople",
  description: "Names handler and case leader. 确定承办人、领办领导",
  on: petition,
  event: "assignPeople",
  by: headOfHandlingBody,
  input: People,
  load: { standsAside, officials },
  decide: decidePeople,
});
