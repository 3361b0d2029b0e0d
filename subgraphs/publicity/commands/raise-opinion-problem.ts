import { defineCommand } from "../../../shared/commands/define-command.ts";
import { isProblemRaised } from "../records/opinion-loads.ts";
import { decideRaising } from "../domain/assignment.ts";
import { opinion } from "./opinion.ts";
import { publicityOffice } from "./who.ts";

export const raiseOpinionProblem = defineCommand({
  name: "raiseOpinionProblem",
  description: "What is so is raised with the election office (H11). 列入问题清单",
  on: opinion,
  event: "raise",
  by: publicityOffice,
  load: { isProblemRaised },
  decide: decideRaising,
});
