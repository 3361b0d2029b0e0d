/** A stream of a PDF, in bytes from the file's begin. */
export interface PdfStream {
  /** Where the object begins whose dictionary describes it; the data follow. */
  readonly object: number;
  readonly from: number;
  readonly to: number;
}

/** Objects within objects; a real one has some ten. */
const DEPTH_LIMIT = 100;
const [LF, CR, PERCENT, OPEN, CLOSE, LESS, GREATER, LIST, END_OF_LIST, BACKSLASH, O, T] =
  Buffer.from("\n\r%()<>[]\\ot");

/**
 * The streams of a PDF, in one pass; what is between them is to be looked at. A stream is what follows the closed dictionary of an
 * object, up to where an object could begin again. As soon as an object could begin where none is due (in a string, a comment,
 * within another), two readers would see two files: from there on nothing counts as a stream.
 */
export function* streamsOf(bytes: Uint8Array): Generator<PdfStream> {
  let object = -1;
  let inside: number | undefined;
  let strings = 0;
  const open: (number | undefined)[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    const begun = beginAt(bytes, at);
    if (begun > 0) {
      if (inside !== undefined || open.length > 0) return;
      object = byte === O ? at + begun : -1;
      at += begun - 1;
    } else if (inside === PERCENT) {
      if (byte === CR || byte === LF) inside = undefined;
    } else if (inside === LESS) {
      if (byte === GREATER) inside = undefined;
    } else if (inside === OPEN) {
      if (byte === BACKSLASH) at += isEscaped(bytes[at + 1]) ? 1 : 0;
      else if (byte === OPEN) strings += 1;
      else if (byte === CLOSE && (strings -= 1) === 0) inside = undefined;
    } else if (byte === PERCENT || byte === OPEN || (byte === LESS && bytes[at + 1] !== LESS)) {
      inside = byte;
      strings = 1;
    } else if (byte === LESS || byte === LIST) {
      if (byte === LESS) at += 1;
      if (open.push(byte) > DEPTH_LIMIT) return;
    } else if (byte === END_OF_LIST) {
      if (open.pop() !== LIST) return;
    } else if (byte === GREATER && bytes[at + 1] === GREATER) {
      at += 1;
      if (open.pop() !== LESS) return;
      const from = open.length === 0 && object !== -1 ? dataAt(bytes, at + 1) : -1;
      if (from === -1) continue;
      let to = from;
      while (to < bytes.length && beginAt(bytes, to) === 0) to += 1;
      yield { object, from, to };
      object = -1;
      at = to - 1;
    }
  }
}

const isEscaped = (byte: number | undefined): boolean =>
  byte === OPEN || byte === CLOSE || byte === BACKSLASH;
const isSpace = (byte: number | undefined): boolean =>
  byte === 0 || byte === 0x20 || (byte !== undefined && byte >= 9 && byte <= 13);
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

/** How long the word is, if whoever reads by the table of contents may begin here: `7 0 obj`, with comments between, or `trailer`. */
function beginAt(bytes: Uint8Array, at: number): number {
  if (bytes[at] === T) return isAt(bytes, at, "trailer") ? 7 : 0;
  if (bytes[at] !== O || !(isSpace(bytes[at - 1]) || isDigit(bytes[at - 1]))) return 0;
  return isAt(bytes, at, "obj") && !isLetter(bytes[at + 3]) ? 3 : 0;
}

/** Where the data begin, if the word `stream` and the end of its line come next; else -1. */
function dataAt(bytes: Uint8Array, after: number): number {
  let at = after;
  while (isSpace(bytes[at])) at += 1;
  if (!isAt(bytes, at, "stream")) return -1;
  at += 6;
  while (bytes[at] === 0x20 || bytes[at] === 9) at += 1;
  if (bytes[at] === LF) return at + 1;
  if (bytes[at] !== CR) return -1;
  return bytes[at + 1] === LF ? at + 2 : at + 1;
}

function isAt(bytes: Uint8Array, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i += 1) if (bytes[at + i] !== word.charCodeAt(i)) return false;
  return true;
}
