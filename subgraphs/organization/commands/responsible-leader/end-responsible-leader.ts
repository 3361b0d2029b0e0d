import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideEndOfAnswering } from "../../domain/leader.ts";
import { responsibleLeader } from "./responsible-leader.ts";
import { organization } from "./who.ts";

export const endResponsibleLeader = defineCommand({
  name: "endResponsibleLeader",
  description: "Somebody answers for it no longer. 解除责任",
  on: responsibleLeader,
  event: "endAnswering",
  by: organization,
  decide: decideEndOfAnswering,
});
