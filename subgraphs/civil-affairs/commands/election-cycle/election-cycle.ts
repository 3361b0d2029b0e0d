import { defineRecord } from "../../../../shared/commands/record.ts";
import { ELECTION_CYCLE_MACHINES } from "../../domain/cycle-machine.ts";
import { ElectionCycle, toCycle } from "../../queries/cycle.ts";
import { cycleVisibility } from "../../records/cycle-loads.ts";
import { ElectionCycleRecord } from "../../records/region-records.ts";

/** An election cycle (换届届次): what commands act on. */
export const electionCycle = defineRecord({
  kind: "electionCycle",
  entity: ElectionCycleRecord,
  dataClass: "C0",
  machines: ELECTION_CYCLE_MACHINES,
  visible: cycleVisibility,
  type: () => ElectionCycle,
  show: toCycle,
});
