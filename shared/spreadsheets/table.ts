/** What is written out as a file: a title, headings with their widths in characters, rows of texts. */
export interface Table {
  readonly title: string;
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}
