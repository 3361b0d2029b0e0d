import { Worker } from "node:worker_threads";
import type { Sheet } from "./cell.ts";
import { decodeText } from "./decode-text.ts";
import type { Table } from "./table.ts";
import type { SheetAnswer, SheetTask } from "./sheet-worker.ts";

/** A file is at most this large, and a sheet holds at most this many rows with something in them besides its headings. */
export const FILE_LIMIT = 5 * 1024 * 1024;
export const ROW_LIMIT = 5000;
/** Rows that are none of the ledger's: a title, a line with the office, headings, totals, who filled it in. */
const OTHER_ROWS = 50;
const TIME_LIMIT_MS = 5_000;
/** A file that unpacks into more than this ends its worker and nothing else. */
const MEMORY_LIMIT_MB = 256;

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
  if (waiting >= WAITING_LIMIT) return "BUSY";
  const rows = ROW_LIMIT + OTHER_ROWS;
  const answer = await inWorker({ kind: "read", bytes: content, isText: text !== null, rows });
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
  const answer = await inWorker({ kind: "write", table: inside, sheet });
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

/** One worker at a time; a few may wait for it, and the rest are told to come again. */
const WAITING_LIMIT = 4;
let waiting = 0;
let turn: Promise<unknown> = Promise.resolve();

function inWorker(task: SheetTask): Promise<SheetAnswer | null> {
  waiting += 1;
  const answer = turn.then(() => runWorker(task)).finally(() => (waiting -= 1));
  turn = answer.catch(() => undefined);
  return answer;
}

/** @returns null when the worker failed, ran out of memory or of time */
function runWorker(task: SheetTask): Promise<SheetAnswer | null> {
  // Beside this file: TypeScript from source, JavaScript when built.
  const file = import.meta.url.endsWith(".ts") ? "./sheet-worker.ts" : "./sheet-worker.js";
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    env: {},
  });
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const end = (answer: SheetAnswer | null): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    worker.once("online", () => (timer = setTimeout(() => end(null), TIME_LIMIT_MS)));
    worker.once("message", (answer: SheetAnswer | null) => end(answer));
    worker.once("error", () => end(null));
    worker.once("exit", () => end(null));
  });
}
