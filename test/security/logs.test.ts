import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { databaseOf } from "../harness/databases.ts";
import { until } from "../harness/own-hub.ts";
import { hub } from "../harness/shared-hub.ts";

const logs = join(hub.folder, "logs");
const MARK = "zq7-row-value";

/** Statements that fail, each with the mark in what PostgreSQL says of it: in the row, in the message, in the statement. */
const FAILING = [
  "create temp table kept (name text primary key check (name <> 'zq7-row-value' or name is null)); insert into kept values ('zq7-row-value')",
  "create temp table twice (name text primary key); insert into twice values ('zq7-row-value'), ('zq7-row-value')",
  "select 'zq7-row-value'::int",
  "select 'zq7-row-value'::uuid /* zq7-row-value */",
  "select * from zq7_row_value where name = 'zq7-row-value'",
  "do $$ begin raise exception 'zq7-row-value' using detail = 'zq7-row-value', hint = 'zq7-row-value'; end $$",
  "do $$ begin raise warning 'zq7-row-value'; end $$",
];

async function tryAll(url: string): Promise<string[]> {
  const db = new Client({ connectionString: url });
  db.on("error", () => undefined);
  await db.connect();
  const told: string[] = [];
  for (const statement of FAILING)
    await db.query(statement).catch(({ message, detail = "" }: Error & { detail?: string }) => {
      told.push(`${message} ${detail}`);
    });
  await db.query("select $1::int", [MARK]).catch(({ message }: Error) => void told.push(message));
  await db.end();
  return told;
}

test("logs are their owner's alone", () => {
  expect(statSync(logs).mode & 0o777).toBe(0o700);
  const names = readdirSync(logs);
  expect(names.toSorted()).toEqual(
    ["gateway", "identity", "postgres", ...DEPARTMENTS].map((name) => `${name}.log`).toSorted(),
  );
  for (const name of names) expect([name, statSync(join(logs, name)).mode & 0o777]).toEqual([name, 0o600]);
});

test("what a statement was refused for is told to whoever sent it, and stands in no log, nor does any value of this run", async () => {
  const values = new Set<string>();
  for (const department of DEPARTMENTS) {
    const { appUrl, ownerUrl } = databaseOf(department);
    for (const url of [appUrl, ownerUrl]) expect((await tryAll(url)).join()).toContain(MARK);
    for (const { text } of await samples(ownerUrl)) values.add(text);
  }
  expect(values.size).toBeGreaterThan(100);
  const read = (name: string): string => readFileSync(join(logs, name), "utf8");
  // PostgreSQL writes at once; that something more of it is there says that the rest was.
  const before = read("postgres.log").length;
  const wrong = new Client({
    connectionString: databaseOf("petitions").appUrl.replace(/:[^:@/]+@/, ":wrong@"),
  });
  wrong.on("error", () => undefined);
  await expect(wrong.connect()).rejects.toThrow("password authentication failed");
  await until("the last of it is there", () => read("postgres.log").length > before);
  for (const name of readdirSync(logs)) {
    const text = read(name);
    expect([name, text.includes(MARK), text.includes("zq7_row_value")]).toEqual([name, false, false]);
    expect([name, [...values].filter((value) => text.includes(value))]).toEqual([name, []]);
    expect(text).not.toMatch(/^.*(DETAIL|STATEMENT|CONTEXT|QUERY):/m);
  }
});

/** Numbers and names that stand in a department's rows: what is long enough not to be in a log by chance. */
async function samples(url: string): Promise<{ text: string }[]> {
  const db = new Client({ connectionString: url });
  await db.connect();
  const { rows: columns } = await db.query<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns
      where table_schema = 'public' and column_name ~ '(_no|name|title|subject)$' and data_type in ('text', 'character varying')
        and table_name !~ '^(legal|migrations|holiday|calendar)'`,
  );
  const found: { text: string }[] = [];
  for (const { table_name: table, column_name: column } of columns) {
    const { rows } = await db.query<{ text: string }>(
      `select distinct "${column}"::text as text from "${table}" where length("${column}") between 8 and 80 limit 200`,
    );
    found.push(...rows.filter(({ text }) => /\d{4}|\p{Script=Han}/u.test(text)));
  }
  await db.end();
  return found;
}
