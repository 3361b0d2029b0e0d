import { execFile } from "node:child_process";
import { join } from "node:path";
import { Client } from "pg";
import { departmentDatabase } from "../../shared/database/provision.ts";
import type { Department } from "../../shared/kernel/department.ts";
import { COUNTY, type Done, officersOf, VILLAGE } from "../harness/officers.ts";
import { type OwnHub, startOwnHub, until } from "../harness/own-hub.ts";

/** A transfer between two real departments; then one of the two is set back to an older day, as after a restoration. */
const CHIEF = "county1-petitions";
const RECEIVER = "county1-civil-affairs";
const TABLES = ["transfer_in", "transfer_out", "transfer_receipt", "transfer_answer"];
let hub: OwnHub;
let transferNo: string;

async function sql(department: Department, text: string): Promise<Done[]> {
  const url = new URL(hub.postgres.superuserUrl);
  url.pathname = new URL(departmentDatabase(hub.postgres, department, "x").appUrl).pathname;
  const db = new Client({ connectionString: url.href });
  await db.connect();
  try {
    return (await db.query(text)).rows;
  } finally {
    await db.end();
  }
}

const verify = (): Promise<{ code: number; findings: string[]; said: string }> =>
  new Promise((resolve) =>
    execFile(
      process.execPath,
      [join(import.meta.dirname, "../../dist/dev/operate.js"), "consistency:verify"],
      { env: { ...process.env, HUB_FOLDER: hub.folder.path } },
      (error, stdout, stderr) =>
        resolve({
          code: error ? Number(error.code) : 0,
          findings: stdout.split("\n").filter((line) => /^[A-Z_]+:/.test(line)),
          said: stdout + stderr,
        }),
    ),
  );

/** Remembers what a department has of transfers, and sets it back to that. */
const remember = (department: Department, as: string) =>
  sql(department, TABLES.map((table) => `create table ${as}_${table} as table ${table};`).join("\n"));
const setBack = (department: Department, to: string) =>
  sql(
    department,
    `set session_replication_role = replica;
    ${TABLES.map((table) => `delete from ${table}; insert into ${table} table ${to}_${table};`).join("\n")}`,
  );

beforeAll(async () => {
  hub = await startOwnHub("consistency");
  const officers = officersOf(hub);
  for (const department of ["petitions", "civil-affairs"] as const) await remember(department, "before");
  await officers.register(CHIEF);
  const prepared = await officers.transfer(CHIEF, "preparePetitionsTransfer", {
    type: "H2",
    to: "CIVIL_AFFAIRS",
    toRegion: COUNTY,
    village: VILLAGE,
    facts: [
      { name: "petitionNo", value: `XF${COUNTY.slice(0, 6)}2026000001` },
      { name: "topic", value: "PROCEDURE" },
      { name: "peopleBand", value: "ONE" },
    ],
  });
  ({ transferNo } = prepared.transfer);
  const { id, version } = prepared.transfer;
  const approved = await officers.transfer("county1-petitions-deputy", "approvePetitionsTransfer", {
    id,
    version,
  });
  expect(approved).toMatchObject({ transfer: { state: "APPROVED" } });
  const given = async (): Promise<Done> =>
    (await officers.box(RECEIVER, "civilAffairsInbox")).find((one) => one.transferNo === transferNo);
  await until("it is delivered", async () => (await given()) !== undefined);
  await remember("civil-affairs", "delivered");
  const step = (one: Done): object => ({ id: one.id, version: one.version });
  const signed = await officers.transfer(RECEIVER, "signCivilAffairsTransfer", step(await given()));
  await officers.transfer(RECEIVER, "acceptCivilAffairsTransfer", step(signed.transfer));
  const told = "select 1 from transfer_answer where told_at is not null and kind = 'ACCEPTED'";
  await until("its sender was told", async () => (await sql("civil-affairs", told)).length === 1);
  for (const department of ["petitions", "civil-affairs"] as const) await remember(department, "after");
});
afterAll(() => hub?.stop());

test("of a hub at work, all fits: transfers, numbers, audits and seals of every department", async () => {
  const { code, said } = await verify();
  expect([said, code]).toEqual([
    expect.stringMatching(/1 transfers, \d series of numbers: both sides fit/),
    0,
  ]);
  expect(said.match(/all as it was sealed/g)).toHaveLength(7);
});

test.each<[string, Department, string, string[]]>([
  ["a receiver that has forgotten it", "civil-affairs", "before", ["NOT_GIVEN"]],
  ["a receiver that has forgotten its answers", "civil-affairs", "delivered", ["RECEIPT_NOT_GIVEN"]],
  ["a sender that has forgotten it", "petitions", "before", ["NOT_SENT"]],
])(
  "after a restoration it names the transfer: %s",
  async (_what, department, to, kinds) => {
    await setBack(department, to);
    const { code, findings } = await verify();
    await setBack(department, "after");
    expect(code).toBe(1);
    expect([...new Set(findings.map((line) => line.split(":")[0]))]).toEqual(kinds);
    expect(findings.every((line) => line.includes(`${transferNo} from petitions to civil-affairs`))).toBe(
      true,
    );
  },
  60_000,
);

test("a series that was counted back is named before a number is given twice", async () => {
  const counter = (by: number) =>
    sql("petitions", `update registration_counter set last_no = last_no + ${by}`);
  await counter(-1);
  const { code, findings } = await verify();
  await counter(1);
  expect(code).toBe(1);
  expect(findings).toEqual([
    expect.stringMatching(/^NUMBERS_DIFFER: series XF1499212026 of petitions counts to \d+, /),
  ]);
  expect((await verify()).code).toBe(0);
});
