import { deflateRawSync } from "node:zlib";
import { join } from "node:path";
import { CFB, type BookType, utils, write } from "@e965/xlsx";
import type * as SpreadsheetModule from "../../shared/spreadsheets/spreadsheet.ts";

/** No row of a file is dropped without a word, and no file unpacks into more than it may, whatever its headers say. */
// As built: the worker beside it is started as it is in the departments.
const { readSpreadsheet } = (await import(
  join(import.meta.dirname, "..", "..", "dist/shared/spreadsheets/spreadsheet.js")
)) as typeof SpreadsheetModule;

const ROWS = Array.from({ length: 10 }, (_, i) => [`no-${i}`, "x", "y"]);
const fileOf = (bookType: BookType): Buffer => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), "s");
  return Buffer.from(write(book, { type: "buffer", bookType, compression: true }) as Uint8Array);
};
/** The file with one part of it changed. */
const edited = (file: Buffer, part: string, change: (text: string) => string): Buffer => {
  const parts = CFB.read(file, { type: "buffer" });
  const entry = CFB.find(parts, part)!;
  entry.content = Buffer.from(change(Buffer.from(entry.content as Uint8Array).toString()));
  entry.size = entry.content.length;
  return Buffer.from(CFB.write(parts, { type: "buffer", fileType: "zip", compression: true }) as Uint8Array);
};
const sheet = (change: (text: string) => string): Buffer =>
  edited(fileOf("xlsx"), "/xl/worksheets/sheet1.xml", change);
const withRow = (row: string): Buffer => sheet((text) => text.replace("</sheetData>", `${row}</sheetData>`));
const cell = (place: string): string => `<c${place} t="str"><v>one more</v></c>`;
/** How many rows were read and which was the last, or why none. */
async function rowsOf(file: Buffer): Promise<unknown> {
  const read = await readSpreadsheet(file);
  if (typeof read === "string") return read;
  return read.sheets.map(({ lines }) => [lines.length, lines.at(-1)?.row]).flat();
}

/** The file of Excel 97 with each record of a kind changed ([MS-XLS] 2.1.4). */
function editedXls(kind: number, change: (stream: Buffer, at: number) => void): Buffer {
  const parts = CFB.read(fileOf("xls"), { type: "buffer" });
  const entry = CFB.find(parts, "/Workbook")!;
  const stream = Buffer.from(entry.content as Uint8Array);
  for (let at = 0; at < stream.length - 4; at += 4 + stream.readUInt16LE(at + 2))
    if (stream.readUInt16LE(at) === kind) change(stream, at + 4);
  entry.content = stream;
  return Buffer.from(CFB.write(parts, { type: "buffer" }) as Uint8Array);
}
/** The file of Excel 97, its record of the sheet's extent (DIMENSIONS, [MS-XLS] 2.4.90) saying three rows. */
const staleXls = (): Buffer => editedXls(0x0200, (stream, at) => stream.writeUInt32LE(3, at + 4));
/** Its last rows under the number of the third (LABEL, 2.4.148). */
const doubleXls = (): Buffer =>
  editedXls(0x0204, (stream, at) => stream.writeUInt16LE(Math.min(2, stream.readUInt16LE(at)), at));
/** XLSB, its second row (BrtRowHdr, [MS-XLSB] 2.4.763) under the number of the first. */
function doubleXlsb(): Buffer {
  const book = CFB.read(fileOf("xlsb"), { type: "buffer" });
  const entry = CFB.find(book, "/xl/worksheets/sheet1.bin")!;
  const part = Buffer.from(entry.content as Uint8Array);
  const row = part.indexOf(Buffer.from("001901000000", "hex"));
  part.writeUInt32LE(0, row + 2);
  entry.content = part;
  return Buffer.from(CFB.write(book, { type: "buffer", fileType: "zip" }) as Uint8Array);
}
const text = (bookType: BookType, change: (text: string) => string): Buffer =>
  Buffer.from(change(fileOf(bookType).toString()));

