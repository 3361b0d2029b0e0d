import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideComingBack } from "../../domain/official.ts";
import { official } from "./official.ts";
import { organization } from "./who.ts";

export const endOfficialLeave = defineCommand({
  name: "endOfficialLeave",
  description: "An official is back. 销假",
  on: official,
  event: "comeBack",
  by: organization,
  decide: decideComingBack,
});
