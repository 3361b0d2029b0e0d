import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { levelOf, parseRegionCode, type RegionCode } from "../../../shared/kernel/region-code.ts";
import type { Cell } from "../../../shared/spreadsheets/cell.ts";
import { isAside } from "./ledger-aside.ts";
import { type FaultCode, faultOf, type SheetFault } from "./ledger-faults.ts";
import type { Column, Headings } from "./ledger-headings.ts";
import { readSourceNo } from "./ledger-number.ts";
import type { OwnWords } from "./ledger-own-words.ts";
import { type Begun, begun } from "./ledger-progress.ts";
import * as list from "./ledger-words.ts";
import type { RegisterOrder } from "./registration.ts";

export interface SheetRow {
  readonly row: number;
  readonly sourceNo: string;
  readonly order: RegisterOrder;
  /** Who the row says handles it; the body itself is set when the petition is routed. */
  readonly handlingBody: string;
  readonly handler: string | null;
  readonly caseLeader: string | null;
}

export interface SheetReading {
  readonly rows: readonly SheetRow[];
  readonly faults: readonly SheetFault[];
  /** Rows that are no longer at their beginning: they stay in the office's own ledger. */
  readonly begun: readonly { readonly row: number; readonly why: Begun; readonly sourceNo: string }[];
  /** Rows that are no cases: totals, titles of sections, sign-offs. */
  readonly aside: readonly number[];
  /** Rows that are hidden in the file, and were read all the same. */
  readonly hidden: readonly number[];
}

export interface SheetReader {
  readonly readDay: (cell: Cell) => LocalDate | null;
  readonly region: RegionCode;
  readonly covers: (village: RegionCode) => boolean;
  readonly today: LocalDate;
  /** The first day by whose rules a petition can be registered; null for none. */
  readonly earliest: LocalDate | null;
  readonly ownWords: OwnWords;
}

/** Reads the rows under the headings, in any order of columns. Every fault of every row is told, none is guessed away. */
export function readLedgerSheet(headings: Headings, given: SheetReader): SheetReading {
  const faults: SheetFault[] = [];
  const rows: SheetRow[] = [];
  const left: SheetReading["begun"][number][] = [];
  const aside: number[] = [];
  const hidden: number[] = [];
  const numbers = new Set<string>();
  for (const line of headings.lines) {
    const { row } = line;
    if (isAside(line, headings, given.readDay)) {
      aside.push(row);
      continue;
    }
    if (line.isHidden) hidden.push(row);
    const cell = (name: Column): Cell => line.cells[headings.columns.get(name) ?? -1] ?? "";
    const cellsOf = (name: Column): Cell[] => headings.placesOf(name).map((place) => line.cells[place] ?? "");
    const before = faults.length;
    const fail = (name: Column, code: FaultCode): void =>
      void faults.push(
        faultOf(row, headings.nameOf(name), code, cell(name), acceptedBy(name, code, given.ownWords)),
      );
    const own = (name: Column, text: string): string =>
      given.ownWords.get(name)?.get(list.plainWord(text)) ?? text;
    const why = begun(cellsOf, given.readDay, (text) => own("progress", text), fail);
    if (faults.length > before) continue;
    if (why) {
      const number = readSourceNo(cell("sourceNo"), given.region);
      left.push({ row, why, sourceNo: typeof number === "string" ? "" : number.no });
      continue;
    }
    const read = readRow(row, cell, own, given, fail);
    if (read.sourceNo !== "" && numbers.has(read.sourceNo)) fail("sourceNo", "TWICE");
    numbers.add(read.sourceNo);
    if (faults.length === before) rows.push(read);
  }
  return { rows, faults, begun: left, aside, hidden };
}

