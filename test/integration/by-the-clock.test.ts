import { buildSchema, isInputObjectType, isNonNullType } from "graphql";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { Client } from "pg";
import { pino } from "pino";
import { CATALOGUE } from "../../shared/law/catalogue.ts";
import { PUBLISHED_PLANS } from "../../shared/law/published-holidays.ts";
import { lawBookOf } from "../../shared/law/law-book.ts";
import { openDatabase } from "../../shared/database/open-database.ts";
import { chaseLate } from "../../shared/transfers/chase.ts";
import type { DepartmentRuntime } from "../../shared/transfers/department-runtime.ts";
import { clockAt } from "../../shared/kernel/clock.ts";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { addDays, type LocalDate, localDateOf } from "../../shared/kernel/local-date.ts";
import { LawBookReader } from "../../shared/law/records/load-law-book.ts";
import { importPlan } from "../../shared/law/records/seed-law-book.ts";
import { revisitCases } from "../../subgraphs/petitions/scheduled-jobs.ts";
import { endClocks, startClock } from "../../shared/law/clocks.ts";
import { pressing } from "../../subgraphs/petitions/domain/case-clocks.ts";
import { PetitionCaseRecord } from "../../subgraphs/petitions/records/petition-case-record.ts";
import { databaseOf } from "../harness/databases.ts";

/** What time alone does, with a clock set by the test and the real database under it. */
const { appUrl, ownerUrl } = databaseOf("petitions");
const book = lawBookOf(CATALOGUE, PUBLISHED_PLANS);
const today = localDateOf(new Date());

async function sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const db = new Client({ connectionString: ownerUrl });
  await db.connect();
  try {
    return (await db.query<Row>(text, values)).rows;
  } finally {
    await db.end();
  }
}

async function withRuntime<Value>(
  on: LocalDate,
  work: (runtime: DepartmentRuntime) => Promise<Value>,
): Promise<Value> {
  const db = await openDatabase(
    { url: appUrl, poolSize: 4, statementTimeoutMs: 5000, applicationName: "test" },
    [PetitionCaseRecord],
    { onStatement: () => undefined, onPoolError: () => undefined },
  );
  const clock = clockAt(new Date(`${on}T04:00:00Z`));
  const runtime = {
    department: "petitions",
    db,
    clock,
    lawBook: new LawBookReader(db, clock),
    log: pino({ level: "silent" }),
    hooks: {},
  };
  try {
    return await work(runtime as unknown as DepartmentRuntime);
  } finally {
    await db.close();
  }
}

/** A case of another county, so that nobody else's test counts it. */
async function insertCase(over: Record<string, unknown>): Promise<string> {
  const id = randomUUID();
  const row = {
    id,
    petition_no: `T${id.slice(0, 20)}`,
    village_code: "149923001201",
    form: "LETTER",
    source: "LOCAL",
    class: "APPEAL",
    topic: "OTHER",
    people_band: "ONE",
    about_cadres: true,
    handling_body: "PET",
    received_on: today,
    stage: "REGISTERED",
    ledger_state: "OPEN",
    created_by: "test",
    ...over,
  };
  const names = Object.keys(row);
  await sql(
    `insert into petition_case (${names.join(", ")}) values (${names.map((_, i) => `$${i + 1}`).join(", ")})`,
    Object.values(row).map((value) => (Array.isArray(value) ? JSON.stringify(value) : value)),
  );
  return id;
}
const stageOf = async (id: string): Promise<string> =>
  (await sql<{ stage: string }>("select stage from petition_case where id = $1", [id]))[0]!.stage;
afterAll(() => sql("delete from petition_case where created_by = 'test'"));

test("an opinion becomes final when its 30 days have passed, on the day after and not before", async () => {
  const on = addDays(today, -40);
  const clocks = [...endClocks([startClock(book, "P04", on)], ["P04"], on), startClock(book, "P06", on)];
  const id = await insertCase({
    stage: "REPLIED",
    outcome: "EXPLAINED",
    replied_on: on,
    delivered_on: on,
    clocks,
  });
  const last = clocks.at(-1)!.dueOnAdjusted;
  await withRuntime(last, revisitCases);
  expect(await stageOf(id)).toBe("REPLIED");
  await Promise.all([1, 2].map(() => withRuntime(addDays(last, 1), revisitCases)));
  expect(await stageOf(id)).toBe("FINAL");
  expect(await sql("select event from state_history where record_id = $1", [id])).toEqual([
    { event: "windowPassed" },
  ]);
});

