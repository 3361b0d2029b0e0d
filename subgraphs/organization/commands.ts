import type { AnyCommand } from "../../shared/commands/define-command.ts";
import { openPartyBranchElection } from "./commands/party-branch/open-party-branch-election.ts";
import { approvePartyBranchRequest } from "./commands/party-branch/approve-party-branch-request.ts";
import { recommendPartyBranchNominees } from "./commands/party-branch/recommend-party-branch-nominees.ts";
import { approvePartyBranchNominees } from "./commands/party-branch/approve-party-branch-nominees.ts";
import { recordPartyBranchMeeting } from "./commands/party-branch/record-party-branch-meeting.ts";
import { approvePartyBranchResult } from "./commands/party-branch/approve-party-branch-result.ts";
import { filePartyBranchResult } from "./commands/party-branch/file-party-branch-result.ts";
import { extendPartyBranchElection } from "./commands/party-branch/extend-party-branch-election.ts";
import { recordBothPosts } from "./commands/party-branch/record-both-posts.ts";
import { listWeakBranch } from "./commands/rectification/list-weak-branch.ts";
import { planBranchRectification } from "./commands/rectification/plan-branch-rectification.ts";
import { startBranchRectification } from "./commands/rectification/start-branch-rectification.ts";
import { extendBranchRectification } from "./commands/rectification/extend-branch-rectification.ts";
import { submitBranchRectification } from "./commands/rectification/submit-branch-rectification.ts";
import { returnBranchRectification } from "./commands/rectification/return-branch-rectification.ts";
import { acceptBranchRectification } from "./commands/rectification/accept-branch-rectification.ts";
import { delistWeakBranch } from "./commands/rectification/delist-weak-branch.ts";
import { planTraining } from "./commands/training/plan-training.ts";
import { recordTraining } from "./commands/training/record-training.ts";
import { callOffTraining } from "./commands/training/call-off-training.ts";
import { draftJointReview } from "./commands/joint-review/draft-joint-review.ts";
import { addReviewNominees } from "./commands/joint-review/add-review-nominees.ts";
import { withdrawReviewNominee } from "./commands/joint-review/withdraw-review-nominee.ts";
import { submitJointReview } from "./commands/joint-review/submit-joint-review.ts";
import { askReviewOpinion } from "./commands/joint-review/ask-review-opinion.ts";
import { giveReviewOpinion } from "./commands/joint-review/give-review-opinion.ts";
import { waiveReviewOpinion } from "./commands/joint-review/waive-review-opinion.ts";
import { closeReviewCollection } from "./commands/joint-review/close-review-collection.ts";
import { recordReviewMeeting } from "./commands/joint-review/record-review-meeting.ts";
import { decideJointReview } from "./commands/joint-review/decide-joint-review.ts";
import { notifyJointReview } from "./commands/joint-review/notify-joint-review.ts";
import { supplementJointReview } from "./commands/joint-review/supplement-joint-review.ts";
import { requestReviewRecheck } from "./commands/joint-review/request-review-recheck.ts";
import { recheckJointReview } from "./commands/joint-review/recheck-joint-review.ts";
import { closeJointReview } from "./commands/joint-review/close-joint-review.ts";
import { standAsideFromJointReview } from "./commands/joint-review/stand-aside-from-joint-review.ts";
import { appointOfficial } from "./commands/official/appoint-official.ts";
import { changeOfficialPost } from "./commands/official/change-official-post.ts";
import { declareOfficialTie } from "./commands/official/declare-official-tie.ts";
import { putOfficialOnLeave } from "./commands/official/put-official-on-leave.ts";
import { endOfficialLeave } from "./commands/official/end-official-leave.ts";
import { endOfficialDuty } from "./commands/official/end-official-duty.ts";
import { assignResponsibleLeader } from "./commands/responsible-leader/assign-responsible-leader.ts";
import { endResponsibleLeader } from "./commands/responsible-leader/end-responsible-leader.ts";

/** Every command of organization. */
export const commands: readonly AnyCommand[] = [
  openPartyBranchElection,
  approvePartyBranchRequest,
  recommendPartyBranchNominees,
  approvePartyBranchNominees,
  recordPartyBranchMeeting,
  approvePartyBranchResult,
  filePartyBranchResult,
  extendPartyBranchElection,
  recordBothPosts,
  listWeakBranch,
  planBranchRectification,
  startBranchRectification,
  extendBranchRectification,
  submitBranchRectification,
  returnBranchRectification,
  acceptBranchRectification,
  delistWeakBranch,
  planTraining,
  recordTraining,
  callOffTraining,
  draftJointReview,
  addReviewNominees,
  withdrawReviewNominee,
  submitJointReview,
  askReviewOpinion,
  giveReviewOpinion,
  waiveReviewOpinion,
  closeReviewCollection,
  recordReviewMeeting,
  decideJointReview,
  notifyJointReview,
  supplementJointReview,
  requestReviewRecheck,
  recheckJointReview,
  closeJointReview,
  standAsideFromJointReview,
  appointOfficial,
  changeOfficialPost,
  declareOfficialTie,
  putOfficialOnLeave,
  endOfficialLeave,
  endOfficialDuty,
  assignResponsibleLeader,
  endResponsibleLeader,
];
