import { transferPolicy } from "../../shared/transfers/transfer-policy.ts";
import type { Standing } from "../../shared/access/standing.ts";
import { asParent, KEY_ONLY, type PolicyTable, POSTED } from "../../shared/access/policy.ts";

const WHOLE: readonly Standing[] = ["CIV", "PUB", "OFF", "LDR"];
const STATUS: readonly Standing[] = [...WHOLE, "TWN", "PSB"];

/** Who may read what publicity owns. */
export const policy: PolicyTable = {
  ...transferPolicy("publicity"),
  "Query.opinionIncidents": { dataClass: "C1", read: WHOLE },
  "Village.__resolveReference": KEY_ONLY,
  "Region.__resolveReference": KEY_ONLY,
  "Village.code": KEY_ONLY,
  "Region.code": KEY_ONLY,
  "Village.opinion": { dataClass: "C1", read: STATUS },
  "OpinionSummary.open": asParent("C1"),
  // A township knows its own topics; public security the number and nothing more.
  "OpinionSummary.*": { dataClass: "C1", read: [...WHOLE, "TWN"] },
  "OpinionTopicCount.*": asParent("C1"),
  "ResponseClock.*": asParent("C1"),
  "OpinionIncidentConnection.*": asParent("C1"),
  "OpinionIncidentEdge.*": asParent("C1"),
  "OpinionIncident.*": asParent("C1"),
  "Village.publications": POSTED,
  "Publication.*": POSTED,
  "Region.opinionBoard": { dataClass: "C1", read: [...WHOLE, "GROUP", "UP"] },
  "OpinionBoard.*": asParent("C1"),
  "AttentionFlag.*": asParent("C1"),
};
