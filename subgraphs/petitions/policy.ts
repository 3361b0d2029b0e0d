import type { Standing } from "../../shared/access/standing.ts";
import { HANDLING_BODIES } from "./domain/words.ts";
import { transferPolicy } from "../../shared/transfers/transfer-policy.ts";
import { asParent, KEY_ONLY, type PolicyTable } from "../../shared/access/policy.ts";

/** Read the numbers of a village. */
export const COUNTS: readonly Standing[] = ["TWN", "CIV", "PET", "OFF", "LDR"];
/** Row by row, `petitionVisibility` then lets each of these see only what they handle or answer for. */
const FILE: readonly Standing[] = HANDLING_BODIES;
const STATUS: readonly Standing[] = [...FILE, "CASE_LEADER"];
const BOARD: readonly Standing[] = ["CIV", "PET", "OFF", "LDR", "GROUP", "UP"];

/** Who may read what petitions owns. Every row is silent: a refusal looks like an empty ledger. */
export const policy: PolicyTable = {
  "Query.petitionCases": { dataClass: "C3", read: STATUS, silent: true },
  "Mutation.importPetitionLedger": { dataClass: "C3", read: ["PET"], and: ["CHIEF"] },
  "Mutation.exportPetitionLedger": { dataClass: "C3", read: ["PET"], and: ["CHIEF"] },
  ...transferPolicy("petitions"),
  "PetitionClock.*": asParent("C3"),
  "Village.__resolveReference": KEY_ONLY,
  "Region.__resolveReference": KEY_ONLY,
  "Village.code": KEY_ONLY,
  "Region.code": KEY_ONLY,
  "Village.petitions": { dataClass: "C1", read: COUNTS, silent: true },
  "PetitionSummary.*": asParent("C1"),
  "PetitionTopicCount.*": asParent("C1"),
  "PetitionCaseConnection.*": asParent("C3"),
  "PetitionCaseEdge.*": asParent("C3"),
  // A case leader (领办领导) sees how the case stands, not the case.
  "PetitionCase.id": asParent("C3"),
  "PetitionCase.petitionNo": asParent("C3"),
  "PetitionCase.stage": asParent("C3"),
  "PetitionCase.ledgerState": asParent("C3"),
  "PetitionCase.clock": asParent("C3"),
  "PetitionCase.allowedCommands": asParent("C3"),
  "PetitionCase.*": { dataClass: "C3", read: FILE, silent: true },
  "Region.petitionBoard": { dataClass: "C1", read: BOARD, silent: true },
  "PetitionBoard.*": asParent("C1"),
  "SuppressedCount.*": asParent("C1"),
  "LegalClock.*": asParent("C1"),
  "AttentionFlag.*": asParent("C1"),
};
