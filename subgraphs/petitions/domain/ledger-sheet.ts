import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { holdsPersonalData } from "../../../shared/kernel/personal-data.ts";
import { levelOf, parseRegionCode, type RegionCode } from "../../../shared/kernel/region-code.ts";
import type { Cell } from "../../../shared/spreadsheets/cell.ts";
import * as list from "./ledger-words.ts";
import type { PetitionCase } from "./petition-case.ts";
import type { RegisterOrder } from "./registration.ts";
import type { HandlingBody, PetitionForm } from "./words.ts";

/* Over 200 lines: headings, faults and row of one sheet are read side by side with its export. */

/** What the import reads; each by the headings that offices write (信访台账). */
const HEADINGS = {
  sourceNo: ["编号", "信访件编号"],
  receivedOn: ["时间", "登记时间", "信访日期", "收到日期"],
  form: ["信访形式", "形式"],
  source: ["来源"],
  village: ["属地", "问题属地", "属地代码", "区划代码"],
  topic: ["反映事项", "内容分类", "事项"],
  class: ["类别", "信访目的", "信访类别"],
  people: ["人数"],
  isKeyCase: ["重点", "重点件", "是否重点"],
  aboutCadres: ["反映干部", "是否反映干部"],
  handlingBody: ["承办部门"],
  handler: ["承办人"],
  caseLeader: ["领办领导", "包案领导"],
  struckOffOn: ["销号日期"],
} as const;
export type Column = keyof typeof HEADINGS;
const REQUIRED: readonly Column[] = ["sourceNo", "receivedOn", "village", "topic", "class"];
/** Columns of people: never read, whatever is in them, and named in the report so that the office knows. */
const NEVER = /信访人|姓名|电话|联系|住址|地址|身份证|手机|反映人/;

export interface SheetFault {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly column: string;
  readonly code: "MISSING" | "NOT_A_DAY" | "UNKNOWN_WORD" | "NOT_A_VILLAGE" | "OUT_OF_SCOPE" | "NOT_A_NUMBER" | "TWICE" | "DIFFERS" | "PERSONAL_DATA" | "OUT_OF_TIME"; // prettier-ignore
  readonly message: string;
  readonly messageZh: string;
}

export interface SheetRow {
  readonly row: number;
  readonly sourceNo: string;
  readonly order: RegisterOrder;
  readonly handler: string | null;
  readonly caseLeader: string | null;
}

export interface SheetReading {
  readonly rows: readonly SheetRow[];
  readonly faults: readonly SheetFault[];
  /** Headings that were left out, and why. */
  readonly leftOut: readonly { readonly heading: string; readonly why: "PEOPLE" | "NOT_ASKED" }[];
  /** Rows that the office had struck off already: they stay in its old ledger. */
  readonly struckOff: number;
}

const FAULTS: Readonly<Record<SheetFault["code"], readonly [string, string]>> = {
  MISSING: ["This cell is needed.", "必填项缺失。"],
  NOT_A_DAY: ["This is not a day.", "不是有效日期。"],
  UNKNOWN_WORD: ["This word is not one of the list.", "不在规定选项内。"],
  NOT_A_VILLAGE: [
    "Give the village's twelve-digit code; names repeat.",
    "请填写12位村级区划代码，村名会重复。",
  ],
  OUT_OF_SCOPE: ["This village is not in your region.", "该村不在本级范围。"],
  NOT_A_NUMBER: [
    "A number has letters, digits and dashes, at most 40.",
    "编号由字母、数字、短横组成，不超过40位。",
  ],
  TWICE: ["This number stands in the file twice.", "编号在文件中重复。"],
  DIFFERS: ["This number is on the ledger with other content.", "该编号已在台账，内容不同。"],
  PERSONAL_DATA: ["Personal data is not taken here.", "此处不得填写个人信息。"],
  OUT_OF_TIME: [
    "The day lies after today, or before the first Petition Regulations.",
    "日期晚于今天，或早于《信访条例》施行之日。",
  ],
};

