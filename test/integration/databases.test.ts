import { Client } from "pg";
import { DataSource } from "typeorm";
import { manifestOf } from "../../dev/manifest-of.ts";
import { BODIES } from "../../shared/kernel/actor.ts";
import { inTransaction } from "../../shared/database/in-transaction.ts";
import { COMMON_MIGRATIONS } from "../../shared/commands/migrations/common.ts";
import { migrate } from "../../shared/database/migrate.ts";
import { openDatabase } from "../../shared/database/open-database.ts";
import { sqlstateOf } from "../../shared/database/sqlstate.ts";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { codeRange, parseRegionCode, REGION_LEVELS } from "../../shared/kernel/region-code.ts";
import { REGION_RANGE } from "../../shared/access/range-sql.ts";
import { VillageElectionRecord } from "../../subgraphs/civil-affairs/records/election-records.ts";
import { databaseOf } from "../harness/databases.ts";
import { until } from "../harness/own-hub.ts";
import { hub } from "../harness/shared-hub.ts";

type Class = new () => object;

async function entitiesOf(department: string): Promise<Class[]> {
  const { readdirSync } = await import("node:fs");
  const folder = new URL(`../../subgraphs/${department}/records/`, import.meta.url);
  const files = readdirSync(folder).filter(
    (file) => file.endsWith("-record.ts") || file.endsWith("-records.ts"),
  );
  const modules = await Promise.all(
    files.map((file) => import(new URL(file, folder).href) as Promise<Record<string, Class>>),
  );
  return modules.flatMap((one) => Object.values(one));
}

async function as<Result>(url: string, work: (db: Client) => Promise<Result>): Promise<Result> {
  const db = new Client({ connectionString: url });
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}

test("a statement that fails leaves its connection and what is prepared on it; one that breaks it ends nobody", async () => {
  const { appUrl } = databaseOf("civil-affairs");
  const settings = { url: appUrl, poolSize: 1, statementTimeoutMs: 200, applicationName: "databases" };
  let statements = 0;
  const db = await openDatabase(settings, [], {
    onStatement: () => (statements += 1),
    onPoolError: () => undefined,
  });
  const backend = async (): Promise<unknown> =>
    (await db.read<{ pid: number }>("select pg_backend_pid() as pid where $1::int = 1", [1]))[0]?.pid;
  try {
    const first = await backend();
    const before = statements;
    const failed = (sql: string): Promise<string | undefined> =>
      db.read(sql, [2]).then(
        () => "no error",
        (thrown: unknown) => sqlstateOf((thrown as Error).cause ?? thrown),
      );
    expect(await failed("select 1 / ($1::int - 2)")).toBe("22012");
    expect(await failed("select pg_sleep($1::int)")).toBe("57014");
    expect(await backend()).toBe(first);
    expect(statements - before).toBe(3);
    await as(hub.superuserUrl, (superuser) => superuser.query("select pg_terminate_backend($1)", [first]));
    await until("it is connected anew", async () => (await backend().catch(() => first)) !== first);
  } finally {
    await db.close();
  }
});

