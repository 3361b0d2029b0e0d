import { Worker } from "node:worker_threads";
import type { Cell } from "./cell.ts";
import type { SheetAnswer, SheetTask } from "./sheet-worker.ts";

/** A file is at most this large, and holds at most this many rows besides its headings. */
export const FILE_LIMIT = 5 * 1024 * 1024;
export const ROW_LIMIT = 5000;
/** Rows above the headings: a title, a line with the office. */
const HEADINGS = 10;
const TIME_LIMIT_MS = 20_000;
/** A file that unpacks into more than this ends its worker and nothing else. */
const MEMORY_LIMIT_MB = 256;

export type SheetTrouble = "EMPTY" | "TOO_LARGE" | "TOO_MANY_ROWS" | "UNREADABLE" | "BUSY";
export interface Cells {
  readonly cells: readonly (readonly Cell[])[];
  readonly is1904: boolean;
}

/**
 * Reads the first sheet of an Excel file, or a CSV file in UTF-8 or GB18030, in a thread of its own with limits on size,
 * rows, memory and time. Formulas are not worked out; the values that were saved with them are read.
 */
export async function readSpreadsheet(bytes: Buffer): Promise<Cells | SheetTrouble> {
  if (bytes.length === 0) return "EMPTY";
  if (bytes.length > FILE_LIMIT) return "TOO_LARGE";
  const isBook =
    bytes.subarray(0, 2).toString("latin1") === "PK" ||
    (bytes.length > 4 && bytes.readUInt32BE(0) === 0xd0cf11e0);
  const text = isBook ? null : decodeText(bytes);
  if (!isBook && text === null) return "UNREADABLE";
  const content = text === null ? Uint8Array.from(bytes) : new TextEncoder().encode(text);
  const rows = ROW_LIMIT + HEADINGS + 1;
  if (waiting >= WAITING_LIMIT) return "BUSY";
  const answer = await inWorker({ kind: "read", bytes: content, isText: text !== null, rows });
  if (answer?.kind !== "cells") return "UNREADABLE";
  const { cells, is1904, isCut } = answer;
  if (isCut) return "TOO_MANY_ROWS";
  const filled = cells.findLastIndex((line) => line.some((cell) => cell !== "")) + 1;
  if (filled === 0) return "EMPTY";
  return filled > ROW_LIMIT + HEADINGS ? "TOO_MANY_ROWS" : { cells: cells.slice(0, filled), is1904 };
}

/** Writes cells as an Excel file, every one of them text. */
export async function writeExcel(cells: readonly (readonly string[])[], sheet: string): Promise<Buffer> {
  const answer = await inWorker({ kind: "write", cells: cells.map((line) => line.map(inert)), sheet });
  if (answer?.kind !== "bytes") throw new Error("a spreadsheet could not be written");
  return Buffer.from(answer.bytes);
}

/** Writes cells as CSV (RFC 4180), UTF-8 with the mark that Excel needs to see it. */
export function writeCsv(cells: readonly (readonly string[])[]): Buffer {
  const quoted = (cell: string): string => `"${inert(cell).replaceAll('"', '""')}"`;
  return Buffer.from(`\ufeff${cells.map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`);
}

/** What a spreadsheet program would take for a formula is made plain text (OWASP: CSV injection). */
export const inert = (cell: string): string =>
  /^[=+\-@\t\r\n]/.test(cell.normalize("NFKC")) ? `'${cell}` : cell;

function decodeText(bytes: Buffer): string | null {
  if (bytes.includes(0)) return null;
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding is tried.
    }
  }
  return null;
}

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
    const end = (answer: SheetAnswer | null): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(null), TIME_LIMIT_MS);
    worker.once("message", (answer: SheetAnswer | null) => end(answer));
    worker.once("error", () => end(null));
    worker.once("exit", () => end(null));
  });
}
