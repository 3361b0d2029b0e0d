import { inflateSync } from "node:zlib";
import { type PdfStream, splitPdf } from "./split-pdf.ts";

/**
 * What acts by itself, opens or sends something, brings a file along, or cannot be looked into (ISO 32000-2, 12.6, 7.11, 7.6). A
 * link to a web address (`URI`) is none: it waits for a click, a viewer asks, and word processors make one of every address.
 */
const FORBIDDEN = new Set(
  `JavaScript JS AA OpenAction Launch GoToR GoToE SubmitForm ImportData Rendition RichMedia Movie Sound EmbeddedFile EmbeddedFiles EF
  XFA Encrypt`.split(/\s+/),
);
/** All that the dictionary of a stream of objects may say: another filter would have to be undone here as well. */
const OF_OBJECT_STREAMS = new Set([
  "Type",
  "ObjStm",
  "N",
  "First",
  "Length",
  "Filter",
  "FlateDecode",
  "Extends",
]);
/** What all streams of objects of a file may be, packed and unpacked; one of a thousand pages has a tenth of it. */
const UNPACKED_LIMIT = 64 * 1024 * 1024;
const NAME = /\/[^\s\0()<>[\]{}/%]*/g;

/**
 * Whether a PDF does more than show pages. Looks at every name outside streams, in comments and strings too, and into streams of
 * objects: who reads the file by its table of contents may begin anywhere.
 */
export function judgePdf(bytes: Buffer): "ACTIVE_CONTENT" | "UNREADABLE" | null {
  const content = bytes.toString("latin1");
  const { outside, streams } = splitPdf(content);
  if (outside.some(acts)) return "ACTIVE_CONTENT";
  let left = UNPACKED_LIMIT;
  for (const stream of streams) {
    const names = [...namesOf(stream.dictionary)];
    // By its entries, not by its type: that a viewer does not ask for.
    if (!names.includes("First") && !names.includes("ObjStm")) continue;
    const unpacked = unpack(bytes, stream, names, left);
    if (!unpacked) return "UNREADABLE";
    if (acts(unpacked.content)) return "ACTIVE_CONTENT";
    left -= unpacked.cost;
    if (left < 0) return "UNREADABLE";
  }
  return null;
}

function unpack(
  bytes: Buffer,
  { from, to }: PdfStream,
  names: readonly string[],
  limit: number,
): { content: string; cost: number } | null {
  if (names.some((name) => !OF_OBJECT_STREAMS.has(name)) || new Set(names).size < names.length) return null;
  if (!names.includes("Filter")) return { content: bytes.toString("latin1", from, to), cost: to - from };
  if (!names.includes("FlateDecode")) return null;
  try {
    // To the end of the file: what looks like the next object may be inside, and the packed data says itself where it ends.
    const { buffer, engine } = inflateSync(bytes.subarray(from), {
      maxOutputLength: Math.max(limit, 1),
      info: true,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    return { content: buffer.toString("latin1"), cost: buffer.length + engine.bytesWritten };
  } catch {
    return null;
  }
}

function acts(text: string): boolean {
  for (const name of namesOf(text)) if (FORBIDDEN.has(name)) return true;
  return false;
}

/** The names in a text, as a reader of PDF understands them: `/J#53` is `JS`. */
function* namesOf(text: string): Generator<string> {
  for (const [name] of text.matchAll(NAME))
    yield name
      .slice(1)
      .replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