describe.each(DEPARTMENTS)("the database of %s", (department) => {
  const { ownerUrl, appUrl } = databaseOf(department);

  test("has the columns its entities have, after migrations", async () => {
    const source = new DataSource({
      type: "postgres",
      url: ownerUrl,
      entities: await entitiesOf(department),
      synchronize: false,
    });
    await source.initialize();
    try {
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      // Checks, indexes and foreign keys are SQL's alone; tables and columns must agree.
      const columns = upQueries
        .map(({ query }) => query)
        .filter((query) => /CREATE TABLE|DROP TABLE|ADD "|DROP COLUMN|ALTER COLUMN/.test(query));
      expect(columns).toEqual([]);
      expect(source.entityMetadatas.length).toBeGreaterThan(0);
    } finally {
      await source.destroy();
    }
  });

  test("migrates to nothing when it is migrated again, even by two at once", async () => {
    const { migrations } = await manifestOf(department);
    const runs = await Promise.all(
      [1, 2].map(() => migrate(ownerUrl, [...COMMON_MIGRATIONS, ...migrations])),
    );
    expect(runs).toEqual([[], []]);
  });

  test("lets the application add to audit, receipts and history, and never change or remove what is there", async () => {
    await as(appUrl, async (db) => {
      for (const table of [
        "audit_entry",
        "audit_seal",
        "audit_leaf",
        "witnessed_seal",
        "transfer_receipt",
        "state_history",
        "command_key",
        "legal_rule",
        "holiday_plan",
        "material",
      ]) {
        const { rows } = await db.query<{ name: string }>(
          "select column_name as name from information_schema.columns where table_name = $1 and is_identity = 'NO'",
          [table],
        );
        for (const change of [
          ...rows.map(({ name }) => `update ${table} set ${name} = ${name}`),
          `delete from ${table}`,
          `truncate ${table}`,
          `alter table ${table} disable trigger all`,
        ]) {
          await expect(db.query(change)).rejects.toMatchObject({ code: "42501" });
        }
      }
    });
  });

  test("lets the application read, and neither write nor change a table nor reach another database", async () => {
    const tables = await as(ownerUrl, async (db) => {
      const { rows } = await db.query<{ name: string }>(
        "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'",
      );
      return rows.map((row) => row.name);
    });
    expect(tables.length).toBeGreaterThan(0);
    await as(appUrl, async (db) => {
      for (const table of tables) {
        await db.query(`select 1 from ${table} limit 1`);
        for (const change of [`delete from ${table}`, `truncate ${table}`, `drop table ${table}`]) {
          await expect(db.query(change)).rejects.toMatchObject({ code: "42501" });
        }
      }
      await expect(db.query("create table intruder (id int)")).rejects.toMatchObject({ code: "42501" });
    });
    const other = DEPARTMENTS.find((one) => one !== department)!;
    const elsewhere = new URL(appUrl);
    elsewhere.pathname = new URL(databaseOf(other).appUrl).pathname;
    await expect(as(elsewhere.href, async (db) => db.query("select 1"))).rejects.toMatchObject({
      code: "42501",
    });
  });
});

describe("a department's database, opened", () => {
  const settings = { poolSize: 2, statementTimeoutMs: 300, applicationName: "test" };
  const events = { onStatement: () => undefined, onPoolError: () => undefined };

  test("refuses an unset id instead of finding the first row", async () => {
    const db = await openDatabase(
      { ...settings, url: databaseOf("civil-affairs").appUrl },
      [VillageElectionRecord],
      events,
    );
    const repository = db.source.getRepository(VillageElectionRecord);
    await expect(repository.findOneBy({ id: undefined })).rejects.toThrow();
    await expect(repository.findBy({ villageCode: null as never })).rejects.toThrow();
    await db.close();
  });

  test("ends a statement that runs too long", async () => {
    const db = await openDatabase({ ...settings, url: databaseOf("petitions").appUrl }, [], events);
    await expect(db.read("select pg_sleep(5)", [])).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    await db.close();
  });

  test("says DATABASE_UNAVAILABLE when PostgreSQL is away, and tells nothing else", async () => {
    const url = new URL(databaseOf("petitions").appUrl);
    const db = await openDatabase({ ...settings, url: url.href }, [], events);
    await as(hub.superuserUrl, (superuser) =>
      superuser.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'test'",
      ),
    );
    // Each connection that was there may be found broken once; then it answers again.
    let answer: unknown;
    for (let tries = 0; tries < 10 && !Array.isArray(answer); tries += 1) {
      answer = await db.read<{ one: number }>("select 1 as one", []).catch((thrown: unknown) => thrown);
      if (!Array.isArray(answer)) expect(answer).toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    }
    expect(answer).toEqual([{ one: 1 }]);
    await db.close();
  });

  test("runs a transaction again on 40001 and 40P01, at most five times, and on nothing else", async () => {
    const db = await openDatabase({ ...settings, url: databaseOf("petitions").appUrl }, [], events);
    const attempts = async (code: string): Promise<number> => {
      let count = 0;
      const run = inTransaction(db.source, async (tx) => {
        count += 1;
        await tx.query(`do $$ begin raise exception using errcode = '${code}'; end $$`);
      });
      await expect(run.catch(sqlstateOf)).resolves.toBe(code);
      return count;
    };
    expect([await attempts("40001"), await attempts("40P01"), await attempts("23505")]).toEqual([5, 5, 1]);
    await db.close();
  });
});

test("the range of a region's totals is the same in SQL and in code", async () => {
  const codes = [
    "140000000000",
    "149900000000",
    "149921000000",
    "149921001000",
    "149921001200",
    "110000000000",
  ];
  const { rows } = await as(hub.superuserUrl, (db) =>
    db.query<{ code: string; lower_code: string; upper_code: string }>(
      `select k.code, g.lower_code, g.upper_code from unnest($1::text[]) as k(code), lateral ${REGION_RANGE} g`,
      [codes],
    ),
  );
  for (const { code, lower_code: from, upper_code: to } of rows) {
    expect([code, { from, to }]).toEqual([code, codeRange(parseRegionCode(code)!)]);
  }
  expect(rows).toHaveLength(codes.length);
});

test("the words of domain, schema and check constraints are one set", async () => {
  const shared: Record<string, unknown> = {
    ...(await import("../../shared/kernel/election-words.ts")),
    ...(await import("../../shared/law/legal-rule.ts")),
    ...(await import("../../shared/audit/audit-entry.ts")),
    ...(await import("../../shared/transfers/message.ts")),
  };
  const asSet = (list: readonly string[]): string => [...list].toSorted().join();
  const known = new Set([
    asSet(REGION_LEVELS.filter((level) => level !== "VILLAGE")),
    asSet(["T", "K", "C"]),
    asSet(["K", "C", "P"]),
    // What may block: rules whose text was read, and the founding bulletin.
    asSet(["BLOCK", "V", "V2", "S"]),
  ]);
  for (const department of DEPARTMENTS) {
    const words = (await import(
      new URL(`../../subgraphs/${department}/domain/words.ts`, import.meta.url).href
    )) as Record<string, unknown>;
    const lists = Object.values({ ...words, ...shared }).filter(Array.isArray) as string[][];
    const sets = new Set([...lists.map(asSet), ...known]);
    const { rows } = await as(databaseOf(department).ownerUrl, (db) =>
      db.query<{ text: string }>(
        "select pg_get_constraintdef(oid) as text from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace",
      ),
    );
    const checks = rows.flatMap(({ text }) => {
      // A list of bodies is a choice among those of the sign-in, made anew by each table.
      const found = [...text.matchAll(/'([A-Z][A-Z0-9_]*)'/g)].map((match) => match[1]!);
      const isList =
        /= ANY|<@/.test(text) &&
        !found.every((word) => (BODIES as readonly string[]).includes(word) || word === "TWN");
      return isList ? [asSet(found)] : [];
    });
    expect([department, checks.filter((check) => !sets.has(check))]).toEqual([department, []]);
    expect(checks.length).toBeGreaterThan(0);
  }
});
