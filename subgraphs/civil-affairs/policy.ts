import { transferPolicy } from "../../shared/transfers/transfer-policy.ts";
import type { Standing } from "../../shared/access/standing.ts";
import { asParent, KEY_ONLY, type PolicyTable, POSTED } from "../../shared/access/policy.ts";

const COURSE: readonly Standing[] = ["VIL", "TWN", "CIV", "ORG", "OFF", "LDR"];
/** Objections and the list of the work transfer: organization learns the state of the work transfer and nothing of either. */
export const PROCEDURE: readonly Standing[] = ["VIL", "TWN", "CIV", "OFF", "LDR"];
const STATUS: readonly Standing[] = [...COURSE, "PET", "DIS", "PSB", "PUB"];
const BOARD: readonly Standing[] = [
  "TWN",
  "CIV",
  "ORG",
  "PET",
  "DIS",
  "PSB",
  "PUB",
  "OFF",
  "LDR",
  "GROUP",
  "UP",
];

/** Who may read what civil affairs owns (domain terms: stage and clocks C1; results C0 once announced). */
export const policy: PolicyTable = {
  ...transferPolicy("civil-affairs"),
  "Query.village": POSTED,
  "Query.places": POSTED,
  "Place.*": POSTED,
  "Query.villages": POSTED,
  // Who reported what is known to whoever looks into it, and to nobody else: not even that there is something.
  "Query.violationReports": { dataClass: "C3", read: ["CIV"], silent: true },
  "ViolationReport.*": asParent("C3"),
  "ViolationRoutePart.*": asParent("C3"),
  "ViolationReportConnection.*": asParent("C3"),
  "ViolationReportEdge.*": asParent("C3"),
  "Query.electionCycles": POSTED,
  "ElectionCycle.*": POSTED,
  "Query.region": POSTED,
  "Village.__resolveReference": KEY_ONLY,
  "Region.__resolveReference": KEY_ONLY,
  "Village.*": POSTED,
  "Region.*": POSTED,
  "Village.election": { dataClass: "C1", read: STATUS },
  "Region.electionBoard": { dataClass: "C1", read: BOARD },
  // Petitions, discipline, public security and publicity learn the stage and nothing more of the course.
  "VillageElection.stage": { dataClass: "C1", read: "EVERYONE" },
  "VillageElection.stageSince": { dataClass: "C1", read: "EVERYONE" },
  "VillageElection.objectionsReceived": { dataClass: "C1", read: PROCEDURE },
  "VillageElection.objectionsOpen": { dataClass: "C1", read: PROCEDURE },
  // Names before they are posted: those who guide the election, and the village's own recorder.
  "VillageElection.nominees": { dataClass: "C2", read: ["VIL", "TWN", "CIV"] },
  "VillageElection.countState": { dataClass: "C2", read: ["VIL", "TWN", "CIV"] },
  // What stands in the way of a step may be an objection.
  "VillageElection.nextSteps": { dataClass: "C1", read: PROCEDURE },
  "VillageElection.workHandoverItems": { dataClass: "C1", read: PROCEDURE },
  "VillageElection.*": { dataClass: "C1", read: COURSE },
  "ElectionNotice.*": POSTED,
  "ElectionResult.*": POSTED,
  "BallotRound.*": POSTED,
  "Tally.*": POSTED,
  "SeatResult.*": POSTED,
  "Candidate.__resolveReference": POSTED,
  "Candidate.*": POSTED,
  "WorkHandoverItem.*": asParent("C1"),
  "Nominee.*": asParent("C2"),
  "CountState.*": asParent("C2"),
  "OpenContest.*": asParent("C2"),
  "NextStep.*": asParent("C1"),
  "StepBlocker.*": asParent("C1"),
  "LegalClock.*": asParent("C1"),
  "AttentionFlag.*": asParent("C1"),
  "ElectionBoard.*": asParent("C1"),
  "StageCount.*": asParent("C1"),
  "VillageConnection.*": POSTED,
  "VillageEdge.*": POSTED,
  "RegionConnection.*": POSTED,
  "RegionEdge.*": POSTED,
};
