import { transferPolicy } from "../../shared/transfers/transfer-policy.ts";
import type { Standing } from "../../shared/access/standing.ts";
import { asParent, KEY_ONLY, type PolicyTable, POSTED } from "../../shared/access/policy.ts";

const BRANCH: readonly Standing[] = ["TWN", "CIV", "ORG", "OFF", "LDR"];
/** Names, posts and office telephones of officials: for those who work with them. Who leads a case or sits in a group does not. */
const AT_WORK: readonly Standing[] = ["TWN", "CIV", "ORG", "PET", "DIS", "PSB", "PUB", "OFF", "LDR"];
const ON_DUTY: readonly Standing[] = [...AT_WORK, "UP"];

/** Who may read what organization owns. */
export const policy: PolicyTable = {
  ...transferPolicy("organization"),
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
  "Village.partyBranchResult": POSTED,
  "PartyBranchResult.*": POSTED,
  // That a review goes on or is over; how many were refused would name someone in a village of five nominees.
  "Village.jointReview": { dataClass: "C1", read: ["TWN", "CIV", "ORG", "OFF", "LDR"] },
  "JointReview.progress": { dataClass: "C1", read: "EVERYONE" },
  "JointReview.verdicts": { dataClass: "C2", read: ["TWN", "CIV", "ORG"] },
  "ReviewedNominee.*": asParent("C2"),
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
