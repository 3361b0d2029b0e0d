import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";
import { DOCUMENT_NO, REGISTER_NO } from "../../shared/kernel/own-forms.ts";
import { inThread, workerBeside } from "../../shared/workers/limited-worker.ts";
import { REMARKED, SAID } from "../../subgraphs/petitions/domain/ledger-progress.ts";
import type { PatternTask } from "../harness/try-pattern.ts";

const root = join(import.meta.dirname, "..", "..");
const ROOMS = ["gateway", "subgraphs", "shared", "dev", "cli", "deploy", "data"];

/** What is put together at run time, by its file: every other pattern is written out. */
const MADE: Readonly<Record<string, readonly RegExp[]>> = {
  "shared/kernel/own-forms.ts": [REGISTER_NO, DOCUMENT_NO],
  "subgraphs/petitions/domain/ledger-progress.ts": [...SAID, ...REMARKED].map(([pattern]) => pattern),
};
/** What is not proved, because no text that it is asked about is long: the pattern, and what keeps the text short. */
const BOUNDED: Readonly<Record<string, string>> = {
  "/(?<![\\da-f])(?:1[3-9]\\d{9}|\\d{15,}x?|0\\d{2,3}-\\d{7,8})(?![\\da-f])/i":
    "isKey asks for at most 64 characters first",
};

type Pattern = readonly [source: string, flags: string];
const written = ([source, flags]: Pattern): string => `/${source}/${flags}`;

interface Found {
  readonly literals: readonly Pattern[];
  readonly makesSome: boolean;
}

/** The patterns that a text of TypeScript writes out, and whether it makes others of strings. */
function patternsOf(text: string): Found {
  const literals: Pattern[] = [];
  let makesSome = false;
  const look = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { type, pattern, flags, callee } = node as Record<string, unknown>;
    if (type === "RegExpLiteral") literals.push([String(pattern), String(flags)]);
    const isCall = type === "NewExpression" || type === "CallExpression";
    if (isCall && (callee as { value?: string }).value === "RegExp") makesSome = true;
    Object.values(node).forEach(look);
  };
  look(parseSync(text, { syntax: "typescript", decorators: true, target: "es2024" }));
  return { literals, makesSome };
}

const files = new Map(
  execFileSync("git", ["ls-files", "-co", "--exclude-standard", ...ROOMS], { cwd: root, encoding: "utf8" })
    .split("\n")
    .filter((file) => /\.[cm]?[jt]s$/.test(file) && !file.endsWith(".test.ts"))
    .map((file) => [file, patternsOf(readFileSync(join(root, file), "utf8"))]),
);
const all = new Map<string, Pattern>();
for (const { literals } of files.values()) for (const one of literals) all.set(written(one), one);
for (const { source, flags } of Object.values(MADE).flat()) all.set(`/${source}/${flags}`, [source, flags]);

/** What is found about patterns in a thread; the one that it did not come to an end with, if it was ended. */
async function judged(patterns: readonly Pattern[], how: PatternTask["how"], timeMs: number) {
  const at = new SharedArrayBuffer(4);
  const worker = workerBeside(import.meta.url, "../harness/try-pattern");
  const task: PatternTask = { patterns, how, at };
  const end = await inThread<readonly string[]>(worker, task, { timeMs, memoryMb: 1024 });
  if (end.kind === "ANSWERED") return end.answer;
  return [`${written(patterns[new Int32Array(at)[0] ?? 0] ?? ["", ""])} ended by ${JSON.stringify(end)}`];
}

test("what is made at run time is looked at too", () => {
  expect(all.size).toBeGreaterThan(120);
  expect([...files].filter(([, { makesSome }]) => makesSome).map(([file]) => file)).toEqual(
    Object.keys(MADE),
  );
  expect(Object.keys(BOUNDED).filter((pattern) => !all.has(pattern))).toEqual([]);
});

test("every regular expression takes time in proportion to the text", async () => {
  const patterns = [...all.values()].filter((one) => !(written(one) in BOUNDED));
  expect(await judged(patterns, "PROOF", 240_000)).toEqual([]);
});

test("every regular expression goes through a megabyte", async () => {
  expect(await judged([...all.values()], "STRINGS", 240_000)).toEqual([]);
});

test.each([
  "const it = /^(a+)+$/;",
  "const it = /<pageMargins[^>]*\\/>/;",
  "const it = `${text.replace(/a*b?a*$/g, '')}`;",
])("what costs more is found: %s", async (text) => {
  const { literals } = patternsOf(text);
  expect(await judged(literals, "PROOF", 60_000)).toEqual([expect.stringContaining("vulnerable")]);
});

test("a pattern that does not come through a megabyte is named", async () => {
  const { literals } = patternsOf("const fine = /a/; const it = /1+x/;");
  expect(await judged(literals, "STRINGS", 4_000)).toEqual([expect.stringContaining("/1+x/ ended by")]);
});

test("a pattern of strings is found", () => {
  expect(patternsOf("export const it = [1].map((n) => new RegExp(`a${n}`));").makesSome).toBe(true);
  expect(patternsOf("const it = RegExp(text);").makesSome).toBe(true);
});
