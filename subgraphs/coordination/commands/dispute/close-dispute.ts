import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideDisputeEnd } from "../../domain/dispute.ts";
import { dispute } from "./dispute.ts";
import { anotherMediator } from "./who.ts";

export const closeDispute = defineCommand({
  name: "closeDispute",
  description: "It is closed, by another person. 结案",
  on: dispute,
  event: "closeDispute",
  by: anotherMediator,
  decide: decideDisputeEnd,
});
