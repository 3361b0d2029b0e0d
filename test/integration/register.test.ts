import { Client } from "pg";
import { importRegister } from "../../data/import-register.ts";
import { readRegister, type Register } from "../../data/read-register.ts";
import { parseRegionCode } from "../../shared/kernel/region-code.ts";
import { databaseOf } from "../harness/databases.ts";
import { ask } from "../harness/shared-hub.ts";

const { ownerUrl } = databaseOf("civil-affairs");
const file = new URL("../../data/register/14.tsv", import.meta.url).pathname;
let register: Register;
beforeAll(async () => {
  register = await readRegister(file);
});
// What a test changed is put back by importing the true register again.
afterAll(() => importRegister(ownerUrl, register));

async function count(sql: string): Promise<number> {
  const db = new Client({ connectionString: ownerUrl });
  await db.connect();
  const { rows } = await db.query<{ count: string }>(`select count(*) from ${sql}`);
  await db.end();
  return Number(rows[0]!.count);
}

test("the register holds the real province: 21,895 units, four of 121 counties statistical only", () => {
  expect(register.villages).toHaveLength(21_895);
  const counties = register.regions.filter((region) => region.level === "COUNTY");
  expect([
    counties.length,
    counties.filter((county) => county.is_statistical_only).map(({ code }) => code.slice(0, 6)),
  ]).toEqual([121, ["140171", "140271", "140671", "140971"]]);
  for (const { code } of [...register.villages, ...register.regions])
    expect(parseRegionCode(code)).toBe(code);
});

test("imported again it changes nothing", async () => {
  expect(await importRegister(ownerUrl, register)).toEqual({ added: 0, renamed: 0, retired: 0, returned: 0 });
  expect(await count("village where code like '14%' and substr(code, 3, 2) <> '99'")).toBe(21_895);
});

test("a newer register retires what is gone, keeps it with its last day, and leaves the demonstration alone", async () => {
  const [gone, ...rest] = register.villages;
  const [renamed, ...others] = rest;
  const newer: Register = {
    ...register,
    date: "2026-06-30",
    villages: [{ ...renamed!, name: "新名村" }, ...others],
  };
  expect(await importRegister(ownerUrl, newer)).toEqual({ added: 0, renamed: 1, retired: 1, returned: 0 });
  const { data } = await ask(
    "county1-leader",
    "query ($code: RegionCode!) { village(code: $code) { validFrom validTo } }",
    {
      code: gone!.code,
    },
  );
  expect(data.village).toEqual({ validFrom: "2023-06-30", validTo: "2026-06-29" });
  expect(await count("village where code like '1499%' and valid_to is null")).toBe(660);
  // The merger was undone: what had ended is valid again, and the board counts it.
  const again: Register = { ...register, date: "2027-06-30" };
  expect(await importRegister(ownerUrl, again)).toEqual({ added: 0, renamed: 1, retired: 0, returned: 1 });
  expect(await count(`village where code = '${gone!.code}' and valid_to is null`)).toBe(1);
});

test("no record of any department is attached to a real place", async () => {
  for (const [department, tables] of Object.entries({
    "civil-affairs": [
      "village_election",
      "ballot_round",
      "seat_result",
      "candidate",
      "handover_item",
      "voter_objection",
    ],
    organization: ["party_branch_election", "joint_review_batch", "responsible_leader"],
    petitions: ["petition_case"],
    discipline: ["discipline_notice", "clue_receipt"],
    "public-security": ["security_plan", "emergency_plan", "election_day_duty", "incident_summary"],
    publicity: ["opinion_incident", "publication"],
    coordination: ["key_village", "problem_item", "look_back", "dispute_item", "upward_report", "task"],
  } as const)) {
    const db = new Client({ connectionString: databaseOf(department as "petitions").ownerUrl });
    await db.connect();
    for (const table of tables) {
      const column = table === "responsible_leader" ? "region_code" : "village_code";
      const { rows } = await db.query<{ real: string; all: string }>(
        `select count(*) filter (where substr(${column}, 3, 2) <> '99') as real, count(*) as all from ${table}`,
      );
      expect([table, rows[0]!.real, Number(rows[0]!.all) > 0]).toEqual([table, "0", true]);
    }
    await db.end();
  }
});