export const faultOf = (row: number, column: string, code: SheetFault["code"]): SheetFault => ({
  row,
  column,
  code,
  message: FAULTS[code][0],
  messageZh: FAULTS[code][1],
});

/** Finds the headings among the first ten rows: the row in which the required ones stand. Null when there is none. */
export function findHeadings(
  cells: readonly (readonly Cell[])[],
): { at: number; columns: Map<Column, number> } | null {
  for (const [at, line] of cells.slice(0, 10).entries()) {
    const columns = new Map<Column, number>();
    for (const [index, cell] of line.entries()) {
      const heading = String(cell).normalize("NFKC").replace(/\s/g, "");
      const known = (Object.keys(HEADINGS) as Column[]).find((name) =>
        (HEADINGS[name] as readonly string[]).includes(heading),
      );
      if (known && !columns.has(known)) columns.set(known, index);
    }
    if (REQUIRED.every((name) => columns.has(name))) return { at, columns };
  }
  return null;
}

/** Reads the rows under the headings, in any order of columns. Every fault of every row is told, none is guessed away. */
export function readLedgerSheet(
  cells: readonly (readonly Cell[])[],
  found: NonNullable<ReturnType<typeof findHeadings>>,
  given: {
    readDay: (cell: Cell) => LocalDate | null;
    covers: (village: RegionCode) => boolean;
    today: LocalDate;
    /** The first day by whose rules a petition can be registered; null for none. */
    earliest: LocalDate | null;
  },
): SheetReading {
  const faults: SheetFault[] = [];
  const rows: SheetRow[] = [];
  const numbers = new Set<string>();
  const line0 = cells[found.at] ?? [];
  let struckOff = 0;
  for (const [index, line] of cells.entries()) {
    if (index <= found.at || line.every((cell) => cell === "")) continue;
    const row = index + 1;
    const cell = (name: Column): Cell => line[found.columns.get(name) ?? -1] ?? "";
    const heading = (name: Column): string =>
      String(line0[found.columns.get(name) ?? -1] ?? HEADINGS[name][0]);
    if (cell("struckOffOn") !== "") {
      // Only a day says that it was struck off; anything else is told, or an open petition would be lost.
      if (given.readDay(cell("struckOffOn"))) struckOff += 1;
      else faults.push(faultOf(row, heading("struckOffOn"), "NOT_A_DAY"));
      continue;
    }
    const before = faults.length;
    const read = readRow(
      row,
      cell,
      given,
      (name, code) => void faults.push(faultOf(row, heading(name), code)),
    );
    if (read.sourceNo !== "" && numbers.has(read.sourceNo))
      faults.push(faultOf(row, heading("sourceNo"), "TWICE"));
    numbers.add(read.sourceNo);
    if (faults.length === before) rows.push(read);
  }
  return { rows, faults, leftOut: leftOut(line0, found.columns), struckOff };
}

