import { parentPort, workerData } from "node:worker_threads";
import { read, utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
import type { Cell } from "./cell.ts";

/** What the worker is asked: to read a file into cells, or to write cells into a file. */
export type SheetTask =
  | { readonly kind: "read"; readonly bytes: Uint8Array; readonly isText: boolean; readonly rows: number }
  | { readonly kind: "write"; readonly cells: readonly (readonly string[])[]; readonly sheet: string };

export type SheetAnswer =
  | { readonly kind: "cells"; readonly cells: readonly (readonly Cell[])[]; readonly is1904: boolean }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array };

function readCells({ bytes, isText, rows }: Extract<SheetTask, { kind: "read" }>): SheetAnswer {
  const options = {
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellStyles: false,
    sheetRows: rows,
  } as const;
  const book: WorkBook = isText
    ? read(new TextDecoder().decode(bytes), { ...options, type: "string", raw: true })
    : read(bytes, { ...options, type: "array" });
  const sheet: WorkSheet | undefined = book.Sheets[book.SheetNames[0] ?? ""];
  if (!sheet) return { kind: "cells", cells: [], is1904: false };
  const cells = utils.sheet_to_json<Cell[]>(sheet, { header: 1, raw: true, defval: "", blankrows: true });
  // A merged area shows its first cell's value everywhere it stretches.
  for (const { s, e } of sheet["!merges"] ?? []) {
    for (let row = s.r; row <= Math.min(e.r, cells.length - 1); row += 1)
      for (let column = s.c; column <= e.c; column += 1) {
        const line = cells[row];
        if (line) line[column] = cells[s.r]?.[s.c] ?? "";
      }
  }
  const plain = cells.map((line) =>
    line.map((cell) => (typeof cell === "number" ? cell : String(cell).trim())),
  );
  return { kind: "cells", cells: plain, is1904: book.Workbook?.WBProps?.date1904 === true };
}

function writeCells({ cells, sheet }: Extract<SheetTask, { kind: "write" }>): SheetAnswer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells.map((line) => [...line])), sheet);
  return { kind: "bytes", bytes: write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array };
}

const task = workerData as SheetTask;
parentPort?.postMessage(task.kind === "read" ? readCells(task) : writeCells(task));
