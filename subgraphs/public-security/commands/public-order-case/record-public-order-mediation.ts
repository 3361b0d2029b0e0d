import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideOutcome, readyForDecision } from "../../domain/public-order-case.ts";
import { publicOrderCase } from "./public-order-case.ts";
import { headNotHandler } from "./who.ts";

export const recordPublicOrderMediation = defineCommand({
  name: "recordPublicOrderMediation",
  description: "The parties agreed. 治安调解",
  on: publicOrderCase,
  event: "mediate",
  by: headNotHandler,
  ready: readyForDecision,
  decide: decideOutcome,
});
