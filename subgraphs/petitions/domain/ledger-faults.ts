import type { RefusalCode } from "../../../shared/kernel/refusal.ts";
import type { Cell } from "../../../shared/spreadsheets/cell.ts";

/** What is wrong with a cell: where, what kind of thing stands there, never the thing itself, and what would be taken. */
export interface SheetFault {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly column: string;
  readonly code: FaultCode | RefusalCode;
  readonly found: Found;
  /** What the column takes: its words, or forms by example. */
  readonly accepted: readonly string[];
  readonly message: string;
  readonly messageZh: string;
}
export type FaultCode = "MISSING" | "NOT_A_DAY" | "UNKNOWN_WORD" | "NOT_A_VILLAGE" | "OUT_OF_SCOPE" | "NOT_A_NUMBER" | "ROUNDED" | "TWICE" | "DIFFERS" | "NOT_ON_LEDGER" | "PERSONAL_DATA" | "OUT_OF_TIME"; // prettier-ignore
export type Found = "EMPTY" | "NUMBER" | "DIGITS" | "DAY" | "WORDS" | "MIXED";

const FOUND: Readonly<Record<Found, string>> = {
  EMPTY: "空白",
  NUMBER: "数值",
  DIGITS: "数字串",
  DAY: "日期",
  WORDS: "文字",
  MIXED: "文字与数字",
};

const FAULTS: Readonly<Record<FaultCode, readonly [string, string]>> = {
  MISSING: ["This cell is needed.", "必填项缺失"],
  NOT_A_DAY: ["This is not a day.", "不是有效日期"],
  UNKNOWN_WORD: ["This word is not one of the list.", "不在规定选项内"],
  NOT_A_VILLAGE: ["Give the village's twelve-digit code; names repeat.", "不是12位村级区划代码，村名会重复"],
  OUT_OF_SCOPE: ["This village is not in your region.", "该村不在本级范围"],
  NOT_A_NUMBER: ["This has not the form of an office's number.", "不是编号的形式，编号须含数字且不超过40位"],
  ROUNDED: [
    "This long number was saved as a number and has lost its last digits.",
    "长编号按数值保存，末几位已丢失，请将该列设为文本后重填",
  ],
  TWICE: ["This number stands in the file twice.", "编号在文件中重复"],
  DIFFERS: ["This number is on the ledger with other content.", "该编号已在台账，内容不同"],
  NOT_ON_LEDGER: [
    "This has the form of the hub's own numbers, and is not on the ledger.",
    "该编号为枢纽编号形式，但不在台账",
  ],
  PERSONAL_DATA: ["Personal data is not taken here.", "此处不得填写个人信息"],
  OUT_OF_TIME: ["The day lies after today, or too long ago.", "日期晚于今天或过早"],
};

export const faultOf = (
  row: number,
  column: string,
  code: FaultCode,
  cell: Cell,
  accepted: readonly string[] = [],
): SheetFault => {
  const found = kindOf(cell);
  const [message, zh] = FAULTS[code];
  return {
    row,
    column,
    code,
    found,
    accepted,
    message: accepted.length > 0 ? `${message} Accepted: ${accepted.join(", ")}.` : message,
    messageZh: inRow(
      row,
      column,
      `${zh}；现为${FOUND[found]}${accepted.length > 0 ? `；可填：${accepted.join("、")}` : ""}。`,
    ),
  };
};

/** A sentence of a cell, with its place before it. */
export const inRow = (row: number, column: string, sentence: string): string =>
  `第${row}行“${column}”：${sentence}`;

function kindOf(cell: Cell): Found {
  if (typeof cell === "number") return "NUMBER";
  const text = cell.normalize("NFKC").trim();
  if (text === "") return "EMPTY";
  if (/^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/.test(text)) return "DAY";
  if (/^\d+$/.test(text)) return "DIGITS";
  return /\d/.test(text) ? "MIXED" : "WORDS";
}