function readRow(
  row: number,
  cell: (name: Column) => Cell,
  { readDay, covers, today, earliest }: Parameters<typeof readLedgerSheet>[2],
  fail: (name: Column, code: SheetFault["code"]) => void,
): SheetRow {
  const word = <Value extends string>(
    name: Column,
    words: Parameters<typeof list.wordOf<Value>>[0],
    fallback?: Value,
  ): Value => {
    const text = String(cell(name));
    const value = text === "" && fallback !== undefined ? fallback : list.wordOf(words, text);
    if (value === null) fail(name, text === "" ? "MISSING" : "UNKNOWN_WORD");
    return value as Value;
  };
  const yesNo = (name: Column, fallback: boolean): boolean => {
    const text = String(cell(name)).normalize("NFKC").trim();
    if (text === "") return fallback;
    const isYes = /^(是|√|Y|YES|TRUE|1)$/i.test(text);
    if (!isYes && !/^(否|×|X|N|NO|FALSE|0)$/i.test(text)) fail(name, "UNKNOWN_WORD");
    return isYes;
  };
  const sourceNo = String(cell("sourceNo")).normalize("NFKC");
  if (sourceNo === "") fail("sourceNo", "MISSING");
  else if (holdsPersonalData(sourceNo)) fail("sourceNo", "PERSONAL_DATA");
  else if (!/^[\p{L}\d〔〕()-]{1,40}$/u.test(sourceNo)) fail("sourceNo", "NOT_A_NUMBER");
  const receivedOn = readDay(cell("receivedOn"));
  if (!receivedOn) fail("receivedOn", cell("receivedOn") === "" ? "MISSING" : "NOT_A_DAY");
  else if (receivedOn > today || (earliest !== null && receivedOn < earliest))
    fail("receivedOn", "OUT_OF_TIME");
  const village = parseRegionCode(/^\d{12}(?!\d)/.exec(String(cell("village")).normalize("NFKC"))?.[0] ?? "");
  if (!village || levelOf(village) !== "VILLAGE") fail("village", "NOT_A_VILLAGE");
  else if (!covers(village)) fail("village", "OUT_OF_SCOPE");
  const people = word("people", list.BAND_WORDS, "ONE");
  // Read to be told when it is wrong; the body is set when the petition is routed, and knows of it from then on.
  word("handlingBody", list.BODY_WORDS, "PET");
  const form = word<PetitionForm>("form", list.FORM_WORDS, "LETTER");
  return {
    row,
    sourceNo,
    order: {
      village: village as RegionCode,
      receivedOn: receivedOn as LocalDate,
      form,
      source: word("source", list.SOURCE_WORDS, "LOCAL"),
      class: word("class", list.CLASS_WORDS),
      topic: word("topic", list.TOPIC_WORDS),
      peopleBand: form === "GROUP_VISIT" ? "FIVE_OR_MORE" : people,
      isKeyCase: yesNo("isKeyCase", false),
      // When the ledger does not say, the township is kept out: that way nobody is told too much.
      aboutCadres: yesNo("aboutCadres", true),
      repeatOf: null,
    },
    handler: idOf(cell("handler")),
    caseLeader: idOf(cell("caseLeader")),
  };
}

/** Officials are named by id; a name in the cell is not kept, and the case waits to be given to somebody. */
const idOf = (cell: Cell): string | null =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(String(cell)) ? String(cell) : null;

function leftOut(line: readonly Cell[], columns: ReadonlyMap<Column, number>): SheetReading["leftOut"] {
  const taken = new Set(columns.values());
  return line.flatMap((cell, index) => {
    const text = String(cell);
    if (text === "" || taken.has(index)) return [];
    return [{ heading: text.slice(0, 20), why: NEVER.test(text) ? "PEOPLE" : "NOT_ASKED" } as const];
  });
}

/** The official columns (信访台账), as they are written out. */
export const EXPORT_HEADINGS = ["序号", "编号", "时间", "来源", "属地", "反映事项", "类别", "承办部门", "承办人", "领办领导", "期限", "进展", "结果", "销号日期"] as const; // prettier-ignore

/** A case as a row of the ledger. */
export function exportRow(petition: PetitionCase, index: number): string[] {
  const body = petition.handlingBody as HandlingBody;
  return [
    String(index + 1),
    petition.petitionNo,
    petition.receivedOn,
    list.SOURCE_WORDS[petition.source][0],
    petition.villageCode,
    list.TOPIC_WORDS[petition.topic][0],
    list.CLASS_WORDS[petition.class][0],
    list.BODY_WORDS[body]?.[0] ?? body,
    petition.handlerId ?? "",
    petition.caseLeaderId ?? "",
    petition.dueOn ?? "",
    list.STAGE_WORDS[petition.stage][0],
    petition.outcome ? list.OUTCOME_WORDS[petition.outcome][0] : "",
    petition.cancelledOn ?? "",
  ];
}
