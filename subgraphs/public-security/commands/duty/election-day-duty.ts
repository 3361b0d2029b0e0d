import { defineRecord } from "../../../../shared/commands/record.ts";
import { DUTY_MACHINES } from "../../domain/duty-machine.ts";
import { toDuty } from "../../queries/to-security.ts";
import { ElectionDayDuty } from "../../queries/types.ts";
import { ElectionDayDutyRecord } from "../../records/security-records.ts";
import { placeVisibility } from "../../records/security-visibility.ts";

/** The duty of a village's election day (选举日值守): what commands act on. */
export const electionDayDuty = defineRecord({
  kind: "electionDayDuty",
  entity: ElectionDayDutyRecord,
  dataClass: "C1",
  machines: DUTY_MACHINES,
  visible: placeVisibility,
  type: () => ElectionDayDuty,
  show: toDuty,
});
