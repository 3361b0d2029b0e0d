import { closeUpwardReport } from "./commands/close-upward-report.ts";
import { draftUpwardReport } from "./commands/draft-upward-report.ts";
import { followUpUpwardReport } from "./commands/follow-up-upward-report.ts";
import { instructUpwardReport } from "./commands/instruct-upward-report.ts";
import { receiveUpwardReport } from "./commands/receive-upward-report.ts";
import { sendUpwardReport } from "./commands/send-upward-report.ts";

import { confirmKeyVillage } from "./commands/key-village/confirm-key-village.ts";
import { overrideVoteGate } from "./commands/key-village/override-vote-gate.ts";
import { planKeyVillage } from "./commands/key-village/plan-key-village.ts";
import { proposeKeyVillage } from "./commands/key-village/propose-key-village.ts";
import { rejectKeyVillage } from "./commands/key-village/reject-key-village.ts";
import { reopenKeyVillage } from "./commands/key-village/reopen-key-village.ts";
import { returnKeyVillage } from "./commands/key-village/return-key-village.ts";
import { reviewKeyVillage } from "./commands/key-village/review-key-village.ts";
import { screenKeyVillage } from "./commands/key-village/screen-key-village.ts";
import { stationKeyVillageLeader } from "./commands/key-village/station-key-village-leader.ts";
import { strikeOffKeyVillage } from "./commands/key-village/strike-off-key-village.ts";
import { submitKeyVillage } from "./commands/key-village/submit-key-village.ts";
import { verifyKeyVillage } from "./commands/key-village/verify-key-village.ts";
import { closeLookBack } from "./commands/look-back/close-look-back.ts";
import { orderLookBack } from "./commands/look-back/order-look-back.ts";
import { recordLookBackCheck } from "./commands/look-back/record-look-back-check.ts";
import { returnLookBack } from "./commands/look-back/return-look-back.ts";
import { settleLookBackFinding } from "./commands/look-back/settle-look-back-finding.ts";
import { startLookBack } from "./commands/look-back/start-look-back.ts";
import { submitLookBack } from "./commands/look-back/submit-look-back.ts";
import { verifyLookBack } from "./commands/look-back/verify-look-back.ts";
import { addProblem } from "./commands/problem-item/add-problem.ts";
import { returnProblem } from "./commands/problem-item/return-problem.ts";
import { startProblem } from "./commands/problem-item/start-problem.ts";
import { submitProblem } from "./commands/problem-item/submit-problem.ts";
import { verifyProblem } from "./commands/problem-item/verify-problem.ts";
import { issueVoteGate } from "./commands/vote-gate/issue-vote-gate.ts";
import { revokeVoteGate } from "./commands/vote-gate/revoke-vote-gate.ts";
import { registerDispute } from "./commands/dispute/register-dispute.ts";
import { assignMediator } from "./commands/dispute/assign-mediator.ts";
import { startMediation } from "./commands/dispute/start-mediation.ts";
import { recordMediationAgreement } from "./commands/dispute/record-mediation-agreement.ts";
import { endMediation } from "./commands/dispute/end-mediation.ts";
import { revisitDispute } from "./commands/dispute/revisit-dispute.ts";
import { closeDispute } from "./commands/dispute/close-dispute.ts";
import { giveTask } from "./commands/task/give-task.ts";
import { signTask } from "./commands/task/sign-task.ts";
import { startTask } from "./commands/task/start-task.ts";
import { reportTaskDone } from "./commands/task/report-task-done.ts";
import { acceptTask } from "./commands/task/accept-task.ts";
import { returnTask } from "./commands/task/return-task.ts";
import { remindOfTask } from "./commands/task/remind-of-task.ts";
import { superviseTask } from "./commands/task/supervise-task.ts";
import { draftDirective } from "./commands/directive/draft-directive.ts";
import { reviseDirective } from "./commands/directive/revise-directive.ts";
import { withdrawDirective } from "./commands/directive/withdraw-directive.ts";
import { issueDirective } from "./commands/directive/issue-directive.ts";
import { closeDirective } from "./commands/directive/close-directive.ts";
import { recordConsultation } from "./commands/consultation/record-consultation.ts";
import { addConsultationDecision } from "./commands/consultation/add-consultation-decision.ts";
import { closeConsultation } from "./commands/consultation/close-consultation.ts";

/** What the two offices of a report can do on it, in the order of its way. */
const onReports = [
  draftUpwardReport,
  sendUpwardReport,
  receiveUpwardReport,
  instructUpwardReport,
  followUpUpwardReport,
  closeUpwardReport,
];

/** What township, county and leaders do on the ledger of key villages. */
const onKeyVillages = [
  proposeKeyVillage,
  confirmKeyVillage,
  rejectKeyVillage,
  screenKeyVillage,
  reviewKeyVillage,
  planKeyVillage,
  stationKeyVillageLeader,
  overrideVoteGate,
  submitKeyVillage,
  verifyKeyVillage,
  returnKeyVillage,
  strikeOffKeyVillage,
  reopenKeyVillage,
];

/** What becomes of a problem on a village's list. */
const onProblems = [addProblem, startProblem, submitProblem, verifyProblem, returnProblem];

/** The look-back on a village that has voted. */
const onLookBacks = [
  orderLookBack,
  startLookBack,
  recordLookBackCheck,
  submitLookBack,
  returnLookBack,
  verifyLookBack,
  settleLookBackFinding,
  closeLookBack,
];

/** Certificates that a village may vote. */
export const onVoteGates = [issueVoteGate, revokeVoteGate];

/** Disputes of villages, as far as officials mediate them. */
const onDisputes = [
  registerDispute,
  assignMediator,
  startMediation,
  recordMediationAgreement,
  endMediation,
  revisitDispute,
  closeDispute,
];

/** What goes down the tiers, and what is decided together: for each addressee a task. */
const onDirectives = [
  draftDirective,
  reviseDirective,
  withdrawDirective,
  issueDirective,
  closeDirective,
  recordConsultation,
  addConsultationDecision,
  closeConsultation,
];
const onTasks = [
  giveTask,
  signTask,
  startTask,
  reportTaskDone,
  acceptTask,
  returnTask,
  remindOfTask,
  superviseTask,
];

/** What the election office and those it works with can do. */
export const commands = [
  ...onKeyVillages,
  ...onProblems,
  ...onLookBacks,
  ...onReports,
  ...onVoteGates,
  ...onDisputes,
  ...onDirectives,
  ...onTasks,
];
