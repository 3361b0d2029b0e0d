import { bodyOf, type Department } from "../kernel/department.ts";
import type { RegionCode } from "../kernel/region-code.ts";
import type { TransferCode } from "./contracts.ts";

/** `H1-PET149921-2026-9F3A01C27B44`: type, body and county of the sender, year, digits by chance. Before, a serial of six to nine. */
const NUMBER = /^(H\d{1,2})-([A-Z]{3})(\d{6})-\d{4}-(?:[\dA-F]{12}|\d{6,9})$/;

export const isTransferNo = (text: string): boolean => NUMBER.test(text);

/** The unit an office is, `DIS@149921000000`, as `avoidUnitIds` names units. */
export const unitOf = (department: Department, region: RegionCode): string =>
  `${bodyOf(department)}@${region}`;

/** What stands in a number between its type and its last digits: sender and year, `-PET149921-2026`. */
export const numberMiddle = (department: Department, region: RegionCode, year: number): string =>
  `-${unitOf(department, region).replace("@", "").slice(0, 9)}-${year}`;

/** Whether a number is one that this sender gives to a transfer of this type: nobody uses up the numbers of another. */
export function isNumberOf(
  transferNo: string,
  { type, from, fromRegion }: { type: TransferCode; from: Department; fromRegion: RegionCode },
): boolean {
  const [, ofType, body, county] = NUMBER.exec(transferNo) ?? [];
  return ofType === type && body === bodyOf(from) && county === fromRegion.slice(0, 6);
}
