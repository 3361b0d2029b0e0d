import { randomBytes } from "node:crypto";
import { deflateSync } from "node:zlib";
import { cleanInThread } from "./clean-in-thread.ts";
import { cleanMaterial, MATERIAL_LIMIT, materialCleaner } from "./clean-material.ts";

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

const pdf = (...objects: string[]): Buffer => Buffer.from(`%PDF-1.7\n${objects.join("\n")}\n%%EOF`, "latin1");
const packed = (content: string, more = ""): string =>
  `1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode${more}>>stream\n${deflateSync(content).toString("latin1")}\nendstream endobj`;

test.each([
  ["a name with an escape", "1 0 obj<</S/J#61vaScript>>endobj"],
  ...["JS", "AA", "OpenAction", "Launch", "GoToR", "GoToE", "SubmitForm", "ImportData", "RichMedia"].map(
    (name) => [name, `1 0 obj<</${name} 2 0 R>>endobj`],
  ),
  ...["EmbeddedFile", "EmbeddedFiles", "EF", "XFA", "Encrypt"].map((name) => [
    name,
    `1 0 obj<</${name} 2 0 R>>endobj`,
  ]),
  [
    "an action between comments that look like a stream",
    "1 0 obj<</A 1>>%stream\n<</S/Launch>>%endstream\nendobj",
  ],
  ["an action after a comment with a stream", "1 0 obj<<%>>stream\n/AA 2 0 R>>endobj"],
  ["an action after a string with a stream", "1 0 obj<</T(>>stream\n)/AA 2 0 R>>endobj"],
  ["an action after a list with a stream", "1 0 obj[<<>>stream\n<</AA 2 0 R>>]endobj"],
  ["an object within a stream", "1 0 obj<<>>stream\n2 0 obj<</S/JavaScript>>endobj\nendstream endobj"],
  ["an object that begins in a string", "1 0 obj<</T(2 0 obj %)/A<<>>>>stream\n/AA 1 >>endobj"],
  ["a trailer within a stream", "1 0 obj<<>>stream\ntrailer<</Root<</AA 1>>>>\nendstream endobj"],
  ["an object in a stream of objects", packed("2 0 <</S/JavaScript>>")],
])("refuses a PDF with %s", async (_, object) =>
  expect(await cleanInThread(pdf(object))).toEqual({ kind: "refused", why: "ACTIVE_CONTENT" }),
);

test.each([
  ["unpacks into too much", packed("0".repeat(70_000_000))],
  ["is packed in another way", packed("2 0 <<>>", "/DecodeParms<</Predictor 12>>")],
  ["is damaged", packed("2 0 <<>>").replace("stream\n", "stream\nx")],
])("refuses a stream of objects that %s", async (_, object) =>
  expect(await cleanInThread(pdf(object))).toEqual({ kind: "refused", why: "UNREADABLE" }),
);

test("takes a PDF with links, streams and streams of objects, as it is", async () => {
  const good = pdf(
    packed("2 0 <</S/URI/URI(https://example.org)>>"),
    "3 0 obj<</Length 4>>stream\n/JS \nendstream endobj",
  );
  expect(await cleanMaterial(good)).toEqual({ kind: "clean", mediaType: "application/pdf", bytes: good });
});

test.each([
  "/",
  "/A",
  "/#4",
  "(",
  "\\(",
  "[]",
  "<<",
  "<>",
  "%\n",
  "\0",
  "0obj",
  "trailer<<>>",
  "0obj<<>>stream\n",
  "0obj<</Filter/FlateDecode>>stream\n",
  "stream\n",
])("a PDF of ten million bytes of nothing but %j is looked through", async (part) => {
  const cleaned = await cleanMaterial(pdf(part.repeat(Math.floor(10_000_000 / part.length))));
  expect(cleaned.kind).toBe("clean");
});

test("a PDF of very many streams of objects is not unpacked to its end", async () => {
  const empty = packed("");
  const cleaned = await cleanMaterial(pdf(empty.repeat(Math.floor(10_000_000 / empty.length))));
  expect(cleaned).toEqual({ kind: "refused", why: "UNREADABLE" });
});

const long = pdf("/A".repeat(10_000_000));

test("what takes too long is unreadable, holds up nobody, and leaves room for the next", async () => {
  const clean = materialCleaner({ timeMs: 50, memoryMb: 256, waiting: 1 });
  let isOver = false;
  const cleaned = clean(long).finally(() => (isOver = true));
  expect(await clean(pdf("1 0 obj<<>>endobj"))).toEqual({ kind: "refused", why: "BUSY" });
  await new Promise((resolve) => setTimeout(resolve));
  expect(isOver).toBe(false);
  expect(await cleaned).toEqual({ kind: "refused", why: "UNREADABLE" });
  expect(await clean(long)).toEqual({ kind: "refused", why: "UNREADABLE" });
});

test("what takes too much memory is unreadable", async () => {
  const clean = materialCleaner({ timeMs: 60_000, memoryMb: 8, waiting: 1 });
  expect(await clean(long)).toEqual({ kind: "refused", why: "UNREADABLE" });
});

const chunk = (type: string, content: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(type, "latin1"), content, Buffer.alloc(4)]);
};

test.each(["caBX", "zxIf", "prVt", "iCCP", "eXIf", "tEXt", "iTXt", "zTXt", "tIME", "gAMA", "noNe"])(
  "takes a chunk %s with a place out of a PNG",
  async (type) => {
    const head = [
      Buffer.from("89504e470d0a1a0a", "hex"),
      chunk("IHDR", Buffer.alloc(13)),
      chunk("gAMA", Buffer.alloc(4)),
    ];
    const tail = [chunk("IDAT", Buffer.of(1, 2, 3)), chunk("IEND", Buffer.alloc(0))];
    const cleaned = await cleanInThread(
      Buffer.concat([...head, chunk(type, Buffer.from("GPS-PLACE")), ...tail]),
    );
    expect(cleaned).toEqual({
      kind: "clean",
      mediaType: "image/png",
      bytes: Buffer.concat([...head, ...tail]),
    });
  },
);

test.each([...Array(16).keys()].map((n) => 0xe0 + n).concat(0xfe, 0xf0))(
  "takes a segment %i with a place out of a JPEG",
  async (marker) => {
    const names = ["", "JFXX\0", "JFIF\0", "Adobe", "ICC_PROFILE\0", "Photoshop 3.0\0", "Exif\0\0"];
    const segments = names.map((name) => segment(marker, Buffer.from(`${name}0123456789 GPS-PLACE`)));
    const cleaned = await cleanInThread(jpeg(...segments, scan));
    expect(cleaned.kind).toBe("clean");
    expect((cleaned as { bytes: Buffer }).bytes.includes("GPS")).toBe(false);
  },
);

test("keeps how a JPEG's colours were turned", async () => {
  const adobe = segment(0xee, Buffer.concat([Buffer.from("Adobe"), Buffer.of(0, 100, 0, 0, 0, 0, 2)]));
  expect(await cleanInThread(jpeg(adobe, scan))).toMatchObject({ kind: "clean", bytes: jpeg(adobe, scan) });
});
