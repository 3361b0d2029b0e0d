/** What text never holds: any bytes that are none would pass for UTF-16. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\0-\x08\x0e-\x1f]/;

/**
 * Text of a file: UTF-16 as Excel saves "Unicode text", UTF-8, or GB18030 as Excel writes CSV in China. Null for what is none.
 */
export function decodeText(bytes: Buffer): string | null {
  const encodings = bytes.includes(0) ? utf16(bytes) : (marked(bytes) ?? ["utf-8", "gb18030"]);
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return encoding.startsWith("utf-16") && CONTROL.test(text) ? null : text;
    } catch {
      // The next encoding is tried.
    }
  }
  return null;
}

/** The encoding that a byte order mark names. */
function marked(bytes: Buffer): readonly string[] | null {
  const mark = bytes.subarray(0, 2).toString("latin1");
  return mark === "\u00ff\u00fe" ? ["utf-16le"] : mark === "\u00fe\u00ff" ? ["utf-16be"] : null;
}

/** Without a mark: separators and digits have their zero byte behind them, or before. */
function utf16(bytes: Buffer): readonly string[] {
  const named = marked(bytes);
  if (named) return named;
  let behind = 0;
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) behind += at % 2 === 1 ? 1 : -1;
  return bytes.length % 2 === 1 ? [] : behind > 0 ? ["utf-16le"] : ["utf-16be"];
}
