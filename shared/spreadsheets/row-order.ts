import { CFB } from "@e965/xlsx";

/*
 * The library goes by the place a row or a cell says it has, and reads the later of two over the earlier: one of them would be
 * gone without a word. Each of these is whether no row of a file is lost so.
 */

/** A sheet's rows and cells: ECMA-376 18.3.1.80, 18.3.1.73, 18.3.1.4. */
const PLACES = /<(\/?)(?:\w{1,20}:)?(sheetData|row|c)(?=[\s/>])([^<>]*)>/g;
const PLACE = /^\sr=["']([A-Z]{0,3})(\d{1,7})["']/;
/** The library takes an attribute of this name in any case and of any namespace. */
const SAYS_PLACE = /[\s:]r(?:_\w{0,20})?\s*=/gi;

/** A part of an XLSX file: each row ends, has a number of its own, rising, and each cell is in its row. True for no sheet. */
export function hasRowsInOrder(part: Buffer): boolean {
  if (!part.includes("sheetData>")) return true;
  let sheets = 0;
  let row = 0;
  let isOpen = false;
  for (const [, isEnd, element, attributes = ""] of part.toString("latin1").matchAll(PLACES)) {
    if (element === "sheetData") sheets += isEnd ? 0 : 1;
    else if (isEnd) isOpen &&= element !== "row";
    else {
      const said = [...attributes.matchAll(SAYS_PLACE)];
      const place = said[0] && PLACE.exec(attributes.slice(said[0].index));
      if (said.length > 1 || (said.length === 1 && !place)) return false;
      const number = place ? Number(place[2]) : null;
      if (element === "c" && number !== null && number !== row) return false;
      if (element === "row") {
        const next = number ?? row + 1;
        if (isOpen || next <= row) return false;
        row = next;
        isOpen = !attributes.endsWith("/");
      }
    }
  }
  return sheets === 1 && !isOpen;
}

/** How the sheet of an XLSB file begins: BrtBeginSheet, which is empty. */
const BEGIN_SHEET = Buffer.from("810100", "hex");

/** A sheet of an XLSB file ([MS-XLSB] 2.1.4: type and size of each record in sevens of bits): the rows' numbers rise. */
export function hasBinaryRowsInOrder(part: Buffer): boolean {
  if (!part.subarray(0, 3).equals(BEGIN_SHEET)) return true;
  let row = -1;
  for (let at = 0; at < part.length;) {
    const type = sevens(part, at, 2);
    const size = sevens(part, type.end, 4);
    // BrtBeginSheetData and BrtRowHdr.
    if (type.value === 145) row = -1;
    if (type.value === 0 && size.value >= 4) {
      const next = part.readUInt32LE(size.end);
      if (next <= row) return false;
      row = next;
    }
    at = size.end + size.value;
  }
  return true;
}

function sevens(part: Buffer, from: number, most: number): { value: number; end: number } {
  let value = 0;
  let end = from;
  do value |= ((part[end] ?? 0) & 0x7f) << (7 * (end - from));
  while (((part[end++] ?? 0) & 0x80) !== 0 && end - from < most);
  return { value, end };
}

/** Records with one cell of Excel 5 to 2003 ([MS-XLS] 2.4): FORMULA, NUMBER, LABEL, BOOLERR, RSTRING, LABELSST, RK. */
const CELLS = new Set([0x06, 0x203, 0x204, 0x205, 0x206, 0x406, 0xd6, 0xfd, 0x27e]);
/** With several of one row: MULRK. */
const MULTIPLE = 0xbd;
const BEGIN = 0x809;

/** A file of Excel 5 to 2003: no cell is there twice. */
export function hasCellsOnce(file: Buffer): boolean {
  const parts = CFB.read(file, { type: "buffer" });
  const content = (CFB.find(parts, "/Workbook") ?? CFB.find(parts, "/Book"))?.content;
  if (!content) return true;
  const stream = Buffer.from(content as Uint8Array);
  let seen = new Set<number>();
  for (let at = 0; at + 4 <= stream.length;) {
    const type = stream.readUInt16LE(at);
    const size = stream.readUInt16LE(at + 2);
    if (type === BEGIN) seen = new Set();
    const isOne = CELLS.has(type) && size >= 6;
    if ((isOne || type === MULTIPLE) && at + 4 + size <= stream.length) {
      const first = stream.readUInt16LE(at + 6);
      const last = isOne ? first : stream.readUInt16LE(at + 2 + size);
      for (let column = first; column <= last; column += 1) {
        const cell = stream.readUInt16LE(at + 4) * 0x10000 + column;
        if (seen.has(cell)) return false;
        seen.add(cell);
      }
    }
    at += 4 + size;
  }
  return true;
}

/** SYLK, DIF, SocialCalc and RTF, of which the library would make a sheet as well; no office keeps its ledger so. */
const OTHER_FORMATS = /^\s{0,9}(?:ID;|TABLE\s|socialcalc:|\{\\rt)/;
/** Tables of a web page, and the rows of XML 2003. */
const TABLES = /<(\/?)(?:\w{1,20}:)?(table|row)(?=[\s/>])([^<>]*)>/gi;

/** A text: the numbers of rows in XML 2003 rise, no table stands within another, and it is none of the formats of old. */
export function hasTextInOrder(text: string): boolean {
  if (OTHER_FORMATS.test(text)) return false;
  if (!/^\s{0,99}</.test(text)) return true;
  let row = 0;
  let isOpen = false;
  for (const [, isEnd, element = "", attributes = ""] of text.matchAll(TABLES)) {
    if (element.toLowerCase() === "table") {
      if (isOpen !== (isEnd === "/")) return false;
      isOpen = isEnd === "" && !attributes.endsWith("/");
      row = 0;
    } else if (!isEnd) {
      const [said, ...more] = [...attributes.matchAll(/Index\s{0,9}(?:=\s{0,9}["'](\d{1,7})["'])?/gi)];
      const next = said ? Number(said[1]) : row + 1;
      if (more.length > 0) return false;
      if (!(next > row)) return false;
      row = next;
    }
  }
  return true;
}
