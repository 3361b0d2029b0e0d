import type { Standing } from "../../shared/access/standing.ts";
import { transferPolicy } from "../../shared/transfers/transfer-policy.ts";
import { asParent, KEY_ONLY, type PolicyTable, POSTED } from "../../shared/access/policy.ts";

/** The organ's people of the county and above; whose a clue is, its office and its handler decide. */
const ORGAN: readonly Standing[] = ["DIS", "UP_DIS"];

/** Who may read what discipline inspection owns: notices by everybody, everything else by its own people, silently. */
export const policy: PolicyTable = {
  ...transferPolicy("discipline"),
  "Query.clues": { dataClass: "C3", read: ORGAN, silent: true },
  "Clue.*": asParent("C3"),
  "ClueConnection.*": asParent("C3"),
  "ClueEdge.*": asParent("C3"),
  "Query.clueReceipts": { dataClass: "C3", read: ["DIS"], silent: true },
  "Village.__resolveReference": KEY_ONLY,
  "Region.__resolveReference": KEY_ONLY,
  "Village.code": KEY_ONLY,
  "Region.code": KEY_ONLY,
  "Village.disciplineNotices": POSTED,
  "DisciplineNotice.*": POSTED,
  "ClueReceiptConnection.*": asParent("C3"),
  "ClueReceiptEdge.*": asParent("C3"),
  "ClueReceipt.*": asParent("C3"),
  "Region.clueBoard": { dataClass: "C2", read: ["UP_DIS"], silent: true },
  "ClueBoard.*": asParent("C2"),
  "SuppressedCount.*": asParent("C2"),
};
