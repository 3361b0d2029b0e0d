import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import type * as words from "../../domain/words.ts";
import { decideMediationEnd } from "../../domain/dispute.ts";
import { MediationEndEnum, OtherWayEnum } from "../../queries/enums.ts";
import { dispute } from "./dispute.ts";
import { mediators } from "./who.ts";

@InputType("MediationEnded", {
  description: "Why, and where the parties were told they may go. 终止原因与告知",
})
class Ended {
  @Field(() => MediationEndEnum)
  reason!: words.MediationEnd;

  @Field(() => [OtherWayEnum], { description: "Ways the parties were told of, one at least. 已告知的途径" })
  informedOf!: words.OtherWay[];
}

export const endMediation = defineCommand({
  name: "endMediation",
  description: "It ends without an agreement. 调解终止",
  on: dispute,
  event: "endMediation",
  by: mediators,
  input: Ended,
  decide: decideMediationEnd,
});
