/** Parts of a picture; a photograph has some hundred. */
const MOST_PARTS = 50_000;

/**
 * The chunks that are kept (ISO/IEC 15948), and how long they may be: what makes the picture, and numbers about its colours and
 * pixels that hold nothing else. A profile (iCCP), texts, time and whatever else there is or will be goes.
 */
const KEPT: Record<string, number> = {
  IHDR: 13,
  PLTE: 768,
  IDAT: Infinity,
  IEND: 0,
  tRNS: 256,
  gAMA: 4,
  cHRM: 32,
  sRGB: 1,
  sBIT: 4,
  bKGD: 6,
  pHYs: 9,
};

/** @returns the picture without what is not kept, and without what follows its end; null if it does not end */
export function cleanPng(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    if (length <= (KEPT[type] ?? -1) && kept.push(bytes.subarray(at, end)) > MOST_PARTS) return null;
    if (type === "IEND") return Buffer.concat(kept);
    at = end;
  }
  return null;
}
