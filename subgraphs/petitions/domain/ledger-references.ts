import { type Registers, wrongPlace } from "../../../shared/kernel/reference.ts";
import { type Refusal, REFUSALS } from "../../../shared/kernel/refusal.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { inRow, type SheetFault } from "./ledger-faults.ts";
import type { Column } from "./ledger-headings.ts";
import type { SheetRow } from "./ledger-sheet.ts";
import { wrongPeople } from "./named-people.ts";

/** Why rows of a ledger cannot be taken, by the same decisions as registering and assigning; each under its column's heading. */
export function referenceFaults(
  rows: readonly SheetRow[],
  { places, officials }: Registers,
  { region, today }: { readonly region: RegionCode; readonly today: LocalDate },
  heading: (column: Column) => string,
): SheetFault[] {
  const faultOf = (row: number, { code, field, successors }: Refusal): SheetFault => {
    const [, message, sentence] = REFUSALS[code];
    const column = heading(field as Column);
    const found = field === "village" ? "DIGITS" : "MIXED";
    return {
      row,
      column,
      code,
      found,
      accepted: successors ?? [],
      message,
      messageZh: inRow(row, column, sentence),
    };
  };
  return rows.flatMap(({ row, order, handlingBody, handler, caseLeader }) => {
    const { village } = order;
    const found = [
      wrongPlace(places, village, today),
      wrongPeople(village, handlingBody, { handler, caseLeader: null }, { region }, { officials }),
      wrongPeople(village, handlingBody, { handler: null, caseLeader }, { region }, { officials }),
    ];
    return found.flatMap((refusal) => (refusal ? [faultOf(row, refusal)] : []));
  });
}
