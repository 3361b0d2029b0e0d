import { CFB, utils, write } from "@e965/xlsx";
import type { Table } from "./table.ts";

/** A table as an Excel file: the title merged over it, headings on each printed page, A4 across, as wide as a page. */
export function writeTable({ title, headings, widths, rows }: Table, name: string): Buffer {
  const sheet = utils.aoa_to_sheet([[title], [...headings], ...rows.map((row) => [...row])]);
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: headings.length - 1 } }];
  sheet["!cols"] = widths.map((wch) => ({ wch }));
  sheet["!margins"] = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name);
  book.Workbook = { Names: [{ Name: "_xlnm.Print_Titles", Sheet: 0, Ref: `'${name}'!$1:$2` }] };
  return forPrinting(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

/** The library writes nothing about paper: two elements of ECMA-376 18.3.1.63 and 18.3.1.65 are put where the schema has them. */
function forPrinting(file: Buffer): Buffer {
  const parts = CFB.read(file, { type: "buffer" });
  const part = CFB.find(parts, "/xl/worksheets/sheet1.xml");
  if (!part) throw new Error("the sheet that was written is not there");
  const xml = Buffer.from(part.content as Uint8Array)
    .toString("utf8")
    .replace(/<sheetPr\/?>(<\/sheetPr>)?/, "")
    .replace("<dimension", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension')
    .replace(/<pageMargins[^<>]*\/>/, '$&<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>');
  part.content = Buffer.from(xml);
  return CFB.write(parts, { type: "buffer", fileType: "zip", compression: true }) as Buffer;
}
