import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { publicOrderCase } from "./public-order-case.ts";
import { caseOfficers } from "./who.ts";

export const closePublicOrderCase = defineCommand({
  name: "closePublicOrderCase",
  description: "The case is closed. 结案",
  on: publicOrderCase,
  event: "closeCase",
  by: caseOfficers,
  decide: decideStep,
});