test.each([
  ["a stale range", sheet((text) => text.replace(/<dimension[^>]*>/, '<dimension ref="A1:N4"/>')), [10, 10]],
  ["a stale range of Excel 97", staleXls(), [10, 10]],
  [
    "a far row and no range",
    edited(withRow(`<row r="900000">${cell(' r="A900000"')}</row>`), "/xl/worksheets/sheet1.xml", (text) =>
      text.replace(/<dimension[^>]*>/, ""),
    ),
    [11, 900_000],
  ],
  ["rows and cells without places", sheet((text) => text.replace(/ r="[A-Z]*\d+"/g, "")), [10, 10]],
  [
    "a far row of OpenDocument",
    edited(fileOf("ods"), "/content.xml", (text) => {
      const last = text.lastIndexOf("<table:table-row>");
      const gap =
        '<table:table-row table:number-rows-repeated="900000"><table:table-cell/></table:table-row>';
      return text.slice(0, last) + gap + text.slice(last);
    }),
    [10, 900_010],
  ],
  [
    "a row of OpenDocument that stands for three",
    edited(fileOf("ods"), "/content.xml", (text) =>
      text.replace("<table:table-row>", '<table:table-row table:number-rows-repeated="3">'),
    ),
    [12, 12],
  ],
])("every row with something in it is read: %s", async (_what, file, rows) => {
  expect(await rowsOf(file)).toEqual(rows);
});

test.each([
  ["a row that is there twice", withRow(`<row r="2">${cell(' r="A2"')}</row>`)],
  ["a row before the first", withRow(`<row r="0">${cell(' r="A0"')}</row>`)],
  ["a cell that says it is in another row", withRow(`<row r="11">${cell(' r="A3"')}</row>`)],
  ["a row that does not end", sheet((text) => text.replace("</row>", ""))],
  ["a row that says its place in another way", sheet((text) => text.replace('r="3"', 'r="3" x:R="2"'))],
  ["a cell of Excel 97 that is there twice", doubleXls()],
  ["a row of XLSB that is there twice", doubleXlsb()],
  [
    "a row of XML 2003 that is there twice",
    text("xlml", (all) => all.replaceAll(/<Row ss:Index="\d+"/g, '<Row ss:Index="2"')),
  ],
  ["a table within a table", Buffer.from("<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr><tr><td>c</td></tr></table>")], // prettier-ignore
  ["a format that no office uses", text("sylk", (all) => all.replaceAll(/;Y\d+/g, ";Y2"))],
  ["two lists of rows", withRow(`</sheetData><sheetData><row r="20">${cell("")}</row>`)],
])("a file of which a row would be lost is refused: %s", async (_what, file) => {
  expect(await rowsOf(file)).toBe("UNREADABLE");
});

test("a book of more sheets than are read is refused, for its ledger could be in the rest", async () => {
  const book = utils.book_new();
  for (let i = 0; i < 51; i += 1) utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), `s${i}`);
  expect(await rowsOf(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer)).toBe("TOO_LARGE");
});

