import { defineRecord } from "../../../../shared/commands/record.ts";

import { DISPUTE_MACHINES } from "../../domain/dispute-machine.ts";
import { toDispute } from "../../queries/dispute-types.ts";
import { Dispute } from "../../queries/dispute-types.ts";
import { DisputeItemRecord } from "../../records/office-records.ts";
import { disputeVisibility } from "../../records/directive-visibility.ts";

/** A dispute (矛盾纠纷): what commands act on. */
export const dispute = defineRecord({
  kind: "dispute",
  entity: DisputeItemRecord,
  dataClass: "C1",
  machines: DISPUTE_MACHINES,
  visible: disputeVisibility,
  type: () => Dispute,
  show: toDispute,
});
