import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { UuidScalar } from "../../../shared/graphql/scalars.ts";
import { officials } from "../../../shared/reference/loads.ts";
import type { RecusalReason } from "../../../shared/commands/standing-aside.ts";
import { RecusalEnum } from "../queries/enums.ts";
import { decideStandingAside } from "../domain/people.ts";
import { petition } from "./petition.ts";
import { handlingBody } from "./who.ts";

@InputType("PetitionRecusal", { description: "Who stands aside, and by which kind of tie. 回避" })
class Recusal {
  @Field(() => UuidScalar, {
    nullable: true,
    description: "Oneself when left out; another on the head's word. 回避人",
  })
  official?: string | null;

  @Field(() => RecusalEnum)
  reason!: RecusalReason;
}

export const standAsideFromPetition = defineCommand({
  name: "standAsideFromPetition",
  description: "Stands aside, or sets another aside. 回避",
  on: petition,
  event: "standAside",
  by: handlingBody,
  input: Recusal,
  load: { officials },
  decide: decideStandingAside,
});
