/** A cell as it was written: text, or a number that may be a day's serial. */
export type Cell = string | number;
