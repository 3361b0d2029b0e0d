import { holdsPersonalData } from "../../../shared/kernel/personal-data.ts";
import type { Line } from "../../../shared/spreadsheets/cell.ts";
import { faultOf, type SheetFault } from "./ledger-faults.ts";
import { type Column, columnNamed, HEADINGS, headingOf } from "./ledger-headings.ts";
import * as list from "./ledger-words.ts";

/** A county's own word for one of the hub's: in which column, as the county writes it, as the list has it. */
export interface OwnWord {
  readonly column: Column;
  readonly word: string;
  readonly value: string;
}

/** Own words by column, each with the word of the list that it stands for. */
export type OwnWords = ReadonlyMap<Column, ReadonlyMap<string, string>>;

export function ownWordsOf(words: readonly OwnWord[]): OwnWords {
  const columns = new Map<Column, Map<string, string>>();
  for (const { column, word, value } of words) {
    const known = columns.get(column) ?? new Map<string, string>();
    columns.set(column, known.set(list.plainWord(word), value));
  }
  return columns;
}

/** The headings of a sheet of own words (用语对照表). */
const WORD_HEADINGS = ["栏目", "本地用语", "标准用语"];

/** The columns that have words, with what is written for each and what reads it. */
const WORDED: Partial<Readonly<Record<Column, readonly [readonly string[], (text: string) => unknown]>>> = {
  form: [list.written(list.FORM_WORDS), (text) => list.wordOf(list.FORM_WORDS, text)],
  source: [list.written(list.SOURCE_WORDS), list.sourceOf],
  topic: [list.written(list.TOPIC_WORDS), (text) => list.wordOf(list.TOPIC_WORDS, text)],
  class: [list.written(list.CLASS_WORDS), (text) => list.wordOf(list.CLASS_WORDS, text)],
  handlingBody: [list.written(list.BODY_WORDS), list.bodyOf],
};

/**
 * Reads a sheet of own words: 栏目, 本地用语, 标准用语, a word a row. What the list has already keeps its meaning.
 * @returns null when the sheet is none
 */
export function readOwnWords(
  lines: readonly Line[],
): { readonly words: readonly OwnWord[]; readonly faults: readonly SheetFault[] } | null {
  const at = lines.findIndex(({ cells }) =>
    WORD_HEADINGS.every((heading) => cells.some((cell) => headingOf(cell) === heading)),
  );
  const places = WORD_HEADINGS.map((heading) =>
    (lines[at]?.cells ?? []).findIndex((cell) => headingOf(cell) === heading),
  );
  if (at === -1) return null;
  const words: OwnWord[] = [];
  const faults: SheetFault[] = [];
  for (const { row, cells } of lines.slice(at + 1)) {
    const [heading = "", word = "", value = ""] = places.map((place) =>
      list.plainWord(String(cells[place] ?? "")),
    );
    const column = columnNamed(heading);
    const [written, read] = (column && WORDED[column]) ?? [];
    if (!column || !read) {
      const columns = (Object.keys(WORDED) as Column[]).map((name) => HEADINGS[name][0]);
      faults.push(faultOf(row, "栏目", "UNKNOWN_WORD", heading, columns));
    } else if (word === "" || value === "") {
      faults.push(faultOf(row, word === "" ? "本地用语" : "标准用语", "MISSING", ""));
    } else if (holdsPersonalData(word) || !/^[\p{L}\d()、\-/]{1,20}$/u.test(word)) {
      faults.push(faultOf(row, "本地用语", "PERSONAL_DATA", word));
    } else if (read(value) === null || value.length > 20) {
      faults.push(faultOf(row, "标准用语", "UNKNOWN_WORD", value, written));
    } else if (read(word) !== null && read(word) !== read(value)) {
      faults.push(faultOf(row, "本地用语", "DIFFERS", word));
    } else words.push({ column, word, value });
  }
  return { words, faults };
}
