import { CFB } from "@e965/xlsx";

const words = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 2);
  for (const [index, number] of numbers.entries()) bytes.writeUInt16LE(number, index * 2);
  return bytes;
};
const record = (type: number, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([words(type, content.length), content]);
};

/**
 * A workbook as Excel 5.0 and 95 wrote it ([MS-XLS], BIFF5): texts are bytes of the code page that it names. The library at hand
 * reads these and cannot write them.
 */
export function oldWorkbook(lines: readonly (readonly Buffer[])[], codePage: number): Buffer {
  const begin = (kind: number): Buffer => record(0x0809, words(0x0500, kind, 0x0dbb, 0x07cc));
  const end = record(0x000a);
  const cells = lines.flatMap((line, row) =>
    line.map((text, column) => record(0x0204, words(row, column, 0, text.length), text)),
  );
  const globals = [begin(0x05), record(0x0042, words(codePage))];
  const name = Buffer.from("s");
  const sheetAt = globals.reduce((sum, { length }) => sum + length, 0) + 4 + 7 + name.length + end.length;
  const sheetName = Buffer.alloc(7);
  sheetName.writeUInt32LE(sheetAt, 0);
  sheetName.writeUInt8(name.length, 6);
  const stream = Buffer.concat([
    ...globals,
    record(0x0085, sheetName, name),
    end,
    begin(0x10),
    ...cells,
    end,
  ]);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/Book", stream);
  return CFB.write(file, { type: "buffer" }) as Buffer;
}
