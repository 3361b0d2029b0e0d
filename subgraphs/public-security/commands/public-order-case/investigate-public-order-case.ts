import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { readyForInvestigation } from "../../domain/public-order-case.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { publicOrderCase } from "./public-order-case.ts";
import { caseOfficers } from "./who.ts";

export const investigatePublicOrderCase = defineCommand({
  name: "investigatePublicOrderCase",
  description: "It is investigated. 调查",
  on: publicOrderCase,
  event: "investigate",
  by: caseOfficers,
  ready: readyForInvestigation,
  decide: decideStep,
});
