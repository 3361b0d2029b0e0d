import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideAgreement } from "../../domain/dispute.ts";
import { dispute } from "./dispute.ts";
import { mediators } from "./who.ts";

@InputType("MediationAgreed", { description: "What it rests on. 调解协议" })
class Agreed {
  @Field(() => String, {
    description:
      "SHA-256 of the agreement or of the record of a spoken one, which stays with the mediator. 文书摘要",
  })
  evidenceHash!: string;
}

export const recordMediationAgreement = defineCommand({
  name: "recordMediationAgreement",
  description: "The parties agreed. 达成调解协议",
  on: dispute,
  event: "agree",
  by: mediators,
  input: Agreed,
  decide: decideAgreement,
});
