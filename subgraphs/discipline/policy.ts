import { asParent, KEY_ONLY, type PolicyTable, POSTED } from "../../shared/policy/policy.ts";

/** Who may read what discipline inspection owns: notices by everybody, everything else by its own people, silently. */
export const policy: PolicyTable = {
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
