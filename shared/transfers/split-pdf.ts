export interface PdfStream {
  readonly dictionary: string;
  /** Where its data are, in bytes from the file's begin. */
  readonly from: number;
  readonly to: number;
}

/** Objects within objects; a real one has some ten. */
const DEPTH_LIMIT = 100;
/** Where whoever reads by the table of contents may begin: `7 0 obj`, with comments between if need be, or `trailer`. */
const BEGIN = String.raw`(?<=[\s\0\d])obj(?![A-Za-z])|trailer`;
const BEGINS = new RegExp(BEGIN, "g");
const TOKENS = new RegExp(String.raw`\\[()\\]|[()[\]%\r\n]|<<?|>>?|${BEGIN}`, "g");
const STREAM = /[\s\0]*stream[ \t]*(?:\r\n|\r|\n)/y;
const CLOSES: Record<string, string> = { "<<": ">>", "[": "]" };

/**
 * Tells the data of streams from the rest of a PDF, in one pass. A stream is what follows the closed dictionary of an object, up to
 * where an object could begin again. As soon as an object could begin where none is due (in a string, a comment, within another),
 * two readers would see two files: from there on nothing counts as a stream.
 */
export function splitPdf(content: string): { outside: readonly string[]; streams: readonly PdfStream[] } {
  const outside: string[] = [];
  const streams: PdfStream[] = [];
  let kept = 0;
  let begin = -1;
  let inside: "" | "%" | "<" | "(" = "";
  let strings = 0;
  const open: string[] = [];
  TOKENS.lastIndex = 0;
  for (let token = TOKENS.exec(content); token; token = TOKENS.exec(content)) {
    const [word] = token;
    if (word === "obj" || word === "trailer") {
      if (inside !== "" || open.length > 0) break;
      begin = word === "obj" ? TOKENS.lastIndex : -1;
    } else if (inside === "%") {
      if (word === "\r" || word === "\n") inside = "";
    } else if (inside === "<") {
      if (word.startsWith(">")) inside = "";
      TOKENS.lastIndex = token.index + 1;
    } else if (inside === "(") {
      if (word === "(") strings += 1;
      if (word === ")") strings -= 1;
      if (strings === 0) inside = "";
    } else if (word.startsWith("\\")) {
      // Only in a string does it take the next character along.
      TOKENS.lastIndex = token.index + 1;
    } else if (word === "%" || word === "<" || word === "(") {
      inside = word;
      strings = 1;
    } else if (CLOSES[word]) {
      if (open.push(CLOSES[word]) > DEPTH_LIMIT) break;
    } else if (word === ">>" || word === "]") {
      if (open.pop() !== word) break;
      STREAM.lastIndex = TOKENS.lastIndex;
      if (word === "]" || open.length > 0 || begin === -1 || !STREAM.test(content)) continue;
      const from = STREAM.lastIndex;
      BEGINS.lastIndex = from;
      const to = BEGINS.exec(content)?.index ?? content.length;
      outside.push(content.slice(kept, from));
      streams.push({ dictionary: content.slice(begin, from), from, to });
      kept = TOKENS.lastIndex = to;
      begin = -1;
    }
  }
  outside.push(content.slice(kept));
  return { outside, streams };
}
