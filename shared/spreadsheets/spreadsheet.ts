import type { Sheet } from "./cell.ts";
import { decodeText } from "./decode-text.ts";
import type { Table } from "./table.ts";
import type { SheetAnswer, SheetTask } from "./sheet-worker.ts";
import { limitedWorker, workerBeside } from "../workers/limited-worker.ts";

/** A file is at most this large, and a sheet holds at most this many rows with something in them besides its headings. */
export const FILE_LIMIT = 5 * 1024 * 1024;
export const ROW_LIMIT = 5000;
/** Rows that are none of the ledger's: a title, a line with the office, headings, totals, who filled it in. */
const OTHER_ROWS = 50;
/** A file that takes longer, or unpacks into more, ends its worker and nothing else. */
const worker = limitedWorker<SheetTask, SheetAnswer>(workerBeside(import.meta.url, "./sheet-worker"), {
  timeMs: 5_000,
  memoryMb: 256,
  waiting: 4,
});

export type SheetTrouble = "EMPTY" | "TOO_LARGE" | "TOO_MANY_ROWS" | "UNREADABLE" | "BUSY";
export interface Sheets {
  /** Those with something in them, in the file's order. */
  readonly sheets: readonly Sheet[];
  readonly is1904: boolean;
}

/**
 * Reads an Excel file of any age, or text in UTF-8, UTF-16 or GB18030 (CSV, or a table of a web page), in a thread of its own
 * with limits on size, rows, memory and time. Formulas are not worked out; the values that were saved with them are read.
 */
export async function readSpreadsheet(bytes: Buffer): Promise<Sheets | SheetTrouble> {
  if (bytes.length === 0) return "EMPTY";
  if (bytes.length > FILE_LIMIT) return "TOO_LARGE";
  const isBook =
    bytes.subarray(0, 2).toString("latin1") === "PK" ||
    (bytes.length > 4 && bytes.readUInt32BE(0) === 0xd0cf11e0);
  const text = isBook ? null : decodeText(bytes);
  if (!isBook && text === null) return "UNREADABLE";
  const content = text === null ? Uint8Array.from(bytes) : new TextEncoder().encode(text);
  if (worker.isBusy()) return "BUSY";
  const rows = ROW_LIMIT + OTHER_ROWS;
  const answer = await worker.run({ kind: "read", bytes: content, isText: text !== null, rows });
  if (answer?.kind === "tooLarge") return "TOO_LARGE";
  if (answer?.kind !== "sheets") return "UNREADABLE";
  const sheets = answer.sheets.filter(({ lines }) => lines.length > 0);
  return sheets.length === 0 ? "EMPTY" : { sheets, is1904: answer.is1904 };
}

/**
 * Writes a table as an Excel file to print: its title over it, on A4 across, as wide as a page, the headings on each. Every cell
 * is text.
 */
export async function writeExcel(table: Table, sheet: string): Promise<Buffer> {
  const inside = { ...table, rows: table.rows.map((row) => row.map(inert)) };
  const answer = await worker.run({ kind: "write", table: inside, sheet });
  if (answer?.kind !== "bytes") throw new Error("a spreadsheet could not be written");
  return Buffer.from(answer.bytes);
}

/** Writes a table as CSV (RFC 4180), UTF-8 with the mark that Excel needs to see it. */
export function writeCsv({ title, headings, rows }: Table): Buffer {
  const lines = [[title], headings, ...rows].map((line) => line.map((cell) => quoted(inert(cell))).join(","));
  return Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`);
}

/** Excel rounds digits that it takes for a number, and drops zeros before them: with a tab behind them it takes them for text. */
const quoted = (cell: string): string =>
  `"${cell.replaceAll('"', '""')}${/^(\d{11,}|0\d+)$/.test(cell) ? "\t" : ""}"`;

/** What a spreadsheet program would take for a formula is made plain text (OWASP: CSV injection). */
export const inert = (cell: string): string =>
  /^[=+\-@\t\r\n]/.test(cell.normalize("NFKC")) ? `'${cell}` : cell;
