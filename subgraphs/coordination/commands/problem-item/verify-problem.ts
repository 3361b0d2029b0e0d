import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideVerification } from "../../domain/problem-item.ts";
import { problemItem } from "./problem-item.ts";
import { verifier } from "./who.ts";

export const verifyProblem = defineCommand({
  name: "verifyProblem",
  description: "Another person has seen that it is so. 核验销号",
  on: problemItem,
  event: "verify",
  by: verifier,
  decide: decideVerification,
});
