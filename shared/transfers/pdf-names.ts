const SLASH = 0x2f;
const HASH = 0x23;
/** What ends a name: spaces and delimiters (ISO 32000-2, 7.2.3). */
const ENDS = new Set(Buffer.from("\0\t\n\v\f\r ()<>[]{}/%"));
const IS_END = Uint8Array.from({ length: 256 }, (_, byte) => (ENDS.has(byte) ? 1 : 0));
/** No name that is looked for is longer; what is gets cut. */
const LONGEST = 32;

/** The names in a part of a PDF, as whoever reads it understands them: `/J#53` is `JS`. */
export function* namesOf(bytes: Uint8Array, from: number, to: number): Generator<string> {
  for (let at = from; at < to; at += 1) {
    if (bytes[at] !== SLASH) continue;
    let name = "";
    for (let byte = bytes[at + 1] ?? 0; at + 1 < to && !IS_END[byte]; byte = bytes[at + 1] ?? 0) {
      at += 1;
      const code = byte === HASH && at + 2 < to ? hex(bytes[at + 1]) * 16 + hex(bytes[at + 2]) : NaN;
      if (!Number.isNaN(code)) at += 2;
      if (name.length < LONGEST) name += String.fromCharCode(Number.isNaN(code) ? byte : code);
    }
    yield name;
  }
}

/** The value of a hexadecimal digit, NaN of anything else. */
function hex(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : NaN;
}
