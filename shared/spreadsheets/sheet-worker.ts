import { parentPort, workerData } from "node:worker_threads";
import { type CellObject, read, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { Cell, Line, Sheet } from "./cell.ts";
import { fillMerged } from "./fill-merged.ts";
import type { Table } from "./table.ts";
import { hasBinaryRowsInOrder, hasCellsOnce, hasRowsInOrder, hasTextInOrder } from "./row-order.ts";
import { packPlain, unpack } from "./unpack.ts";
import { writeTable } from "./write-table.ts";

/** What the worker is asked: to read a file into cells, or to write a table into one. */
export type SheetTask =
  | { readonly kind: "read"; readonly bytes: Uint8Array; readonly isText: boolean; readonly rows: number }
  | { readonly kind: "write"; readonly table: Table; readonly sheet: string };

export type SheetAnswer =
  | { readonly kind: "sheets"; readonly sheets: readonly Sheet[]; readonly is1904: boolean }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "tooLarge" };

/** A ledger of five thousand rows unpacks into half of this; every megabyte of it costs ten in memory. */
const UNPACKED_LIMIT = 16 * 1024 * 1024;
const COLUMN_LIMIT = 100;
const SHEET_LIMIT = 50;
/** No column takes as much. What reads cells is quick for texts of a length, and a file could be one cell. */
const CELL_LIMIT = 1000;

function readCells({ bytes, isText, rows }: Extract<SheetTask, { kind: "read" }>): SheetAnswer {
  const plain = isText ? bytes : inOrder(Buffer.from(bytes));
  if (plain === null) return { kind: "tooLarge" };
  // Which rows are hidden is read with the styles alone.
  const options = {
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellStyles: true,
  } as const;
  const book: WorkBook = isText
    ? read(textInOrder(bytes), { ...options, type: "string", raw: true })
    : read(plain, { ...options, type: "array" });
  // Excel before 97 has its texts in bytes of a code page, in China 936; without its tables they are read byte by byte.
  const isOld = bytes[0] === 0xd0 && !Buffer.from(bytes).includes(Buffer.from("Workbook", "utf16le"));
  const decode = isOld ? decodeBytes : (text: string): string => text;
  const sheets: Sheet[] = [];
  // What is left unread could be the ledger.
  if (book.SheetNames.length > SHEET_LIMIT) return { kind: "tooLarge" };
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    const read = sheet && linesOf(sheet, rows, decode);
    if (read === null) return { kind: "tooLarge" };
    if (read) sheets.push({ ...read, isHidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0 });
  }
  return { kind: "sheets", sheets, is1904: book.Workbook?.WBProps?.date1904 === true };
}

const LOST = "a row would be read over another";

function textInOrder(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (!hasTextInOrder(text)) throw new Error(LOST);
  return text;
}

/** A book as the library is given it, or null when it is too large. @throws Error when a row of it would be lost */
function inOrder(bytes: Buffer): Uint8Array | null {
  const isArchive = bytes[0] === 0x50;
  if (!isArchive) {
    if (!hasCellsOnce(bytes)) throw new Error(LOST);
    return bytes;
  }
  const entries = unpack(bytes, UNPACKED_LIMIT);
  if (entries === null) return null;
  for (const part of entries.values())
    if (!hasRowsInOrder(part) || !hasBinaryRowsInOrder(part)) throw new Error(LOST);
  return packPlain(entries);
}

/** The rows of a sheet that hold something; null when it is wider, or merged into more, than any ledger. */
function linesOf(
  sheet: WorkSheet,
  rows: number,
  decode: (text: string) => string,
): Omit<Sheet, "isHidden"> | null {
  const data = (sheet["!data"] ?? []) as readonly (readonly CellObject[])[];
  const lines: (Line & { cells: Cell[]; continued: number[] })[] = [];
  let isCut = false;
  let isWide = false;
  // Both are sparse: what is walked over is what is there.
  data.forEach((line, index) => {
    const cells: Cell[] = [];
    line?.forEach((cell, column) => {
      const value = plain(cell, decode);
      if (value === "") return;
      if (column >= COLUMN_LIMIT) isWide = true;
      else cells[column] = value;
    });
    if (cells.length === 0) return;
    isCut ||= lines.length >= rows;
    if (isCut) return;
    const isHidden = sheet["!rows"]?.[index]?.hidden === true;
    lines.push({ row: index + 1, cells: Array.from(cells, (cell) => cell ?? ""), isHidden, continued: [] });
  });
  if (isWide || !fillMerged(lines, sheet["!merges"] ?? [], COLUMN_LIMIT)) return null;
  return { lines, isCut };
}

const decodeBytes = (text: string): string => new TextDecoder("gb18030").decode(Buffer.from(text, "latin1"));

/** Text as it stands, a yes or no as Excel writes it, a number as it is; nothing for an error. */
function plain(cell: CellObject | undefined, decode: (text: string) => string): Cell {
  const value: unknown = cell?.t === "e" ? undefined : cell?.v;
  if (typeof value === "number") return value;
  // ="001" is how programs write CSV whose codes Excel is to keep as text.
  if (typeof value === "string")
    return decode(value.slice(0, CELL_LIMIT))
      .trim()
      .replace(/^="([^"]*)"$/, "$1");
  if (value instanceof Date) return value.toISOString();
  return typeof value === "boolean" ? String(value).toUpperCase() : "";
}

const task = workerData as SheetTask;
const answer: SheetAnswer =
  task.kind === "read" ? readCells(task) : { kind: "bytes", bytes: writeTable(task.table, task.sheet) };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
parentPort?.postMessage(answer);
