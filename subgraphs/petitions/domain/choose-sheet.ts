import type { Sheet } from "../../../shared/spreadsheets/cell.ts";
import { findHeadings, type Headings } from "./ledger-headings.ts";

export interface ChosenSheet {
  readonly headings: Headings;
  readonly isCut: boolean;
  /** Other sheets with a ledger's headings, hidden ones too, counted from 1, with their rows: they are told. */
  readonly unread: readonly { readonly sheet: number; readonly rows: number }[];
}

/** The first sheet in sight that has a ledger's headings, and what else looks like one. */
export function chooseSheet(sheets: readonly Sheet[]): ChosenSheet | { readonly missing: readonly string[] } {
  const looked = sheets.map((sheet, index) => ({ sheet, index, found: findHeadings(sheet.lines) }));
  const seen = looked.filter(({ sheet }) => !sheet.isHidden);
  const chosen = seen.find(({ found }) => "lines" in found);
  if (!chosen || !("lines" in chosen.found)) {
    const [best] = seen.toSorted((a, b) => missingOf(a.found).length - missingOf(b.found).length);
    return { missing: missingOf(best?.found ?? { missing: [] }) };
  }
  const unread = looked.flatMap(({ index, found }) =>
    index !== chosen.index && "lines" in found && found.lines.length > 0
      ? [{ sheet: index + 1, rows: found.lines.length }]
      : [],
  );
  return { headings: chosen.found, isCut: chosen.sheet.isCut, unread };
}

const missingOf = (found: ReturnType<typeof findHeadings>): readonly string[] =>
  "missing" in found ? found.missing : [];
