import { addDays, type LocalDate, parseLocalDate } from "../kernel/local-date.ts";
import type { Cell } from "./cell.ts";

/**
 * A day as offices write it: 2026-01-02, 2026/1/2, 2026.1.2, 2026年1月2日, 20260102, or Excel's serial of days in the 1900
 * or 1904 system. Null for anything else, and for days that do not exist.
 */
export function readDay(cell: Cell, is1904: boolean): LocalDate | null {
  if (typeof cell === "number" && !/^\d{8}$/.test(String(cell))) return fromSerial(cell, is1904);
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(String(cell)) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(String(cell));
  if (parts) {
    const [, year = "", month = "", day = ""] = parts;
    return parseLocalDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  }
  return /^\d{5}(\.\d+)?$/.test(String(cell)) ? fromSerial(Number(cell), is1904) : null;
}

function fromSerial(serial: number, is1904: boolean): LocalDate | null {
  const days = Math.floor(serial);
  // Before 1 March 1900 the 1900 system counts a day that never was; no ledger is that old.
  if (!Number.isFinite(days) || days < 20_000 || days > 80_000) return null;
  const start = (is1904 ? "1904-01-01" : "1899-12-30") as LocalDate;
  return addDays(start, days);
}
