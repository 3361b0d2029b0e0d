import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideAssignment } from "../domain/assignment.ts";
import { opinion } from "./opinion.ts";
import { publicityOffice } from "./who.ts";

export const assignOpinionIncident = defineCommand({
  name: "assignOpinionIncident",
  description: "It goes to the responsible body (H10), when another person approves. 交办",
  on: opinion,
  event: "assign",
  by: publicityOffice,
  decide: decideAssignment,
});
