import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideMediation } from "../../domain/dispute.ts";
import { dispute } from "./dispute.ts";
import { mediators } from "./who.ts";

export const startMediation = defineCommand({
  name: "startMediation",
  description: "It is mediated, every party willing. 开始调解",
  on: dispute,
  event: "mediate",
  by: mediators,
  decide: decideMediation,
});
