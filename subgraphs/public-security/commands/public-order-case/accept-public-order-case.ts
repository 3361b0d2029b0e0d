import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { LegalBasisEnum } from "../../queries/enums.ts";
import { decideAcceptance } from "../../domain/public-order-case.ts";
import { publicOrderCase } from "./public-order-case.ts";
import { caseOfficers } from "./who.ts";

@InputType("PublicOrderAcceptance", { description: "What it rests on, where that is clear. 受案" })
class Stated {
  @Field(() => LegalBasisEnum, { nullable: true })
  legalBasis?: words.LegalBasis | null;
}

export const acceptPublicOrderCase = defineCommand({
  name: "acceptPublicOrderCase",
  description: "It is accepted; its days run. 受案",
  on: publicOrderCase,
  event: "accept",
  by: caseOfficers,
  input: Stated,
  decide: decideAcceptance,
});
