import { defineRecord } from "../../../../shared/commands/record.ts";
import { SECURITY_PLAN_MACHINES } from "../../domain/plan-machine.ts";
import { SecurityPlan } from "../../queries/types.ts";
import { SecurityPlanRecord } from "../../records/security-records.ts";
import { placeVisibility } from "../../records/security-visibility.ts";

/** The security plan of a village's election day (安保方案): what commands act on. */
export const securityPlan = defineRecord({
  kind: "securityPlan",
  entity: SecurityPlanRecord,
  dataClass: "C1",
  machines: SECURITY_PLAN_MACHINES,
  visible: placeVisibility,
  type: () => SecurityPlan,
  show: (row) => ({ ...row }),
});
