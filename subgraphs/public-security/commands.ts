import type { AnyCommand } from "../../shared/commands/define-command.ts";
import { draftSecurityPlan } from "./commands/security-plan/draft-security-plan.ts";
import { reviseSecurityPlan } from "./commands/security-plan/revise-security-plan.ts";
import { submitSecurityPlan } from "./commands/security-plan/submit-security-plan.ts";
import { returnSecurityPlan } from "./commands/security-plan/return-security-plan.ts";
import { approveSecurityPlan } from "./commands/security-plan/approve-security-plan.ts";
import { fileSecurityPlan } from "./commands/security-plan/file-security-plan.ts";
import { activateSecurityPlan } from "./commands/security-plan/activate-security-plan.ts";
import { deactivateSecurityPlan } from "./commands/security-plan/deactivate-security-plan.ts";
import { reviewSecurityPlan } from "./commands/security-plan/review-security-plan.ts";
import { draftEmergencyPlan } from "./commands/emergency-plan/draft-emergency-plan.ts";
import { reviseEmergencyPlan } from "./commands/emergency-plan/revise-emergency-plan.ts";
import { submitEmergencyPlan } from "./commands/emergency-plan/submit-emergency-plan.ts";
import { returnEmergencyPlan } from "./commands/emergency-plan/return-emergency-plan.ts";
import { approveEmergencyPlan } from "./commands/emergency-plan/approve-emergency-plan.ts";
import { fileEmergencyPlan } from "./commands/emergency-plan/file-emergency-plan.ts";
import { activateEmergencyPlan } from "./commands/emergency-plan/activate-emergency-plan.ts";
import { deactivateEmergencyPlan } from "./commands/emergency-plan/deactivate-emergency-plan.ts";
import { reviewEmergencyPlan } from "./commands/emergency-plan/review-emergency-plan.ts";
import { recordEmergencyDrill } from "./commands/emergency-plan/record-emergency-drill.ts";
import { postElectionDayDuty } from "./commands/duty/post-election-day-duty.ts";
import { reportDutyNormal } from "./commands/duty/report-duty-normal.ts";
import { reportDutyAttention } from "./commands/duty/report-duty-attention.ts";
import { reportDutyIncident } from "./commands/duty/report-duty-incident.ts";
import { endElectionDayDuty } from "./commands/duty/end-election-day-duty.ts";
import { reportIncident } from "./commands/incident/report-incident.ts";
import { handleIncident } from "./commands/incident/handle-incident.ts";
import { setIncidentLevel } from "./commands/incident/set-incident-level.ts";
import { updateIncident } from "./commands/incident/update-incident.ts";
import { tellIncidentUpward } from "./commands/incident/tell-incident-upward.ts";
import { closeIncident } from "./commands/incident/close-incident.ts";
import { registerPublicOrderCase } from "./commands/public-order-case/register-public-order-case.ts";
import { acceptPublicOrderCase } from "./commands/public-order-case/accept-public-order-case.ts";
import { declinePublicOrderCase } from "./commands/public-order-case/decline-public-order-case.ts";
import { assignPublicOrderHandler } from "./commands/public-order-case/assign-public-order-handler.ts";
import { standAsideFromPublicOrderCase } from "./commands/public-order-case/stand-aside-from-public-order-case.ts";
import { investigatePublicOrderCase } from "./commands/public-order-case/investigate-public-order-case.ts";
import { extendPublicOrderCase } from "./commands/public-order-case/extend-public-order-case.ts";
import { recordPublicOrderExpertise } from "./commands/public-order-case/record-public-order-expertise.ts";
import { decidePublicOrderPenalty } from "./commands/public-order-case/decide-public-order-penalty.ts";
import { decideNoPublicOrderPenalty } from "./commands/public-order-case/decide-no-public-order-penalty.ts";
import { findNoPublicOrderBreach } from "./commands/public-order-case/find-no-public-order-breach.ts";
import { turnPublicOrderCaseCriminal } from "./commands/public-order-case/turn-public-order-case-criminal.ts";
import { recordPublicOrderMediation } from "./commands/public-order-case/record-public-order-mediation.ts";
import { closePublicOrderCase } from "./commands/public-order-case/close-public-order-case.ts";

/** Every command of public security. */
export const commands: readonly AnyCommand[] = [
  draftSecurityPlan,
  reviseSecurityPlan,
  submitSecurityPlan,
  returnSecurityPlan,
  approveSecurityPlan,
  fileSecurityPlan,
  activateSecurityPlan,
  deactivateSecurityPlan,
  reviewSecurityPlan,
  draftEmergencyPlan,
  reviseEmergencyPlan,
  submitEmergencyPlan,
  returnEmergencyPlan,
  approveEmergencyPlan,
  fileEmergencyPlan,
  activateEmergencyPlan,
  deactivateEmergencyPlan,
  reviewEmergencyPlan,
  recordEmergencyDrill,
  postElectionDayDuty,
  reportDutyNormal,
  reportDutyAttention,
  reportDutyIncident,
  endElectionDayDuty,
  reportIncident,
  handleIncident,
  setIncidentLevel,
  updateIncident,
  tellIncidentUpward,
  closeIncident,
  registerPublicOrderCase,
  acceptPublicOrderCase,
  declinePublicOrderCase,
  assignPublicOrderHandler,
  standAsideFromPublicOrderCase,
  investigatePublicOrderCase,
  extendPublicOrderCase,
  recordPublicOrderExpertise,
  decidePublicOrderPenalty,
  decideNoPublicOrderPenalty,
  findNoPublicOrderBreach,
  turnPublicOrderCaseCriminal,
  recordPublicOrderMediation,
  closePublicOrderCase,
];