interface Entry {
  readonly name: string;
  readonly content: Buffer;
  /** What the central directory says other than the local header. */
  readonly listed?: { readonly method?: number; readonly packed?: number; readonly claimed?: number };
  readonly claimed?: number;
  readonly extra?: Buffer;
}
/** An archive whose headers say what the test wants. */
function archiveOf(entries: readonly Entry[], counts: { here?: number; total?: number } = {}): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, content, listed = {}, claimed = content.length, extra = Buffer.alloc(0) } of entries) {
    const packed = deflateRawSync(content, { level: 9 });
    const told = (method: number, size: number, whole: number): Buffer => {
      const bytes = Buffer.alloc(26);
      bytes.writeUInt16LE(20, 0);
      bytes.writeUInt16LE(method, 4);
      bytes.writeUInt32LE(size, 14);
      bytes.writeUInt32LE(whole, 18);
      bytes.writeUInt16LE(name.length, 22);
      bytes.writeUInt16LE(extra.length, 24);
      return bytes;
    };
    const local = [Buffer.from("504b0304", "hex"), told(8, packed.length, claimed), Buffer.from(name), extra, packed]; // prettier-ignore
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    central.push(
      Buffer.from("504b01021400", "hex"),
      told(listed.method ?? 8, listed.packed ?? packed.length, listed.claimed ?? claimed),
      place,
      Buffer.from(name),
      extra,
    );
    locals.push(...local);
    at += local.reduce((sum, { length }) => sum + length, 0);
  }
  const end = Buffer.alloc(22);
  Buffer.from("504b0506", "hex").copy(end);
  end.writeUInt16LE(counts.here ?? entries.length, 8);
  end.writeUInt16LE(counts.total ?? entries.length, 10);
  end.writeUInt32LE(Buffer.concat(central).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...central, end]);
}
const parts = (): Entry[] => {
  const read = CFB.read(fileOf("xlsx"), { type: "buffer" });
  return read.FullPaths.flatMap((path: string, index: number) => {
    const { content, size } = read.FileIndex[index]!;
    if (!size || path.endsWith("/")) return [];
    return [{ name: path.slice(path.indexOf("/") + 1), content: Buffer.from(content as Uint8Array) }];
  });
};
const MEGABYTES = 1024 * 1024;
const bomb = (over: Omit<Entry, "name" | "content"> = {}): Entry => ({
  name: "xl/sharedStrings.xml",
  content: Buffer.alloc(64 * MEGABYTES, "甲"),
  ...over,
});
const plain = (): Entry[] => parts().filter(({ name }) => name !== "xl/sharedStrings.xml");
/** Zip64 sizes: 2 GB whole, one byte packed. */
const zip64 = Buffer.concat([Buffer.from("01001000", "hex"), Buffer.from("0000008000000000", "hex"), Buffer.from("0100000000000000", "hex")]); // prettier-ignore

test("an archive with headers that agree is read", async () => {
  expect(await rowsOf(archiveOf(parts()))).toEqual([10, 10]);
});

test.each([
  ["as it stands", archiveOf([...plain(), bomb()]), "TOO_LARGE"],
  // The library went by the local header and would unpack it, whatever the directory says.
  ["listed as not packed", archiveOf([...plain(), bomb({ listed: { method: 0, packed: 9, claimed: 9 } })]), [10, 10]], // prettier-ignore
  ["listed as shorter than it is", archiveOf([...plain(), bomb({ listed: { packed: 9 } })]), "UNREADABLE"],
  ["with no entries in all and some on this disk", archiveOf([...plain(), bomb()], { total: 0 }), "UNREADABLE"], // prettier-ignore
  ["with no end", archiveOf([...plain(), bomb()]).subarray(0, -22), "UNREADABLE"],
  ["with zip64 sizes of its own", archiveOf([...plain(), bomb({ extra: zip64 })]), "TOO_LARGE"],
  ["in an archive within", archiveOf([{ name: "Index.zip", content: archiveOf([...plain(), bomb()]) }]), "UNREADABLE"], // prettier-ignore
  ["under one name again and again", archiveOf([...parts(), ...parts()]), "UNREADABLE"],
])("what unpacks into sixty-four megabytes is never unpacked: %s", async (_what, file, answer) => {
  expect(file.length).toBeLessThan(300_000);
  expect(await rowsOf(file)).toEqual(answer);
});

test("what an entry claims to unpack into is not set aside for it", async () => {
  const claiming = parts().map((one) => ({ ...one, extra: zip64 }));
  // Read by what is there: it is a ledger like another.
  expect(await rowsOf(archiveOf(claiming))).toEqual([10, 10]);
});