function readRow(
  row: number,
  cell: (name: Column) => Cell,
  own: (name: Column, text: string) => string,
  { readDay, region, covers, today, earliest }: SheetReader,
  fail: (name: Column, code: FaultCode) => void,
): SheetRow {
  const taken = <Value>(name: Column, read: (text: string) => Value | null, fallback?: Value): Value => {
    const text = own(name, String(cell(name)));
    const value = text === "" && fallback !== undefined ? fallback : read(text);
    if (value === null) fail(name, text === "" ? "MISSING" : "UNKNOWN_WORD");
    return value as Value;
  };
  const word =
    <Value extends string>(words: Parameters<typeof list.wordOf<Value>>[0]) =>
    (text: string) =>
      list.wordOf(words, text);
  const number = readSourceNo(cell("sourceNo"), region);
  if (typeof number === "string") fail("sourceNo", number);
  const receivedOn = readDay(cell("receivedOn"));
  if (!receivedOn) fail("receivedOn", cell("receivedOn") === "" ? "MISSING" : "NOT_A_DAY");
  else if (receivedOn > today || (earliest !== null && receivedOn < earliest))
    fail("receivedOn", "OUT_OF_TIME");
  const village = villageOf(cell("village"));
  if (!village) fail("village", cell("village") === "" ? "MISSING" : "NOT_A_VILLAGE");
  else if (!covers(village)) fail("village", "OUT_OF_SCOPE");
  const people = taken("people", list.bandOf, "ONE");
  const handlingBody = taken("handlingBody", list.bodyOf, "PET");
  // Offices write 来信 or 来访 under 来源 when their ledger has no column for the form.
  const formAsSource = cell("form") === "" ? list.wordOf(list.FORM_WORDS, String(cell("source"))) : null;
  const form = formAsSource ?? taken("form", word(list.FORM_WORDS), "LETTER");
  return {
    row,
    sourceNo: typeof number === "string" ? "" : number.no,
    order: {
      village: village as RegionCode,
      receivedOn: receivedOn as LocalDate,
      form,
      source: formAsSource ? "LOCAL" : taken("source", list.sourceOf, "LOCAL"),
      class: taken("class", word(list.CLASS_WORDS)),
      topic: taken("topic", word(list.TOPIC_WORDS)),
      peopleBand: form === "GROUP_VISIT" ? "FIVE_OR_MORE" : people,
      isKeyCase: taken("isKeyCase", list.yesOrNo, false),
      // When the ledger does not say, the township is kept out: that way nobody is told too much.
      aboutCadres: taken("aboutCadres", list.yesOrNo, true),
      repeatOf: null,
    },
    handlingBody,
    handler: idOf(cell("handler")),
    caseLeader: idOf(cell("caseLeader")),
  };
}

/** The village's code, alone, or before or behind its name. */
function villageOf(cell: Cell): RegionCode | null {
  const code = parseRegionCode(/(?<!\d)\d{12}(?!\d)/.exec(String(cell).normalize("NFKC"))?.[0] ?? "");
  return code && levelOf(code) === "VILLAGE" ? code : null;
}

/** Officials are named by id; a name in the cell is not kept, and the case waits to be given to somebody. */
const idOf = (cell: Cell): string | null =>
  /(?<![0-9a-f])[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/.exec(String(cell))?.[0] ?? null;

const DAYS = ["2026-1-2", "2026/1/2", "2026.1.2", "2026年1月2日", "20260102"];
const YES_NO = ["是", "否"];
const ACCEPTED: Partial<Readonly<Record<Column, readonly string[]>>> = {
  sourceNo: ["2026-001", "[2026]15号", "信访〔2026〕15号", "14992100001"],
  receivedOn: DAYS,
  struckOffOn: DAYS,
  closedOn: DAYS,
  laterOn: DAYS,
  village: ["12位村级区划代码"],
  form: list.written(list.FORM_WORDS),
  source: list.written(list.SOURCE_WORDS),
  topic: list.written(list.TOPIC_WORDS),
  class: list.written(list.CLASS_WORDS),
  people: list.written(list.BAND_WORDS),
  handlingBody: list.written(list.BODY_WORDS),
  isKeyCase: YES_NO,
  aboutCadres: YES_NO,
  isClosed: YES_NO,
};

/** What a column takes, for its faults, own words too; a fault of the content and not of the form has nothing to list. */
function acceptedBy(name: Column, code: FaultCode, ownWords: OwnWords): readonly string[] {
  if (["TWICE", "DIFFERS", "NOT_ON_LEDGER", "OUT_OF_SCOPE"].includes(code)) return [];
  return [...(ACCEPTED[name] ?? []), ...(ownWords.get(name)?.keys() ?? [])];
}
