import { randomBytes } from "node:crypto";
import { cleanMaterial, MATERIAL_LIMIT } from "./clean-material.ts";

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};
const JFIF = segment(0xe0, Buffer.from("JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0", "latin1"));
const scan = Buffer.concat([
  segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0)),
  Buffer.of(1, 2, 0xff, 0, 3, 0xff, 0xd0, 4),
]);
const EXIF = segment(0xe1, Buffer.from("Exif\0\0GPS-PLACE"));
const jpeg = (...parts: Buffer[]): Buffer =>
  Buffer.concat([Buffer.of(0xff, 0xd8), JFIF, ...parts, Buffer.of(0xff, 0xd9)]);

test("takes place and device out of a picture, wherever they stand, and what hangs on after it", async () => {
  const picture = jpeg(EXIF, scan, EXIF, segment(0xfe, Buffer.from("GPS-COMMENT")), scan);
  const cleaned = await cleanMaterial(Buffer.concat([picture, jpeg(EXIF, scan), Buffer.from("GPS-TAIL")]));
  expect(cleaned).toMatchObject({ kind: "clean", mediaType: "image/jpeg" });
  expect((cleaned as { bytes: Buffer }).bytes.equals(jpeg(scan, scan))).toBe(true);
});

test("takes texts, time and EXIF out of a PNG", async () => {
  const chunk = (type: string, content: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return Buffer.concat([length, Buffer.from(type, "latin1"), content, Buffer.alloc(4)]);
  };
  const head = Buffer.from("89504e470d0a1a0a", "hex");
  const keep = [
    head,
    chunk("IHDR", Buffer.alloc(13)),
    chunk("IDAT", Buffer.of(1, 2, 3)),
    chunk("IEND", Buffer.alloc(0)),
  ];
  const [start, header, data, end] = keep as [Buffer, Buffer, Buffer, Buffer];
  const dirty = Buffer.concat([
    start,
    header,
    chunk("tEXt", Buffer.from("GPS")),
    chunk("eXIf", Buffer.from("GPS")),
    data,
    end,
    Buffer.from("GPS"),
  ]);
  expect(await cleanMaterial(dirty)).toEqual({
    kind: "clean",
    mediaType: "image/png",
    bytes: Buffer.concat(keep),
  });
});

test("does not take chance bytes for something that runs", async () => {
  for (let i = 0; i < 5; i += 1) {
    const data = Buffer.from(randomBytes(2_000_000).map((byte) => (byte === 0xff ? 0xfe : byte)));
    const picture = jpeg(segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0)), data);
    expect((await cleanMaterial(picture)).kind).toBe("clean");
    const pdf = Buffer.concat([
      Buffer.from("%PDF-1.7\n1 0 obj<<>>stream\n"),
      data,
      Buffer.from("/JS \nendstream endobj\n%%EOF"),
    ]);
    expect((await cleanMaterial(pdf)).kind).toBe("clean");
  }
});

test("goes through a file once, however it is made", async () => {
  // Streams that are opened and never closed, each of which would be looked for to the end.
  const open = Buffer.from(`%PDF-1.7\n${"stream\n".repeat(1_000_000)}`);
  expect((await cleanMaterial(open)).kind).toBe("clean");
  const acting = Buffer.from(`%PDF-1.7\nstream\n/JS\nendstream ${"stream\n".repeat(9)}/JS endobj`);
  expect(await cleanMaterial(acting)).toEqual({ kind: "refused", why: "ACTIVE_CONTENT" });
});

test("refuses a picture of more parts than any has", async () => {
  const part = Buffer.from([0xff, 0xdb, 0, 2]);
  const scan = segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0));
  const of = (parts: number): Buffer =>
    jpeg(Buffer.concat([...Array<Buffer>(parts).fill(part), scan]), Buffer.of(1));
  expect((await cleanMaterial(of(40_000))).kind).toBe("clean");
  expect(await cleanMaterial(of(60_000))).toEqual({ kind: "refused", why: "TYPE" });
});

test.each([
  ["nothing", Buffer.alloc(0), "EMPTY"],
  ["too much", Buffer.alloc(MATERIAL_LIMIT + 1), "TOO_LARGE"],
  [
    "a script in a picture's clothes",
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
    "TYPE",
  ],
  ["a program", Buffer.from("MZ\x90\0this program"), "TYPE"],
  ["plain text", Buffer.from("a text"), "TYPE"],
  [
    "a PDF that acts",
    Buffer.from("%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(x)>>>>endobj\n%%EOF"),
    "ACTIVE_CONTENT",
  ],
  [
    "the scanners' test string",
    Buffer.from("%PDF-1.4\nX5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"),
    "ACTIVE_CONTENT",
  ],
])("refuses %s", async (_, bytes, why) =>
  expect(await cleanMaterial(bytes)).toEqual({ kind: "refused", why }),
);
