import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { faultOf, type SheetFault } from "./ledger-faults.ts";
import type { SheetRow } from "./ledger-sheet.ts";
import type { PetitionCase } from "./petition-case.ts";

/** What of a case on the ledger a row with its number has to agree with. */
export type KnownCase = Pick<PetitionCase, "villageCode" | "receivedOn" | "topic">;

/** Rows whose number is on the ledger with other content, or would stand in the way of a number the hub has yet to give. */
export function differences(
  rows: readonly SheetRow[],
  known: ReadonlyMap<string, KnownCase>,
  region: RegionCode,
  heading: string,
): SheetFault[] {
  return rows.flatMap((row) => {
    const there = known.get(row.sourceNo);
    if (there) return isSame(row, there) ? [] : [faultOf(row.row, heading, "DIFFERS", row.sourceNo)];
    const isHubs = row.sourceNo.startsWith(`XF${region.slice(0, 6)}`) && /^XF\d{16}$/.test(row.sourceNo);
    return isHubs ? [faultOf(row.row, heading, "NOT_ON_LEDGER", row.sourceNo)] : [];
  });
}

function isSame({ order }: SheetRow, known: KnownCase): boolean {
  return (
    known.villageCode === order.village &&
    known.receivedOn === order.receivedOn &&
    known.topic === order.topic
  );
}
