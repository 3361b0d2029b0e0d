import { parentPort, workerData } from "node:worker_threads";
import { inflateRawSync } from "node:zlib";
import { read, utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
import type { Cell } from "./cell.ts";

/** What the worker is asked: to read a file into cells, or to write cells into a file. */
export type SheetTask =
  | { readonly kind: "read"; readonly bytes: Uint8Array; readonly isText: boolean; readonly rows: number }
  | { readonly kind: "write"; readonly cells: readonly (readonly string[])[]; readonly sheet: string };

export type SheetAnswer =
  | {
      readonly kind: "cells";
      readonly cells: readonly (readonly Cell[])[];
      readonly is1904: boolean;
      readonly isCut: boolean;
    }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array };

/** An Excel file of five thousand rows unpacks into a tenth of this. */
const UNPACKED_LIMIT = 64 * 1024 * 1024;
const COLUMN_LIMIT = 100;

/** @returns null when the file is larger inside than any ledger */
function readCells({ bytes, isText, rows }: Extract<SheetTask, { kind: "read" }>): SheetAnswer | null {
  if (!isText && unpackedSize(Buffer.from(bytes)) > UNPACKED_LIMIT) return null;
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
  if (!sheet?.["!ref"]) return { kind: "cells", cells: [], is1904: false, isCut: false };
  // Rows and merges are counted from A1, wherever the used range begins.
  const end = sheet["!ref"].split(":").at(-1) ?? "A1";
  sheet["!ref"] = `A1:${end}`;
  if (utils.decode_cell(end).c >= COLUMN_LIMIT) return null;
  const whole = utils.decode_range((sheet["!fullref"] as string | undefined) ?? sheet["!ref"]);
  const isCut = whole.e.r >= rows;
  const cells = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: "", blankrows: true });
  // A merged area shows its first cell's value everywhere it stretches.
  for (const { s, e } of sheet["!merges"] ?? []) {
    for (let row = s.r; row <= Math.min(e.r, cells.length - 1); row += 1)
      for (let column = s.c; column <= e.c; column += 1) {
        const line = cells[row];
        if (line) line[column] = cells[s.r]?.[s.c] ?? "";
      }
  }
  const plain = cells.map((line) => line.map((cell) => (typeof cell === "number" ? cell : textOf(cell))));
  return { kind: "cells", cells: plain, is1904: book.Workbook?.WBProps?.date1904 === true, isCut };
}

/**
 * What a packed file unpacks into, by really unpacking each entry up to the limit: what its headers claim is anybody's word.
 * (ZIP, APPNOTE 4.3: the central directory at the end names the entries.)
 */
function unpackedSize(bytes: Buffer): number {
  const end = bytes.lastIndexOf(Buffer.from("504b0506", "hex"));
  if (end === -1) return 0;
  let total = 0;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0 && total <= UNPACKED_LIMIT; left -= 1) {
    const packed = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + packed);
    const isStored = bytes.readUInt16LE(at + 10) === 0;
    total += isStored ? content.length : inflateRawSync(content, { maxOutputLength: UNPACKED_LIMIT }).length;
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return total;
}

/** Text as it stands; a yes or no as Excel writes it. */
const textOf = (cell: unknown): string =>
  typeof cell === "string" ? cell.trim() : typeof cell === "boolean" ? String(cell).toUpperCase() : "";

function writeCells({ cells, sheet }: Extract<SheetTask, { kind: "write" }>): SheetAnswer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells.map((line) => [...line])), sheet);
  return { kind: "bytes", bytes: write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array };
}

const task = workerData as SheetTask;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
parentPort?.postMessage(task.kind === "read" ? readCells(task) : writeCells(task));
