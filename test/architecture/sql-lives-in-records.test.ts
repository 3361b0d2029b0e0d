import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { join } from "node:path";

/** A statement of SQL, or the beginning of one, in a text. */
const STATEMENT =
  /\bselect\b[\s\S]*\bfrom\b|\binsert\s+into\b|\bupdate\s+\S+[\s\S]*\bset\b|\bdelete\s+from\b/i;
const TEXT = /`(?:\\[\s\S]|[^`\\])*`|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;

/** Where statements stand: records, the database layer, and migrations. */
const AT_HOME = /(^|\/)(records|migrations)\/|^shared\/database\//;

/** Code without its comments. */
const codeOf = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
const writesSql = (text: string): boolean =>
  (codeOf(text).match(TEXT) ?? []).some((one) => STATEMENT.test(one));

test("SQL stands in records, in the database layer and in migrations alone", async () => {
  const cwd = join(import.meta.dirname, "..", "..");
  const apart: string[] = [];
  let files = 0;
  for await (const file of glob("{shared,subgraphs,gateway,cli,deploy}/**/*.ts", { cwd })) {
    if (file.endsWith(".test.ts") || AT_HOME.test(file)) continue;
    files += 1;
    if (writesSql(readFileSync(join(cwd, file), "utf8"))) apart.push(file);
  }
  expect(files).toBeGreaterThan(200);
  expect(apart).toEqual([]);
});

test.each([
  'read("select id from petition_case where id = $1")',
  "read(`select ${columns}\n  from ${table}`)",
  'tx.query("insert into recusal (place) values ($1)")',
  "tx.query(`INSERT\n INTO recusal (place) values ($1)`)",
  "tx.query('delete from recusal')",
  "tx.query(`update ${table} as r set state = $1`)",
])("a statement is found: %s", (text) => {
  expect(writesSql(text)).toBe(true);
});

test.each([
  "/** Rows are selected: select id from petition_case. */ read(statement)",
  'import { select } from "./update-set.ts"',
  '"Which to select. 选择"',
])("what is no statement is not: %s", (text) => {
  expect(writesSql(text)).toBe(false);
});
