import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { readyForLeaving } from "../../domain/official.ts";
import { ties } from "../../records/organization-loads.ts";
import { official } from "./official.ts";
import { organization } from "./who.ts";

export const endOfficialDuty = defineCommand({
  name: "endOfficialDuty",
  description: "An official leaves the post, and the directory of those on duty. 离岗",
  on: official,
  event: "leave",
  by: organization,
  load: { ties },
  ready: readyForLeaving,
  decide: decideStep,
});
