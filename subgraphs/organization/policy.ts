import { transferPolicy } from "../../shared/transfers/transfer-policy.ts";
import type { Standing } from "../../shared/access/standing.ts";
import { asParent, KEY_ONLY, type PolicyTable, POSTED } from "../../shared/access/policy.ts";

const BRANCH: readonly Standing[] = ["TWN", "CIV", "ORG", "OFF", "LDR"];
const REVIEWING: readonly Standing[] = ["ORG", "DIS", "PSB", "CIV"];
/** Names, posts and office telephones of officials: for those who work with them. Who leads a case or sits in a group does not. */
const AT_WORK: readonly Standing[] = ["TWN", "CIV", "ORG", "PET", "DIS", "PSB", "PUB", "OFF", "LDR"];
const ON_DUTY: readonly Standing[] = [...AT_WORK, "UP"];

/** Who may read what organization owns. */
export const policy: PolicyTable = {
  ...transferPolicy("organization"),
  // Everybody is told of themselves what their own token says.
  "Query.viewer": { dataClass: "C0", read: "EVERYONE" },
  "Viewer.*": asParent("C0"),
  // An auditor finds by it who opened what.
  "Query.officials": { dataClass: "C1", read: [...ON_DUTY, "AUDITOR"] },
  "Official.__resolveReference": { dataClass: "C1", read: ON_DUTY },
  "Village.__resolveReference": KEY_ONLY,
  "Region.__resolveReference": KEY_ONLY,
  "Village.code": KEY_ONLY,
  "Region.code": KEY_ONLY,
  // Discipline learns the state of a branch election and nothing more of it.
  "Village.partyBranch": { dataClass: "C1", read: [...BRANCH, "DIS"] },
  "PartyBranch.state": { dataClass: "C1", read: "EVERYONE" },
  "PartyBranch.*": { dataClass: "C1", read: BRANCH },
  "Query.partyBranches": { dataClass: "C1", read: BRANCH },
  "PartyBranchConnection.*": asParent("C1"),
  "PartyBranchEdge.*": asParent("C1"),
  "Village.branchRectification": { dataClass: "C1", read: BRANCH },
  "Query.branchRectifications": { dataClass: "C1", read: BRANCH },
  "BranchRectification.*": asParent("C1"),
  "BranchRectificationConnection.*": asParent("C1"),
  "BranchRectificationEdge.*": asParent("C1"),
  "Query.trainingSessions": { dataClass: "C1", read: BRANCH },
  "TrainingSession.*": asParent("C1"),
  "TrainingSessionConnection.*": asParent("C1"),
  "TrainingSessionEdge.*": asParent("C1"),
  "Village.partyBranchResult": POSTED,
  "PartyBranchResult.*": POSTED,
  // That a review goes on or is over; how many were refused would name someone in a village of five nominees.
  "Village.jointReview": { dataClass: "C1", read: ["TWN", "CIV", "ORG", "OFF", "LDR"] },
  "JointReview.progress": { dataClass: "C1", read: "EVERYONE" },
  "JointReview.verdicts": { dataClass: "C2", read: ["TWN", "CIV", "ORG"] },
  "ReviewedNominee.*": asParent("C2"),
  // Who is nominated is known to organization, to the township, and to a department as long as it is asked.
  "Query.jointReviews": { dataClass: "C3", read: ["TWN", ...REVIEWING] },
  "JointReviewBatchConnection.*": asParent("C3"),
  "JointReviewBatchEdge.*": asParent("C3"),
  "JointReviewBatch.*": asParent("C3"),
  "JointReviewBatch.opinions": { dataClass: "C3", read: REVIEWING },
  "NomineeUnderReview.*": asParent("C3"),
  "ReviewOpinion.*": asParent("C3"),
  "Village.leaders": { dataClass: "C1", read: AT_WORK },
  "Region.leaders": { dataClass: "C1", read: ON_DUTY },
  "ResponsibleLeader.*": asParent("C1"),
  "Official.*": asParent("C1"),
  "Region.partyBoard": { dataClass: "C1", read: [...BRANCH, "DIS", "GROUP", "UP"] },
  "PartyBoard.*": asParent("C1"),
  "LegalClock.*": asParent("C1"),
  "AttentionFlag.*": asParent("C1"),
  "OfficialConnection.*": asParent("C1"),
  "OfficialEdge.*": asParent("C1"),
};
