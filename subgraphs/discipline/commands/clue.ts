import { defineRecord } from "../../../shared/commands/record.ts";
import { CLUE_MACHINES } from "../domain/clue-machine.ts";
import { Clue } from "../queries/clue-types.ts";
import { toClue } from "../queries/to-clue.ts";
import { ClueRecord } from "../records/clue-record.ts";
import { clueVisibility } from "../records/clue-visibility.ts";

/** A clue on the organ's own way (问题线索): what commands act on. */
export const clue = defineRecord({
  kind: "clue",
  entity: ClueRecord,
  dataClass: "C3",
  machines: CLUE_MACHINES,
  visible: clueVisibility,
  recusal: "RECUSAL_REQUIRED",
  type: () => Clue,
  show: toClue,
});
