import { inflateRawSync } from "node:zlib";
import { CFB } from "@e965/xlsx";

/** An Excel file has a few dozen parts, each sheet some more. */
const ENTRY_LIMIT = 1000;

/** What a workbook is read from. Pictures are not, nor an archive within the archive, which would unpack into more. */
const READ = /^[\x20-\x7e]{1,250}\.(?:xml|rels|bin)$/i;

/**
 * The entries of an archive that a workbook is read from, by their names, each really unpacked. A ZIP says most things about an entry twice or three times
 * (APPNOTE 4.3: local header, central directory, zip64), and the library that reads workbooks believes others than we do, and
 * allocates what is claimed. Here the central directory counts; the library is given what came of it (`packPlain`).
 * @returns null when they come to more than the limit, in bytes
 * @throws Error when it is no archive
 */
export function unpack(bytes: Buffer, limit: number): Map<string, Buffer> | null {
  const end = bytes.lastIndexOf(Buffer.from("504b0506", "hex"));
  if (end === -1) throw new Error("no end of an archive");
  const count = bytes.readUInt16LE(end + 10);
  if (count > ENTRY_LIMIT) return null;
  const entries = new Map<string, Buffer>();
  let left = limit;
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const nameAt = at + 46;
    const extraAt = nameAt + bytes.readUInt16LE(at + 28);
    const name = bytes.toString("latin1", nameAt, extraAt);
    if (READ.test(name)) {
      const content = contentOf(bytes, at, left);
      if (content === null) return null;
      if (entries.has(name)) throw new Error("two entries of one name");
      entries.set(name, content);
      left -= content.length;
    }
    at = extraAt + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** An archive of these entries, none of them packed. */
export function packPlain(entries: ReadonlyMap<string, Buffer>): Uint8Array {
  const plain = CFB.utils.cfb_new();
  for (const [name, content] of entries) CFB.utils.cfb_add(plain, `/${name}`, content, { unsafe: true });
  return CFB.write(plain, { type: "buffer", fileType: "zip" }) as Buffer;
}

/** An entry's content by its line in the central directory; null when it is longer than the limit, in bytes. */
function contentOf(bytes: Buffer, at: number, limit: number): Buffer | null {
  const method = bytes.readUInt16LE(at + 10);
  const packed = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  // A length that does not fit stands elsewhere (zip64): a packed entry tells its end itself, another is none of a ledger's.
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return content.length > limit ? null : content;
  if (method !== 8) throw new Error("an entry is packed in another way");
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, limit) });
  } catch (thrown) {
    if ((thrown as { code?: unknown }).code === "ERR_BUFFER_TOO_LARGE") return null;
    throw thrown;
  }
}
