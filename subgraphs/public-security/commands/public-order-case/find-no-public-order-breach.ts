import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideOutcome, readyForDecision } from "../../domain/public-order-case.ts";
import { publicOrderCase } from "./public-order-case.ts";
import { headNotHandler } from "./who.ts";

export const findNoPublicOrderBreach = defineCommand({
  name: "findNoPublicOrderBreach",
  description: "There was no breach. 违法事实不成立",
  on: publicOrderCase,
  event: "findNothing",
  by: headNotHandler,
  ready: readyForDecision,
  decide: decideOutcome,
});
