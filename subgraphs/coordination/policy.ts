import { transferPolicy } from "../../shared/transfers/transfer-policy.ts";
import type { Standing } from "../../shared/access/standing.ts";
import { asParent, KEY_ONLY, type PolicyTable, POSTED } from "../../shared/access/policy.ts";

/** Read the whole entry. */
const ENTRY: readonly Standing[] = ["TWN", "CIV", "ORG", "OFF", "LDR"];
/** Know that a village is on the ledger, and how far it is. */
const STATUS: readonly Standing[] = [...ENTRY, "PET", "DIS", "PSB", "PUB"];
/** Know that a village has petitions: it would tell the others of some that they must not know of. */
const KNOWS_PETITIONS: readonly Standing[] = ["CIV", "OFF", "LDR"];
export const knowsPetitions = (standings: ReadonlySet<Standing>): boolean =>
  KNOWS_PETITIONS.some((one) => standings.has(one));
const REPORTS: readonly Standing[] = ["CIV", "PET", "DIS", "PSB", "PUB", "OFF", "LDR", "UP"];

/** Who may read what the election office owns. */
export const policy: PolicyTable = {
  ...transferPolicy("coordination"),
  // The law is anybody's to read.
  "Query.legalRules": POSTED,
  "Query.legalRule": POSTED,
  "LegalRuleVersion.*": POSTED,
  "Query.terms": POSTED,
  "Term.*": POSTED,
  "Query.keyVillages": { dataClass: "C1", read: STATUS },
  "Query.tasks": { dataClass: "C1", read: [...STATUS, "GOV", "UP"] },
  "Query.directives": { dataClass: "C1", read: ["OFF", "LDR", "UP"] },
  "Directive.*": asParent("C1"),
  "TaskDirective.*": asParent("C1"),
  "DirectiveConnection.*": asParent("C1"),
  "DirectiveEdge.*": asParent("C1"),
  "DirectiveProgress.*": asParent("C1"),
  "Query.consultations": { dataClass: "C1", read: [...STATUS, "GOV"] },
  "Consultation.*": asParent("C1"),
  "ConsultationConnection.*": asParent("C1"),
  "ConsultationEdge.*": asParent("C1"),
  "Query.disputes": { dataClass: "C1", read: ["TWN", "OFF", "LDR"] },
  "Dispute.*": asParent("C1"),
  "DisputeConnection.*": asParent("C1"),
  "DisputeEdge.*": asParent("C1"),
  "Query.upwardReportLedger": { dataClass: "C2", read: ["OFF", "UP", "PRINCIPAL"], silent: true },
  "ReportRecord.*": asParent("C2"),
  "ReportRecordConnection.*": asParent("C2"),
  "ReportRecordEdge.*": asParent("C2"),
  "Village.__resolveReference": KEY_ONLY,
  "Region.__resolveReference": KEY_ONLY,
  "Village.code": KEY_ONLY,
  "Region.code": KEY_ONLY,
  // The same for every village that may vote: it does not tell which is on the ledger.
  "Village.voteGate": { dataClass: "C1", read: ["TWN", "OFF", "LDR"] },
  "VoteGate.*": asParent("C1"),
  "Village.keyVillage": { dataClass: "C1", read: STATUS },
  "KeyVillage.village": asParent("C1"),
  "KeyVillage.focus": asParent("C1"),
  "KeyVillage.state": asParent("C1"),
  "KeyVillage.situation": { dataClass: "C1", read: KNOWS_PETITIONS, silent: true },
  "KeyVillage.*": { dataClass: "C1", read: ENTRY },
  // A department's own problems reach it by their own list; those of others stay with whoever guides the village.
  "Query.problemItems": { dataClass: "C1", read: [...STATUS, "GOV"] },
  "ProblemItem.*": asParent("C1"),
  "ProblemItemConnection.*": asParent("C1"),
  "ProblemItemEdge.*": asParent("C1"),
  "Village.disputes": { dataClass: "C1", read: ["TWN", "CIV", "PET", "PSB", "OFF", "LDR"] },
  "DisputeSummary.open": asParent("C1"),
  "DisputeSummary.*": { dataClass: "C1", read: ["TWN", "OFF", "LDR"] },
  "DisputeCount.*": asParent("C1"),
  "Village.lookBack": { dataClass: "C1", read: ["TWN", "CIV", "ORG", "PET", "PSB", "PUB", "OFF", "LDR"] },
  "LookBack.state": asParent("C1"),
  "LookBack.*": { dataClass: "C1", read: ENTRY },
  "LookBackCheck.*": asParent("C1"),
  // That a matter was reported upward can point at a petition or a clue: those outside the chain see nothing there.
  "Village.upwardReports": { dataClass: "C2", read: REPORTS, silent: true },
  "UpwardReport.*": asParent("C2"),
  "KeyVillageConnection.*": asParent("C1"),
  "KeyVillageEdge.*": asParent("C1"),
  "TaskConnection.*": asParent("C1"),
  "TaskEdge.*": asParent("C1"),
  "Task.*": asParent("C1"),
  "Region.keyVillageBoard": { dataClass: "C1", read: [...ENTRY, "GROUP", "UP"] },
  "KeyVillageBoard.disputesOpen": { dataClass: "C1", read: ["TWN", "CIV", "OFF", "LDR", "GROUP", "UP"] },
  "KeyVillageBoard.*": asParent("C1"),
  "CategoryCount.*": asParent("C1"),
  "KeyVillageStateCount.*": asParent("C1"),
  "LegalClock.*": asParent("C1"),
  "AttentionFlag.*": asParent("C1"),
};
