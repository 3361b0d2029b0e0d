import { Client } from "pg";
import { migrate } from "../../shared/database/migrate.ts";
import { COMMON_MIGRATIONS } from "../../shared/commands/migrations/common.ts";
import { HolidayPlansByTheNotice1764200600000 } from "../../shared/commands/migrations/1764200600000-holiday-plans-by-the-notice.ts";
import { seedLawBook } from "../../shared/law/records/seed-law-book.ts";
import { databaseOf } from "../harness/databases.ts";
import { hub } from "../harness/shared-hub.ts";

/** A database that was seeded with plans that did not say what their notices say gets versions that do. */
const NAME = "holiday_plans_of_a_test";
const url = new URL(databaseOf("petitions").ownerUrl);
url.pathname = `/${NAME}`;

async function sql<Row extends object>(text: string, at = url.href): Promise<Row[]> {
  const db = new Client({ connectionString: at });
  await db.connect();
  try {
    return (await db.query<Row>(text)).rows;
  } finally {
    await db.end();
  }
}

beforeAll(async () => {
  await sql(`drop database if exists ${NAME}`, hub.superuserUrl);
  await sql(`create database ${NAME} owner petitions_owner template template0`, hub.superuserUrl);
});
afterAll(() => sql(`drop database ${NAME} with (force)`, hub.superuserUrl));

const plans = (): Promise<object[]> =>
  sql(`select year, version, '2018-06-16' = any(worked) or '2018-09-22' = any(worked) as wrong, cardinality(off) as off,
    '2020-02-02' = any(off) as long from holiday_plan where year in (2018, 2020) order by year, version`);

test("the plans of 2018 and 2020 get a version 2, the first stays, and seeding brings no third", async () => {
  const before = COMMON_MIGRATIONS.filter((one) => one !== HolidayPlansByTheNotice1764200600000);
  await migrate(url.href, before);
  await sql(`insert into holiday_plan values
    (2018, 1, 's', '{2018-06-18,2018-09-24}', '{2018-06-16,2018-09-22,2018-09-29}'), (2020, 1, 's', '{2020-02-01}', '{2020-01-19}')`);
  expect(await migrate(url.href, COMMON_MIGRATIONS)).toEqual(["HolidayPlansByTheNotice1764200600000"]);
  await seedLawBook(url.href);
  expect(await plans()).toEqual([
    { year: 2018, version: 1, wrong: true, off: 2, long: false },
    { year: 2018, version: 2, wrong: false, off: 2, long: false },
    { year: 2020, version: 1, wrong: false, off: 1, long: false },
    { year: 2020, version: 2, wrong: false, off: 2, long: true },
  ]);
  const [right] = await sql<{ worked: string }>(
    "select worked::text as worked from holiday_plan where year = 2018 and version = 2",
  );
  expect(right!.worked).toBe("{2018-09-29}");
});
