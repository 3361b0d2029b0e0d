import { defineRecord } from "../../../../shared/commands/record.ts";
import { RECTIFICATION_MACHINES } from "../../domain/rectification-machine.ts";
import { BranchRectification } from "../../queries/rectification-types.ts";
import { toRectification } from "../../queries/to-organization.ts";
import { placeVisibility } from "../../records/organization-visibility.ts";
import { BranchRectificationRecord } from "../../records/rectification-records.ts";

/** The putting right of a weak branch (软弱涣散党组织整顿): what commands act on. */
export const branchRectification = defineRecord({
  kind: "branchRectification",
  entity: BranchRectificationRecord,
  dataClass: "C1",
  machines: RECTIFICATION_MACHINES,
  visible: placeVisibility,
  type: () => BranchRectification,
  show: toRectification,
});
