import { transferPolicy } from "../../shared/transfers/transfer-policy.ts";
import type { Standing } from "../../shared/access/standing.ts";
import { asParent, KEY_ONLY, type PolicyTable } from "../../shared/access/policy.ts";

const STATUS: readonly Standing[] = ["TWN", "CIV", "PSB", "OFF", "LDR"];
const WHOLE: readonly Standing[] = ["PSB", "OFF", "LDR"];

/** Who may read what public security owns. Every row is silent: a refusal looks like nothing being there. */
export const policy: PolicyTable = {
  ...transferPolicy("public-security"),
  "Query.incidents": { dataClass: "C1", read: WHOLE, silent: true },
  "Query.securityPlans": { dataClass: "C1", read: WHOLE, silent: true },
  "SecurityPlanConnection.*": asParent("C1"),
  "SecurityPlanEdge.*": asParent("C1"),
  // That the plans are approved is known to the township as well; how strong they are is not.
  "Query.planCertificate": { dataClass: "C1", read: ["TWN", "CIV", ...WHOLE], silent: true },
  "Query.emergencyPlans": { dataClass: "C1", read: WHOLE, silent: true },
  "EmergencyPlanConnection.*": asParent("C1"),
  "EmergencyPlanEdge.*": asParent("C1"),
  // Who is in a case is in no hub; that there is one is known to public security's own people.
  "Query.publicOrderCases": { dataClass: "C3", read: ["PSB"], silent: true },
  "PublicOrderCase.*": asParent("C3"),
  "PublicOrderCaseConnection.*": asParent("C3"),
  "PublicOrderCaseEdge.*": asParent("C3"),
  "Village.__resolveReference": KEY_ONLY,
  "Region.__resolveReference": KEY_ONLY,
  "Village.code": KEY_ONLY,
  "Region.code": KEY_ONLY,
  "Village.securityPlan": { dataClass: "C1", read: STATUS, silent: true },
  "SecurityPlan.state": asParent("C1"),
  "SecurityPlan.approvedOn": asParent("C1"),
  "SecurityPlan.*": { dataClass: "C1", read: WHOLE, silent: true },
  "Village.emergencyPlan": { dataClass: "C1", read: STATUS, silent: true },
  "EmergencyPlan.state": asParent("C1"),
  "EmergencyPlan.approvedOn": asParent("C1"),
  "EmergencyPlan.*": { dataClass: "C1", read: WHOLE, silent: true },
  "Village.electionDayDuty": { dataClass: "C1", read: STATUS, silent: true },
  "ElectionDayDuty.*": asParent("C1"),
  "Village.incidentsByLevel": { dataClass: "C1", read: [...STATUS, "PUB"], silent: true },
  "IncidentCount.*": asParent("C1"),
  "IncidentConnection.*": asParent("C1"),
  "IncidentEdge.*": asParent("C1"),
  "Incident.*": asParent("C1"),
  "Region.securityBoard": { dataClass: "C1", read: [...WHOLE, "GROUP", "UP"], silent: true },
  "SecurityBoard.*": asParent("C1"),
  "DutyCount.*": asParent("C1"),
  "LegalClock.*": asParent("C1"),
  "AttentionFlag.*": asParent("C1"),
};
