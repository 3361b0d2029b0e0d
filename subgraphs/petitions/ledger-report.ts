import { ROW_LIMIT, type SheetTrouble } from "../../shared/spreadsheets/spreadsheet.ts";
import type { ChosenSheet } from "./domain/choose-sheet.ts";
import type { SheetFault } from "./domain/ledger-faults.ts";
import type { LeftOutHeading } from "./domain/ledger-headings.ts";
import { type Begun, BEGUN_WORDS } from "./domain/ledger-progress.ts";
import type { SheetReading } from "./domain/ledger-sheet.ts";

/** What became of a file: taken whole, known already, or not at all and why, cell by cell. */
export interface ImportReport {
  readonly outcome: "IMPORTED" | "ALREADY_IMPORTED" | "REFUSED";
  readonly trouble: SheetTrouble | "NO_HEADINGS" | null;
  /** One sentence on the trouble, in two languages. */
  readonly message: string | null;
  readonly messageZh: string | null;
  readonly registered: number;
  /** On the ledger before with the same content. */
  readonly known: number;
  /** Struck off in the file: these stay in the old ledger. */
  readonly struckOff: number;
  readonly faults: readonly SheetFault[];
  /** Own words that were kept from the file, for it and for those to come. */
  readonly words: number;
  /** Headings that were left out. */
  readonly leftOut: readonly LeftOutHeading[];
  /** Rows that were left out since they are no longer at their beginning. */
  readonly begun: readonly { readonly row: number; readonly why: Begun; readonly whyZh: string }[];
  /** Rows that are no cases: totals, titles, sign-offs. */
  readonly aside: readonly number[];
  /** Rows that the file hides, and that were read. */
  readonly hidden: readonly number[];
  /** Sheets with a ledger's headings that were not read, counted from 1 among those with something in them. */
  readonly unread: readonly { readonly sheet: number; readonly rows: number }[];
}

const TROUBLES: Readonly<Record<NonNullable<ImportReport["trouble"]>, readonly [string, string]>> = {
  EMPTY: ["The file holds nothing.", "文件是空的。"],
  TOO_LARGE: [
    "The file is larger, wider or unpacks into more than a ledger.",
    "文件过大、列数过多或展开后过大，请另存为普通工作簿或分成几份。",
  ],
  TOO_MANY_ROWS: [`The sheet has more than ${ROW_LIMIT} rows.`, `工作表超过${ROW_LIMIT}行，请分成几份。`],
  UNREADABLE: [
    "The file is neither Excel nor CSV, is protected, or took too long to read.",
    "文件不是Excel或CSV，或有密码保护，或读取超时，请另存为xlsx后再试。",
  ],
  BUSY: ["Another file is being read; bring it again in a minute.", "正在读取其他文件，请一分钟后再试。"],
  NO_HEADINGS: ["No row has the headings that are needed.", "找不到表头"],
};

export const NOTHING = {
  registered: 0,
  known: 0,
  struckOff: 0,
  words: 0,
  leftOut: [],
  begun: [],
  aside: [],
  hidden: [],
  unread: [],
};

export function refused(
  trouble: ImportReport["trouble"],
  faults: readonly SheetFault[] = [],
  missing: readonly string[] = [],
): ImportReport {
  const [message, messageZh] = trouble === null ? [null, null] : TROUBLES[trouble];
  const lacking = missing.length > 0 ? `：缺少“${missing.join("”、“")}”列。` : "";
  return {
    ...NOTHING,
    outcome: "REFUSED",
    trouble,
    message: message && missing.length > 0 ? `${message} Missing: ${missing.join(", ")}.` : message,
    messageZh: messageZh && messageZh + lacking,
    faults: faults.slice(0, 1000),
  };
}

/** What is told of a file that is no refusal. What the hub has on its ledger goes by the hub's word, whatever the file says of it. */
export function tellOf(
  { rows, begun, aside, hidden }: SheetReading,
  { headings: { leftOut }, unread }: ChosenSheet,
  known: ReadonlyMap<string, unknown>,
): Omit<ImportReport, "outcome"> {
  const left = begun.filter(({ sourceNo }) => !known.has(sourceNo));
  return {
    ...NOTHING,
    trouble: null,
    message: null,
    messageZh: null,
    faults: [],
    known:
      rows.length + begun.length - left.length - rows.filter(({ sourceNo }) => !known.has(sourceNo)).length,
    struckOff: left.filter(({ why }) => why === "STRUCK_OFF").length,
    begun: left.map(({ row, why }) => ({ row, why, whyZh: BEGUN_WORDS[why] })),
    leftOut,
    aside,
    hidden,
    unread,
  };
}
