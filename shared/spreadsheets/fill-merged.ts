import type { Range } from "@e965/xlsx";
import type { Cell } from "./cell.ts";

/** More than a ledger of five thousand rows can have merged in all its columns. */
const FILL_LIMIT = 500_000;

/**
 * A merged area shows its first cell's value everywhere it stretches, as far as there are rows with something in them.
 * @returns false when the areas overlap into more work than a ledger's
 */
export function fillMerged(
  lines: readonly { readonly row: number; readonly cells: Cell[]; readonly continued: number[] }[],
  merges: readonly Range[],
  columns: number,
): boolean {
  let work = 0;
  for (const { s, e } of merges) {
    let at = firstAtOrBelow(lines, s.r + 1);
    const value = lines[at]?.row === s.r + 1 ? (lines[at]?.cells[s.c] ?? "") : "";
    if (value === "") continue;
    for (let line = lines[at]; line && line.row <= e.r + 1; line = lines[(at += 1)]) {
      const { row, cells, continued } = line;
      for (let column = s.c; column <= Math.min(e.c, columns - 1); column += 1) {
        if ((work += 1) > FILL_LIMIT) return false;
        while (cells.length < column) cells.push("");
        cells[column] = value;
        if (row > s.r + 1) continued.push(column);
      }
    }
  }
  return true;
}

function firstAtOrBelow(lines: readonly { readonly row: number }[], row: number): number {
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((lines[middle]?.row ?? row) < row) from = middle + 1;
    else to = middle;
  }
  return from;
}
