import { defineRecord } from "../../../../shared/commands/record.ts";
import { EMERGENCY_PLAN_MACHINES } from "../../domain/emergency-plan-machine.ts";
import { EmergencyPlan } from "../../queries/types.ts";
import { EmergencyPlanRecord } from "../../records/security-records.ts";
import { placeVisibility } from "../../records/security-visibility.ts";

/** The emergency plan of a village's election day (应急预案): what commands act on. */
export const emergencyPlan = defineRecord({
  kind: "emergencyPlan",
  entity: EmergencyPlanRecord,
  dataClass: "C1",
  machines: EMERGENCY_PLAN_MACHINES,
  visible: placeVisibility,
  type: () => EmergencyPlan,
  show: (row) => ({ ...row }),
});
