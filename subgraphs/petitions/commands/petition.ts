import { defineRecord } from "../../../shared/commands/record.ts";
import { PETITION_MACHINES } from "../domain/petition-machine.ts";
import { withKeptClocks } from "../domain/case-clocks.ts";
import { PetitionCase } from "../queries/types.ts";
import { toCase } from "../queries/to-petition.ts";
import { PetitionCaseRecord } from "../records/petition-case-record.ts";
import { petitionNumbering } from "../records/petition-numbering.ts";
import { petitionVisibility } from "../records/petition-visibility.ts";

/** A petition on the ledger (信访件): what commands act on. */
export const petition = defineRecord({
  kind: "petition",
  entity: PetitionCaseRecord,
  dataClass: "C3",
  machines: PETITION_MACHINES,
  visible: petitionVisibility,
  numbering: petitionNumbering,
  complete: (row, book) => withKeptClocks(book, row),
  facts: ({ dueOn, dueRule }) => ({ dueOn, dueRule }),
  type: () => PetitionCase,
  show: toCase,
});
