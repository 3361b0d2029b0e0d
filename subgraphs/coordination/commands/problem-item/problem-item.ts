import { defineRecord } from "../../../../shared/commands/record.ts";
import { PROBLEM_ITEM_MACHINES } from "../../domain/problem-item-machine.ts";
import { showProblemItem } from "../../queries/to-key-village.ts";
import { ProblemItem } from "../../queries/types.ts";
import { ProblemItemRecord } from "../../records/key-village-records.ts";
import { problemItemVisibility } from "../../records/key-village-visibility.ts";

/** A problem on the list of a key village (问题清单): what commands act on. */
export const problemItem = defineRecord({
  kind: "problemItem",
  entity: ProblemItemRecord,
  dataClass: "C1",
  machines: PROBLEM_ITEM_MACHINES,
  visible: problemItemVisibility,
  type: () => ProblemItem,
  show: showProblemItem,
});
