/** A cell as it was written: text, or a number that may be a day's serial. */
export type Cell = string | number;

/** A row with something in it. */
export interface Line {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly isHidden: boolean;
  /** Columns whose value is that of a merged cell which begins in a row above. */
  readonly continued: readonly number[];
}

export interface Sheet {
  readonly isHidden: boolean;
  /** The rows with something in them, whatever is drawn around empty ones. */
  readonly lines: readonly Line[];
  /** It has more rows than are read. */
  readonly isCut: boolean;
}
