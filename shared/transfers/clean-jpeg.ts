/** Parts of a picture; a photograph has some hundred. */
const MOST_PARTS = 50_000;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/**
 * Keeps what makes the picture (ISO/IEC 10918-1), up to the first end of an image: tables, frames and scans. Application segments
 * and comments go, wherever they stand, and so does whatever hangs on after the picture. Of JFIF and Adobe, by which a decoder tells
 * what the colours are, the few numbers that say it are written anew.
 */
export function cleanJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === END_OF_IMAGE) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    // Bytes to fill up with, before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (at + 4 > bytes.length) return null;
    let end = at + 2 + bytes.readUInt16BE(at + 2);
    // After a start of scan comes the picture's data, up to the next marker that is neither stuffing nor a restart.
    if (marker === START_OF_SCAN) end = nextMarker(bytes, end);
    const part = keptOf(marker, bytes.subarray(at, end));
    if (part && kept.push(part) > MOST_PARTS) return null;
    at = end;
  }
  return null;
}

/** Frames, Huffman and arithmetic tables (C0 to CF), scans, quantization, lines, restarts, and hierarchical ones. */
const isPicture = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xda && marker <= 0xdf);

function keptOf(marker: number, segment: Buffer): Buffer | null {
  if (isPicture(marker)) return segment;
  const name = segment.toString("latin1", 4, 9);
  // Version, unit and density; no small picture, which may show what was cut off the large one.
  if (marker === 0xe0 && name === "JFIF\0" && segment.length >= 16)
    return Buffer.concat([Buffer.of(0xff, 0xe0, 0, 16), segment.subarray(4, 16), Buffer.of(0, 0)]);
  // How the colours were turned, which is the last number.
  if (marker === 0xee && name === "Adobe" && segment.length >= 16)
    return Buffer.concat([
      Buffer.of(0xff, 0xee, 0, 14),
      Buffer.from("Adobe"),
      Buffer.of(0, 100, 0, 0, 0, 0, segment[15] ?? 0),
    ]);
  return null;
}

function nextMarker(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
