import { execFile } from "node:child_process";
import { join } from "node:path";
import { Client } from "pg";
import { departmentDatabase } from "../../shared/database/provision.ts";
import { officialId } from "../../dev/demonstration/people.ts";
import { type Department, DEPARTMENTS } from "../../shared/kernel/department.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { type OwnHub, startOwnHub, until } from "../harness/own-hub.ts";
import { COUNTY, officersOf, type Done } from "../harness/officers.ts";
import { readFileSync } from "node:fs";

/** A real audit of real commands, sealed and witnessed; then somebody with every right to the database changes the past. */
const CHIEF = "county1-petitions";
const projectRoot = join(import.meta.dirname, "..", "..");
let hub: OwnHub;
let superuser: (department: Department) => string;

const sql = async <Row extends object>(
  department: Department,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> => {
  const db = new Client({ connectionString: superuser(department) });
  await db.connect();
  try {
    return (await db.query<Row>(text, values)).rows;
  } finally {
    await db.end();
  }
};

/** Runs the command as an operator would. @returns its exit code and what it said */
const verify = (department: string): Promise<{ code: number; said: string }> =>
  new Promise((resolve) =>
    execFile(
      process.execPath,
      [join(projectRoot, "dist/dev/operate.js"), "audit:verify", "--department", department],
      { env: { ...process.env, HUB_FOLDER: hub.folder.path } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    ),
  );

/** Changes the past, looks, and puts it back. */
async function tampered(change: string, undo: string): Promise<string[]> {
  await sql("petitions", change);
  const { code, said } = await verify("petitions");
  await sql("petitions", undo);
  expect(code).toBe(1);
  return said.split("\n").filter((line) => /^[A-Z_]+:/.test(line));
}

beforeAll(async () => {
  hub = await startOwnHub("audit-verify");
  superuser = (department) => {
    const url = new URL(hub.postgres.superuserUrl);
    url.pathname = new URL(departmentDatabase(hub.postgres, department, "x").appUrl).pathname;
    return url.href;
  };
  const officers = officersOf(hub);
  for (let i = 0; i < 6; i += 1) await officers.register(CHIEF);
  await until(
    "the commands are sealed",
    async () => (await sql("petitions", "select 1 from audit_seal")).length > 0,
  );
  // A transfer carries the sender's seal to discipline, and its receipt carries discipline's back.
  const { petition } = await officers.register(CHIEF, { class: "ACCUSATION", aboutCadres: true });
  const handler = officialId(COUNTY as RegionCode, "PET-handler");
  const given = await officers.petition(CHIEF, "assignPetitionPeople", { id: petition.id, version: petition.version, handler, isKeyCase: false }); // prettier-ignore
  await until("the second seal", async () => (await sql("petitions", "select 1 from audit_seal")).length > 1);
  const sent = await officers.petition("county1-petitions-handler", "transferPetitionToDiscipline", { id: petition.id, version: given.petition.version, toRegion: COUNTY }); // prettier-ignore
  const transfer = (await officers.box(CHIEF, "petitionsOutbox")).find(
    (one: Done) => one.transferNo === sent.transferNo,
  );
  await officers.transfer(CHIEF, "approvePetitionsTransfer", { id: transfer.id, version: transfer.version });
  await until(
    "discipline keeps a seal",
    async () => (await sql("discipline", "select 1 from witnessed_seal")).length > 0,
  );
  await until("all is sealed", async () => {
    const open = await sql(
      "petitions",
      "select 1 from audit_entry e left join audit_leaf l on l.entry_id = e.id where l.entry_id is null",
    );
    return open.length === 0;
  });
  // What the tampering below changes is nobody's to seal meanwhile.
  process.kill(hub.pidOf("petitions"), "SIGSTOP");
});

afterAll(async () => {
  if (hub) process.kill(hub.pidOf("petitions"), "SIGCONT");
  await hub?.stop();
});

test("an untouched audit holds, against its own seals and another department's", async () => {
  const { code, said } = await verify("petitions");
  expect(said).toMatch(
    /\d+ entries under \d+ seals, \d+ newer .* held against [1-9]\d* seals kept by others: all as it was sealed/,
  );
  expect(code).toBe(0);
  expect((await verify("discipline")).code).toBe(0);
  expect((await verify("nobody")).code).toBe(2);
});

test("one changed character is found and named", async () => {
  const [entry] = await sql<{ id: string }>(
    "petitions",
    "select id from audit_entry where name = 'registerPetition' order by id limit 1 offset 2",
  );
  const found = await tampered(
    `update audit_entry set outcome = 'NOT DONE' where id = ${entry!.id}`,
    `update audit_entry set outcome = 'DONE' where id = ${entry!.id}`,
  );
  expect(found).toEqual([`ENTRY_CHANGED: entry ${entry!.id} is not what was sealed`]);
});

test("a deleted entry is found and named", async () => {
  await sql(
    "petitions",
    "create table kept as select * from audit_entry where id = (select min(entry_id) + 1 from audit_leaf)",
  );
  const [entry] = await sql<{ id: string }>("petitions", "select id from kept");
  const found = await tampered(
    "delete from audit_entry where id in (select id from kept)",
    "insert into audit_entry overriding system value select * from kept; drop table kept",
  );
  expect(found).toEqual([`ENTRY_MISSING: entry ${entry!.id} was sealed and is gone`]);
});

test("two entries in each other's place are found and named", async () => {
  const rows = await sql<{ id: string }>(
    "petitions",
    "select id from audit_entry where name = 'registerPetition' order by id limit 2",
  );
  const [a, b] = rows.map(({ id }) => id);
  const swap = `update audit_entry x set (at, actor, body, kind, name, subject_kind, subject_ids, purpose, outcome, request_id) =
    (select at, actor, body, kind, name, subject_kind, subject_ids, purpose, outcome, request_id from audit_entry y
      where y.id = case when x.id = ${a} then ${b} else ${a} end) where x.id in (${a}, ${b})`;
  expect(await tampered(swap, swap)).toEqual([
    `ENTRIES_SWAPPED: entries ${a} and ${b} stand in each other's place`,
  ]);
});

/** Keeps the audit's tables aside and brings them back. */
const SAVE =
  "create schema aside; create table aside.e as table audit_entry; create table aside.l as table audit_leaf; create table aside.s as table audit_seal";
const RESTORE = `delete from audit_leaf; delete from audit_seal; delete from audit_entry;
  insert into audit_entry overriding system value select * from aside.e; insert into audit_seal select * from aside.s;
  insert into audit_leaf select * from aside.l; drop schema aside cascade`;
/** The newest seal of petitions that each other department keeps. */
const newestWitnessed = async (): Promise<[Department, number][]> => {
  const others = DEPARTMENTS.filter((one) => one !== "petitions");
  const kept = await Promise.all(
    others.map((one) => sql<{ no: string | null }>(one, "select max(no) as no from witnessed_seal where department = 'petitions'")), // prettier-ignore
  );
  return others.map((one, i) => [one, Number(kept[i]![0]!.no)]);
};
const witnessedNo = async (): Promise<number> => {
  const [seal] = await sql<{ no: string }>(
    "discipline",
    "select max(no) as no from witnessed_seal where department = 'petitions'",
  );
  return Number(seal!.no);
};

test("a deleted tail, seals and all, is found through the seals another department holds; so is a restored old database", async () => {
  const no = await witnessedNo();
  await sql("petitions", SAVE);
  const found = await tampered(
    `delete from audit_entry where id in (select entry_id from audit_leaf where seal_no >= ${no}) or id > (select max(entry_id) from audit_leaf);
      delete from audit_leaf where seal_no >= ${no}; delete from audit_seal where no >= ${no}`,
    RESTORE,
  );
  const holders = (await newestWitnessed()).filter(([, newest]) => newest >= no);
  expect(found).toEqual(holders.map(([by, newest]) => `TAIL_CUT: ${by} holds seal ${newest}; the audit ends with seal ${no - 1}`)); // prettier-ignore
  expect(found).toContain(`TAIL_CUT: discipline holds seal ${no}; the audit ends with seal ${no - 1}`);
});

test("a chain rebuilt with the department's own key is found through the seals another department holds", async () => {
  const no = await witnessedNo();
  await sql("petitions", SAVE);
  // Everything is sealed anew, by the department itself, without the command it would rather not have given.
  await sql(
    "petitions",
    "delete from audit_leaf; delete from audit_seal; delete from audit_entry where id = (select min(id) from audit_entry)",
  );
  process.kill(hub.pidOf("petitions"), "SIGCONT");
  await until(
    "it is sealed again",
    async () => (await sql("petitions", `select 1 from audit_seal`)).length > 0,
  );
  for (let i = 1; i < no; i += 1) await officersOf(hub).register(CHIEF);
  await until("as many seals", async () => {
    await officersOf(hub).register(CHIEF);
    return (await sql("petitions", `select 1 from audit_seal where no >= ${no}`)).length > 0;
  });
  process.kill(hub.pidOf("petitions"), "SIGSTOP");
  const { code, said } = await verify("petitions");
  expect(code).toBe(1);
  expect(said).toContain(`REBUILT: discipline holds another seal ${no} than the audit does`);
});

/** As somebody with every right to a database writes an entry: of a command that nobody gave. @returns its number */
const forge = async (department: Department, ago: string): Promise<string> => {
  const [forged] = await sql<{ id: string }>(
    department,
    `insert into audit_entry (at, actor, body, kind, name, subject_kind, subject_ids, outcome, request_id)
      values (now() - $1::interval, 'nobody', 'SYSTEM', 'COMMAND', 'forged', 'none', '{}', 'DONE', 'forged') returning id`,
    [ago],
  );
  await until("it is sealed", async () => (await sql(department, "select 1 from audit_leaf where entry_id = $1", [forged!.id])).length > 0); // prettier-ignore
  return forged!.id;
};

test("a back-dated entry is sealed like any other, and named", async () => {
  await forge("discipline", "0");
  expect((await verify("discipline")).code).toBe(0);
  const id = await forge("discipline", "30 days");
  const { code, said } = await verify("discipline");
  const lines = said.split("\n").filter((line) => /^[A-Z_]+:/.test(line));
  expect(lines).toEqual([expect.stringMatching(new RegExp(`^ENTRY_OLDER: entry ${id} is dated .*, before seal \\d+, and was not there`))]); // prettier-ignore
  expect(code).toBe(1);
});

test("a seal gets to every other department without any transfer, and a tail cut behind it is named", async () => {
  await forge("organization", "0");
  const others = DEPARTMENTS.filter((one) => one !== "organization" && one !== "petitions");
  for (const other of others)
    await until(`${other} keeps the seal`, async () => (await sql(other, "select 1 from witnessed_seal where department = 'organization' and no = 1")).length > 0); // prettier-ignore
  expect((await verify("organization")).code).toBe(0);
  await sql("organization", "delete from audit_leaf; delete from audit_seal; delete from audit_entry");
  const { code, said } = await verify("organization");
  for (const other of others)
    expect(said).toContain(`TAIL_CUT: ${other} holds seal 1; the audit ends with seal 0`);
  expect(code).toBe(1);
});

test("where nothing happens for an hour, that is sealed", async () => {
  await forge("publicity", "0");
  await sql("publicity", "update audit_seal set at = now() - interval '61 minutes'");
  await until("a seal over nothing", async () => (await sql("publicity", "select 1 from audit_seal where entries = 0")).length > 0); // prettier-ignore
  expect((await verify("publicity")).code).toBe(0);
});

test("the directory shows public keys alone", () => {
  const file = hub.folder.file("keys", "departments.json");
  const entries = JSON.parse(readFileSync(file, "utf8")) as Record<
    string,
    Record<"signing" | "encryption", object[]>
  >;
  const keys = Object.values(entries).flatMap(({ signing, encryption }) => [...signing, ...encryption]);
  expect(keys).toHaveLength(14);
  expect(keys.filter((key) => "d" in key)).toEqual([]);
});
