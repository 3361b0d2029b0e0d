import { isUtf8 } from "node:buffer";
import type { FastifyRequest } from "fastify";

/** A body that is refused with this status before anybody looks at what it means. */
export class NotWellFormed extends Error {
  constructor(readonly statusCode: 400 | 415) {
    super("not well-formed");
  }
}

/** Nested deeper than any variable is; what is endless would exhaust the stack of whoever writes it on. */
const DEEPEST = 64;

/** A thousand entities with twenty fields each; a value costs a hundred times its bytes while it is looked at. */
const MOST_MARKS = 100_000;

/**
 * A request's bytes as JSON.
 * @param mostMarks brackets, braces, commas and colons that may stand in it: JSON makes a value of each, at the most
 * @throws NotWellFormed, which is answered 400 or 415
 */
export function readJsonBody(
  { headers }: Pick<FastifyRequest, "headers">,
  body: Buffer,
  mostMarks = MOST_MARKS,
): unknown {
  const charsets = [...(headers["content-type"] ?? "").matchAll(/charset\*?\s*=\s*"?([^\s;"]*)/gi)];
  const isOurs = charsets.every(([all, charset]) => !all.includes("*") && charset?.toLowerCase() === "utf-8");
  if (!isOurs || charsets.length > 1) throw new NotWellFormed(415);
  if (hasMoreMarks(body, mostMarks) || !isUtf8(body)) throw new NotWellFormed(400);
  const text = body.toString();
  const value = parseJson(text);
  if (membersOf(value, DEEPEST) !== membersWritten(text)) throw new NotWellFormed(400);
  return value;
}

/** Counted in the bytes, those within texts as well: before there is a single value. */
function hasMoreMarks(body: Buffer, most: number): boolean {
  // Short ones, which nearly all are, cannot.
  if (body.length <= most) return false;
  let left = most;
  for (const mark of "[{,:")
    for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + 1))
      if ((left -= 1) < 0) return true;
  return false;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotWellFormed(400);
  }
}

/**
 * How many members its objects have. A name that came twice is there once, under whatever spelling it was written.
 * @throws NotWellFormed for half of a character anywhere, which only an escape can bring, and for a value without end
 */
function membersOf(value: unknown, depth: number): number {
  if (typeof value === "string") requireWellFormed(value);
  if (typeof value !== "object" || value === null) return 0;
  if (depth === 0) throw new NotWellFormed(400);
  let members = 0;
  if (Array.isArray(value)) for (const below of value) members += membersOf(below, depth - 1);
  else
    for (const [name, below] of Object.entries(value)) {
      requireWellFormed(name);
      members += 1 + membersOf(below, depth - 1);
    }
  return members;
}

function requireWellFormed(text: string): void {
  if (!text.isWellFormed()) throw new NotWellFormed(400);
}

const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/** How many members are written in a text that is JSON: a colon each, but for those within texts, which are passed over. */
function membersWritten(json: string): number {
  let members = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === COLON) members += 1;
    else if (code === QUOTE) at = endOfText(json, at);
  }
  return members;
}

/** The place of the quote that ends a text: the next one that no odd number of backslashes stands before. */
function endOfText(json: string, start: number): number {
  for (let at = json.indexOf('"', start + 1); ; at = json.indexOf('"', at + 1)) {
    let before = at - 1;
    while (json.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((at - before) % 2 === 1) return at;
  }
}
