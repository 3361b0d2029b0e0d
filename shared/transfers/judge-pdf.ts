import { inflateSync } from "node:zlib";
import { namesOf } from "./pdf-names.ts";
import { type PdfStream, streamsOf } from "./split-pdf.ts";

/**
 * What acts by itself, opens or sends something, brings a file along, or cannot be looked into (ISO 32000-2, 12.6, 7.11, 7.6). A
 * link to a web address (`URI`) is none: it waits for a click, a viewer asks, and word processors make one of every address.
 */
const FORBIDDEN = new Set(
  `JavaScript JS AA OpenAction Launch GoToR GoToE SubmitForm ImportData Rendition RichMedia Movie Sound EmbeddedFile EmbeddedFiles EF
  XFA Encrypt`.split(/\s+/),
);
/** All that the dictionary of a stream of objects may say: another filter would have to be undone here as well. */
const OF_OBJECT_STREAMS = new Set("Type ObjStm N First Length Filter FlateDecode Extends".split(" "));
/** What all streams of objects of a file may be, packed and unpacked; one of a thousand pages has a tenth of it. */
const UNPACKED_LIMIT = 64 * 1024 * 1024;
/** What it costs to unpack nothing. */
const LEAST_COST = 4096;

/**
 * Whether a PDF does more than show pages. Looks at every name outside streams, in comments and strings too, and into streams of
 * objects: who reads the file by its table of contents may begin anywhere. Goes through the file once.
 */
export function judgePdf(bytes: Buffer): "ACTIVE_CONTENT" | "UNREADABLE" | null {
  let at = 0;
  let left = UNPACKED_LIMIT;
  for (const stream of streamsOf(bytes)) {
    if (holds(FORBIDDEN, bytes, at, stream.from)) return "ACTIVE_CONTENT";
    at = stream.to;
    // By its entries, not by its type: that a viewer does not ask for.
    if (!holds(OBJECT_STREAM, bytes, stream.object, stream.from)) continue;
    const unpacked = unpack(bytes, stream, left);
    if (!unpacked) return "UNREADABLE";
    if (holds(FORBIDDEN, unpacked.content, 0, unpacked.content.length)) return "ACTIVE_CONTENT";
    left -= unpacked.cost + LEAST_COST;
    if (left < 0) return "UNREADABLE";
  }
  return holds(FORBIDDEN, bytes, at, bytes.length) ? "ACTIVE_CONTENT" : null;
}

const OBJECT_STREAM = new Set(["First", "ObjStm"]);

function holds(names: ReadonlySet<string>, bytes: Uint8Array, from: number, to: number): boolean {
  for (const name of namesOf(bytes, from, to)) if (names.has(name)) return true;
  return false;
}

function unpack(
  bytes: Buffer,
  { object, from, to }: PdfStream,
  limit: number,
): { content: Buffer; cost: number } | null {
  const names = new Set<string>();
  for (const name of namesOf(bytes, object, from)) {
    if (names.has(name) || !OF_OBJECT_STREAMS.has(name)) return null;
    names.add(name);
  }
  if (!names.has("Filter")) return { content: bytes.subarray(from, to), cost: to - from };
  if (!names.has("FlateDecode")) return null;
  try {
    // To the end of the file: what looks like the next object may be inside, and the packed data says itself where it ends.
    const { buffer, engine } = inflateSync(bytes.subarray(from), {
      maxOutputLength: Math.max(limit, 1),
      info: true,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    return { content: buffer, cost: buffer.length + engine.bytesWritten };
  } catch {
    return null;
  }
}
