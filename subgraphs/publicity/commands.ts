import { assessOpinionIncident } from "./commands/assess-opinion-incident.ts";
import { assignOpinionIncident } from "./commands/assign-opinion-incident.ts";
import { closeOpinionIncident } from "./commands/close-opinion-incident.ts";
import { detectOpinionIncident } from "./commands/detect-opinion-incident.ts";
import { dismissOpinionIncident } from "./commands/dismiss-opinion-incident.ts";
import { followOpinionIncident } from "./commands/follow-opinion-incident.ts";
import { prepareOwnOpinionResponse } from "./commands/prepare-own-opinion-response.ts";
import { publishOpinionResponse } from "./commands/publish-opinion-response.ts";
import { raiseOpinionProblem } from "./commands/raise-opinion-problem.ts";
import { reopenOpinionIncident } from "./commands/reopen-opinion-incident.ts";
import { reportOpinionIncident } from "./commands/report-opinion-incident.ts";
import { waiveOpinionResponse } from "./commands/waive-opinion-response.ts";

/** What publicity's people can do about a matter in public discussion, in the order of its way. */
export const commands = [
  detectOpinionIncident,
  reportOpinionIncident,
  assessOpinionIncident,
  dismissOpinionIncident,
  assignOpinionIncident,
  prepareOwnOpinionResponse,
  raiseOpinionProblem,
  publishOpinionResponse,
  waiveOpinionResponse,
  followOpinionIncident,
  closeOpinionIncident,
  reopenOpinionIncident,
];