test("a provisional last day is worked out anew when the year's plan comes, and the old one is kept", async () => {
  const on = "2029-04-16" as LocalDate;
  const clocks = [startClock(book, "P01", on)];
  expect(clocks[0]).toMatchObject({
    dueOn: "2029-05-01",
    dueOnAdjusted: "2029-05-03",
    isProvisional: true,
    calendarVersion: "2029.none",
  });
  const { dueOn, dueRule, isProvisional } = pressing(clocks);
  const id = await insertCase({ clocks, due_on: dueOn, due_rule: dueRule, is_provisional: isProvisional });
  await withRuntime(on, revisitCases);
  expect(await sql("select 1 from state_history where record_id = $1", [id])).toEqual([]);
  const off = [
    "2029-01-01",
    "2029-02-13",
    "2029-02-14",
    "2029-02-15",
    "2029-04-04",
    "2029-05-01",
    "2029-05-02",
    "2029-05-03",
    "2029-05-04",
    "2029-10-01",
  ];
  const plan = { year: 2029, source: "a plan for a test", off, worked: ["2029-05-05"] };
  expect(await importPlan(ownerUrl, plan)).toEqual({ version: 1, isNew: true });
  expect(await importPlan(ownerUrl, plan)).toEqual({ version: 1, isNew: false });
  expect(await importPlan(ownerUrl, { ...plan, worked: [] })).toEqual({ version: 2, isNew: true });
  await withRuntime(on, revisitCases);
  const [row] = await sql<{ clocks: object[]; is_provisional: boolean }>(
    "select clocks, is_provisional from petition_case where id = $1",
    [id],
  );
  expect(row).toMatchObject({
    is_provisional: false,
    clocks: [
      { dueOn: "2029-05-01", dueOnAdjusted: "2029-05-07", isProvisional: false, calendarVersion: "2029.2" },
    ],
  });
  const [step] = await sql<{ facts: object }>("select facts from state_history where record_id = $1", [id]);
  expect(step!.facts).toMatchObject({ P01: "2029-05-01/2029-05-03 2029.none" });
  // A plan that changes in mid-year reaches the clocks that went by the one before, provisional or not.
  expect(await importPlan(ownerUrl, { ...plan, worked: [], off: [...off, "2029-05-07"] })).toMatchObject({
    version: 3,
  });
  await withRuntime(on, revisitCases);
  const [moved] = await sql<{ clocks: object[] }>("select clocks from petition_case where id = $1", [id]);
  expect(moved!.clocks).toMatchObject([{ dueOnAdjusted: "2029-05-08", calendarVersion: "2029.3" }]);
  await withRuntime(on, revisitCases);
  const steps = await sql("select facts->>'P01' as before from state_history where record_id = $1", [id]);
  expect(steps).toEqual([
    { before: "2029-05-01/2029-05-03 2029.none" },
    { before: "2029-05-01/2029-05-07 2029.2" },
  ]);
  await sql("delete from holiday_plan where year = 2029");
});

test("a late transfer is chased once a day, whoever looks and however often", async () => {
  const id = randomUUID();
  await sql(
    `insert into transfer_out (id, transfer_no, type, to_department, from_region, to_region, village_code, facts, payload_hash, state,
      prepared_by, prepared_at, approved_by, approved_at, delivered_at, sign_due_on, accept_due_on)
      values ($1, $2, 'H2', 'civil-affairs', '149923000000', '149923000000', '149923001201', '{}', 'x', 'DELIVERED', 'a', now(), 'b', now(), now(), $3, $4)`,
    [id, `T-${id.slice(0, 8)}`, today, addDays(today, 5)],
  );
  const chases = async (): Promise<number> =>
    (await sql("select 1 from reminder where subject_id = $1", [id])).length;
  await withRuntime(today, chaseLate);
  expect(await chases()).toBe(0);
  const tomorrow = addDays(today, 1);
  await Promise.all([1, 2, 3].map(() => withRuntime(tomorrow, chaseLate)));
  expect(await chases()).toBe(1);
  await withRuntime(addDays(today, 2), chaseLate);
  expect(await chases()).toBe(2);
  await sql("delete from transfer_out where id = $1", [id]);
});

test("every mutation of every department takes an idempotency key", () => {
  const without: string[] = [];
  let seen = 0;
  for (const department of DEPARTMENTS) {
    const sdl = readFileSync(
      new URL(`../../subgraphs/${department}/schema.graphql`, import.meta.url),
      "utf8",
    );
    const fields = buildSchema(sdl, { assumeValidSDL: true }).getMutationType()?.getFields() ?? {};
    for (const field of Object.values(fields)) {
      seen += 1;
      const hasKey = field.args.some(({ name, type }) => {
        const inner = isNonNullType(type) ? type.ofType : type;
        return (
          name === "key" || (isInputObjectType(inner) && String(inner.getFields()["key"]?.type) === "String!")
        );
      });
      if (!hasKey) without.push(`${department}.${field.name}`);
    }
  }
  expect(without).toEqual([]);
  expect(seen).toBeGreaterThan(90);
});
