import { adoptElectionMethod } from "./commands/adopt-election-method.ts";
import { announceElectionResult } from "./commands/announce-election-result.ts";
import { archiveElection } from "./commands/archive-election.ts";
import { beginElection } from "./commands/begin-election.ts";
import { complainOfWorkHandover } from "./commands/complain-of-work-handover.ts";
import { completeWorkHandover } from "./commands/complete-work-handover.ts";
import { countersignElectionCount } from "./commands/countersign-election-count.ts";
import { decideVoterObjection } from "./commands/decide-voter-objection.ts";
import { declareTurnoutInvalid } from "./commands/declare-turnout-invalid.ts";
import { fileElectionCommittee } from "./commands/file-election-committee.ts";
import { fileVoterObjection } from "./commands/file-voter-objection.ts";
import { finalizeVoterList } from "./commands/finalize-voter-list.ts";
import { formElectionCommittee } from "./commands/form-election-committee.ts";
import { giveWayToRelative } from "./commands/give-way-to-relative.ts";
import { giveWorkHandoverNotice } from "./commands/give-work-handover-notice.ts";
import { moveElectionDay } from "./commands/move-election-day.ts";
import { presentVoteGate } from "./commands/present-vote-gate.ts";
import { openElectionVote } from "./commands/open-election-vote.ts";
import { orderElectionRunoff } from "./commands/order-election-runoff.ts";
import { orderElectionTieBreak } from "./commands/order-election-tie-break.ts";
import { postponeElection } from "./commands/postpone-election.ts";
import { publishElectionCandidates } from "./commands/publish-election-candidates.ts";
import { publishExitAudit } from "./commands/publish-exit-audit.ts";
import { publishVoterList } from "./commands/publish-voter-list.ts";
import { receiveReviewVerdicts } from "./commands/receive-review-verdicts.ts";
import { recordElectionCount } from "./commands/record-election-count.ts";
import { recordElectionNominations } from "./commands/record-election-nominations.ts";
import { recordElectionProxies } from "./commands/record-election-proxies.ts";
import { recordElectionRunoff } from "./commands/record-election-runoff.ts";
import { recordElectionTieBreak } from "./commands/record-election-tie-break.ts";
import { recordWorkHandoverItem } from "./commands/record-work-handover-item.ts";
import { refillElectedSeats } from "./commands/refill-elected-seats.ts";
import { rescheduleElection } from "./commands/reschedule-election.ts";
import { resumeElection } from "./commands/resume-election.ts";
import { startWorkHandover } from "./commands/start-work-handover.ts";
import { superviseWorkHandover } from "./commands/supervise-work-handover.ts";
import { suspendElection } from "./commands/suspend-election.ts";
import { voidElectedSeat } from "./commands/void-elected-seat.ts";
import { voidElectionVote } from "./commands/void-election-vote.ts";
import { withdrawElectionNominee } from "./commands/withdraw-election-nominee.ts";
import { closeElectionCycle } from "./commands/election-cycle/close-election-cycle.ts";
import { openElectionCycle } from "./commands/election-cycle/open-election-cycle.ts";
import { registerViolationReport } from "./commands/violation-report/register-violation-report.ts";
import { assignViolationHandler } from "./commands/violation-report/assign-violation-handler.ts";
import { standAsideFromViolationReport } from "./commands/violation-report/stand-aside-from-violation-report.ts";
import { checkViolationReport } from "./commands/violation-report/check-violation-report.ts";
import { transferViolationReport } from "./commands/violation-report/transfer-violation-report.ts";
import { substantiateViolationReport } from "./commands/violation-report/substantiate-violation-report.ts";
import { dismissViolationReport } from "./commands/violation-report/dismiss-violation-report.ts";
import { clarifyViolationReport } from "./commands/violation-report/clarify-violation-report.ts";
import { closeViolationReport } from "./commands/violation-report/close-violation-report.ts";

/** What is done about a village's election, in the order of its way. */
const onElections = [
  openElectionCycle,
  beginElection,
  formElectionCommittee,
  fileElectionCommittee,
  publishExitAudit,
  adoptElectionMethod,
  publishVoterList,
  fileVoterObjection,
  decideVoterObjection,
  finalizeVoterList,
  recordElectionNominations,
  withdrawElectionNominee,
  receiveReviewVerdicts,
  publishElectionCandidates,
  recordElectionProxies,
  presentVoteGate,
  openElectionVote,
  recordElectionCount,
  voidElectionVote,
  countersignElectionCount,
  giveWayToRelative,
  declareTurnoutInvalid,
  orderElectionTieBreak,
  orderElectionRunoff,
  announceElectionResult,
  rescheduleElection,
  recordElectionTieBreak,
  recordElectionRunoff,
  voidElectedSeat,
  refillElectedSeats,
  startWorkHandover,
  recordWorkHandoverItem,
  complainOfWorkHandover,
  giveWorkHandoverNotice,
  superviseWorkHandover,
  completeWorkHandover,
  archiveElection,
  closeElectionCycle,
  postponeElection,
  moveElectionDay,
  suspendElection,
  resumeElection,
];

/** Reports of violations (村委会组织法 Art.17), which the government looks into. */
const onViolations = [
  registerViolationReport,
  assignViolationHandler,
  standAsideFromViolationReport,
  checkViolationReport,
  transferViolationReport,
  substantiateViolationReport,
  dismissViolationReport,
  clarifyViolationReport,
  closeViolationReport,
];

export const commands = [...onElections, ...onViolations];
