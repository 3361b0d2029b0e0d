import { Client } from "pg";
import { DataSource } from "typeorm";
import { migrate } from "../../shared/database/migrate.ts";
import { TransferOutbox1764100000000 } from "../../shared/commands/migrations/1764100000000-transfer-outbox.ts";
import { COMMON_MIGRATIONS } from "../../shared/commands/migrations/common.ts";
import { manifestOf } from "../../dev/manifest-of.ts";
import { databaseOf } from "../harness/databases.ts";
import { hub } from "../harness/shared-hub.ts";

/** A database from before, with transfers in every state, becomes one with an outbox; and back, and again. */
const NAME = "outbox_migration_of_a_test";
const superuser = async (text: string): Promise<void> => {
  const db = new Client({ connectionString: hub.superuserUrl });
  await db.connect();
  try {
    await db.query(text);
  } finally {
    await db.end();
  }
};
const url = new URL(databaseOf("petitions").ownerUrl);
url.pathname = `/${NAME}`;
const all = [...COMMON_MIGRATIONS, ...(await manifestOf("petitions")).migrations];
const before = all.filter((one) => one !== TransferOutbox1764100000000);

async function sql<Row extends object>(text: string): Promise<Row[]> {
  const db = new Client({ connectionString: url.href });
  await db.connect();
  try {
    return (await db.query<Row>(text)).rows;
  } finally {
    await db.end();
  }
}

beforeAll(async () => {
  await superuser(`drop database if exists ${NAME}`);
  await superuser(`create database ${NAME} owner petitions_owner template template0`);
  await migrate(url.href, before);
  await sql(OLD_ROWS);
});
afterAll(() => superuser(`drop database ${NAME} with (force)`));

/** One of each: what waits, what is done, what was never approved; an answer told and one not. */
const OLD_ROWS = `
  insert into hand_over_out (id, transfer_no, type, to_department, from_region, to_region, village_code, facts, payload_hash,
      state, prepared_by, prepared_at, approved_by, approved_at, delivered_at)
    select gen_random_uuid(), no, 'H2', 'civil-affairs', '149921000000', '149921000000', '149921001201', '{}', 'x', state,
      'a', now(), case when approved then 'b' end, case when approved then now() end, case when delivered then now() end
    from (values ('N1', 'PREPARED', false, false), ('N2', 'APPROVED', true, false), ('N3', 'RECEIVED', true, true),
      ('N4', 'DROPPED', false, false), ('N5', 'RECEIVED', true, false)) as v(no, state, approved, delivered);
  insert into hand_over_in (id, transfer_no, type, from_department, from_region, to_region, village_code, facts,
      payload_hash, is_urgent, state, delivered_at, sign_due_on, accept_due_on, receipt_no)
    values (gen_random_uuid(), 'M1', 'H5', 'discipline', '149921000000', '149921000000', '149921001201', '{}', 'x', false,
      'ACCEPTED', now(), '2026-12-01', '2026-12-01', 'RM1');
  insert into hand_over_receipt (transfer_no, kind, side, jws, at) values
    ('N3', 'DELIVERED', 'OUT', 'j', now()), ('M1', 'DELIVERED', 'IN', 'j', now()),
    ('M1', 'RECEIVED', 'IN', 'j', now()), ('M1', 'ACCEPTED', 'IN', 'j', now());
  insert into hand_over_answer (transfer_no, kind, told_at) values ('M1', 'RECEIVED', now()), ('M1', 'ACCEPTED', null);
  insert into hand_over_counter values (2026, 5);
  insert into deed_key values ('a', 'key-00000001', 'transfer.prepare', 'x', '{}', now());
  insert into audit_entry (at, actor, body, kind, name, subject_kind, subject_ids, outcome, request_id)
    values (now(), 'a', 'PET', 'DEED', 'transfer.prepare', 'transfer', '{}', 'DONE', 'r')`;

/** Everything a schema says of itself but the order of its columns: names, types, keys, checks, indexes. */
const schema = (): Promise<object[]> =>
  sql(`select table_name, column_name, data_type, character_maximum_length, is_nullable, column_default
      from information_schema.columns where table_schema = 'public' and table_name <> 'migrations'
    union all select conrelid::regclass::text, conname, pg_get_constraintdef(oid), null, null, null
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select tablename, indexname, indexdef, null, null, null
      from pg_indexes where schemaname = 'public' order by 1, 2, 3`);

const moved = async (): Promise<void> => {
  expect(await migrate(url.href, all)).toEqual(["TransferOutbox1764100000000"]);
  expect(
    await sql(
      "select transfer_no as no, next_attempt_at is not null as due, attempts from transfer_out order by 1",
    ),
  ).toEqual([
    { no: "N1", due: false, attempts: 0 },
    { no: "N2", due: true, attempts: 0 },
    { no: "N3", due: false, attempts: 0 },
    { no: "N4", due: false, attempts: 0 },
    // Its answer has overtaken its receipt of delivery: it is sent again.
    { no: "N5", due: true, attempts: 0 },
  ]);
  expect(
    await sql(
      `select to_department as "to", kind, next_attempt_at is not null as due, at is not null as dated
        from transfer_answer order by kind desc`,
    ),
  ).toEqual([
    { to: "discipline", kind: "RECEIVED", due: false, dated: true },
    { to: "discipline", kind: "ACCEPTED", due: true, dated: true },
  ]);
  expect(
    await sql(
      `select side, other_department as other, count(*)::int as n from transfer_receipt group by 1, 2 order by 1`,
    ),
  ).toEqual([
    { side: "IN", other: "discipline", n: 3 },
    { side: "OUT", other: "civil-affairs", n: 1 },
  ]);
  expect(await sql("select command from command_key")).toEqual([{ command: "transfer.prepare" }]);
  const names = JSON.stringify(await schema());
  expect(names.match(/hand_over_(?!id)\w+|deed_key\w*/g)).toBeNull();
};
const movedBack = async (): Promise<void> => {
  const source = new DataSource({ type: "postgres", url: url.href, migrations: [...all] });
  await source.initialize();
  try {
    await source.undoLastMigration();
  } finally {
    await source.destroy();
  }
};

test("what waited is due, what was told or delivered is not, and the way back leaves the schema as it was", async () => {
  const old = await schema();
  await moved();
  const renewed = await schema();
  await movedBack();
  expect(await schema()).toEqual(old);
  expect(await sql("select transfer_no from hand_over_answer where told_at is null")).toHaveLength(1);
  await moved();
  expect(await schema()).toEqual(renewed);
});

test("an entry of either word is allowed, a reading needs its purpose, and an entry by the new word has no old form", async () => {
  const entry = (kind: string): Promise<object[]> =>
    sql(`insert into audit_entry (at, actor, body, kind, name, subject_kind, subject_ids, outcome, request_id)
      values (now(), 'a', 'PET', '${kind}', 'n', 's', '{}', 'DONE', 'r')`);
  await entry("DEED");
  await entry("COMMAND");
  await expect(entry("READ")).rejects.toMatchObject({ code: "23514" });
  await expect(entry("OTHER")).rejects.toMatchObject({ code: "23514" });
  await expect(movedBack()).rejects.toMatchObject({ driverError: { code: "22001" } });
  await sql("delete from audit_entry where kind = 'COMMAND'");
  await movedBack();
});
