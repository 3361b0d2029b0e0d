import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { Cell } from "../../../shared/spreadsheets/cell.ts";
import type { Column } from "./ledger-headings.ts";
import { plainWord, yesOrNo } from "./ledger-words.ts";

/**
 * Why a row is not registered: it is no longer at its beginning. As a new petition it would be open, and late by all the days
 * that were kept elsewhere; what was done needs its evidence and a second person here. It stays in the office's own ledger.
 */
export type Begun = "STRUCK_OFF" | "CLOSED" | "TRANSFERRED" | "UNDER_WAY";

export const BEGUN_WORDS: Readonly<Record<Begun, string>> = {
  STRUCK_OFF: "已销号",
  CLOSED: "已办结",
  TRANSFERRED: "已移送",
  UNDER_WAY: "在办",
};

const NOT_BEGUN = /^(已?登记|新(收|登记|件)?|(待|未)(办理?|受理|转送|交办|转办|处理|分办|分流)|REGISTERED)$/;
const NOTHING = /^[-–—/\\、.。]*$|^(无|暂无|没有|空)$/;
/** What is done, by the words that say it. */
const DONE: readonly (readonly [string, Begun])[] = [
  ["销号|CANCELLED", "STRUCK_OFF"],
  ["移送|移交|转纪委|TRANSFERRED_", "TRANSFERRED"],
  [
    "办结|结案|终结|化解|撤回|撤诉|作废|不予受理|不受理|引导|答复|回复|完成|FINAL|TERMINATED|WITHDRAWN",
    "CLOSED",
  ],
];
export const SAID = DONE.map(([words, why]) => [new RegExp(`(?<![未待拟正在有])(${words})`), why] as const);
export const REMARKED = DONE.map(([words, why]) => [new RegExp(`已(${words})`), why] as const);

/** How far a row says that it is; null when it is at its beginning. */
export function begun(
  cellsOf: (name: Column) => readonly Cell[],
  readDay: (cell: Cell) => LocalDate | null,
  ownProgress: (text: string) => string,
  fail: (name: Column, code: "NOT_A_DAY" | "UNKNOWN_WORD") => void,
): Begun | null {
  // A ledger has a column for each step: the first that says something.
  const cell = (name: Column): Cell =>
    cellsOf(name).find((one) => !NOTHING.test(plainWord(String(one)))) ?? "";
  const text = (name: Column): string => plainWord(String(cell(name)));
  const said = says(ownProgress(text("progress")));
  // Only a day says that it was done on it; anything else is told, or an open petition would be lost.
  for (const [name, why] of [
    ["struckOffOn", "STRUCK_OFF"],
    ["closedOn", "CLOSED"],
    ["laterOn", "UNDER_WAY"],
  ] as const) {
    if (text(name) === "") continue;
    if (readDay(cell(name))) return name === "laterOn" ? (said ?? why) : why;
    fail(name, "NOT_A_DAY");
  }
  const isClosed = text("isClosed") === "" ? false : yesOrDone(text("isClosed"));
  if (isClosed === null) fail("isClosed", "UNKNOWN_WORD");
  if (isClosed) return "CLOSED";
  if (text("result") !== "") return doneBy(SAID, text("result")) ?? "CLOSED";
  if (said) return said;
  if (text("route") !== "") return says(text("route")) ?? "UNDER_WAY";
  // Remarks are free: only what they plainly say is done counts.
  return doneBy(REMARKED, text("remark"));
}

function says(text: string): Begun | null {
  if (text === "" || NOT_BEGUN.test(text)) return null;
  return doneBy(SAID, text) ?? "UNDER_WAY";
}

/** 是, 已结案, 办结; 否, 未结, 正在办理. */
function yesOrDone(text: string): boolean | null {
  if (/^(未|尚未|没有|正在|在办|办理中)/.test(text)) return false;
  return /^已?(办结|结案|销号|化解|结)了?$/.test(text) || yesOrNo(text);
}

const doneBy = (words: typeof SAID, text: string): Begun | null =>
  words.find(([done]) => done.test(text))?.[1] ?? null;
