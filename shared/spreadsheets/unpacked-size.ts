import { inflateRawSync } from "node:zlib";

/**
 * What a packed file unpacks into, by really unpacking each entry up to the limit: what its headers claim is anybody's word.
 * (ZIP, APPNOTE 4.3: the central directory at the end names the entries.) Infinity for an entry that alone is over it.
 */
export function unpackedSize(bytes: Buffer, limit: number): number {
  const end = bytes.lastIndexOf(Buffer.from("504b0506", "hex"));
  if (end === -1) return 0;
  let total = 0;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0 && total <= limit; left -= 1) {
    const packed = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + packed);
    const isStored = bytes.readUInt16LE(at + 10) === 0;
    total += isStored ? content.length : inflatedSize(content, limit);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return total;
}

function inflatedSize(content: Buffer, limit: number): number {
  try {
    return inflateRawSync(content, { maxOutputLength: limit }).length;
  } catch (thrown) {
    if ((thrown as { code?: unknown }).code === "ERR_BUFFER_TOO_LARGE") return Infinity;
    throw thrown;
  }
}
