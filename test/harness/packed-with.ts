import { crc32, deflateRawSync } from "node:zlib";

/**
 * An archive (ZIP, APPNOTE 4.3) with one entry more at its end, packed as small as it goes: how a file that unpacks into far more
 * than it is comes to be. The library at hand packs large entries badly.
 */
export function packedWith(archive: Buffer, name: string, content: Buffer): Buffer {
  const end = archive.lastIndexOf(Buffer.from("504b0506", "hex"));
  const directoryAt = archive.readUInt32LE(end + 16);
  const entries = archive.readUInt16LE(end + 10) + 1;
  const packed = deflateRawSync(content, { level: 9 });
  const told = Buffer.alloc(26);
  told.writeUInt16LE(20, 0);
  told.writeUInt16LE(8, 4);
  told.writeUInt32LE(crc32(content), 10);
  told.writeUInt32LE(packed.length, 14);
  told.writeUInt32LE(content.length, 18);
  told.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("504b0304", "hex"), told, Buffer.from(name), packed]);
  const place = Buffer.alloc(14);
  place.writeUInt32LE(directoryAt, 10);
  const listed = Buffer.concat([
    archive.subarray(directoryAt, end),
    Buffer.from("504b01021400", "hex"),
    told,
    place,
    Buffer.from(name),
  ]);
  const tail = Buffer.alloc(22);
  Buffer.from("504b0506", "hex").copy(tail);
  tail.writeUInt16LE(entries, 8);
  tail.writeUInt16LE(entries, 10);
  tail.writeUInt32LE(listed.length, 12);
  tail.writeUInt32LE(directoryAt + local.length, 16);
  return Buffer.concat([archive.subarray(0, directoryAt), local, listed, tail]);
}
