import { manifestOf } from "../../dev/manifest-of.ts";
import { tableName } from "../../shared/database/columns.ts";
import { type Database, openDatabase } from "../../shared/database/open-database.ts";
import { SectionLoader } from "../../shared/database/section-loader.ts";
import {
  count,
  countBy,
  fields,
  type Fields,
  list,
  object,
  orEmpty,
  select,
  selected,
  when,
} from "../../shared/database/typed-sql.ts";
import { RegionScope } from "../../shared/access/region-scope.ts";
import { DEPARTMENTS, type Department } from "../../shared/kernel/department.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import {
  ElectionDayDutyRecord,
  SecurityPlanRecord,
} from "../../subgraphs/public-security/records/security-records.ts";
import { securitySections } from "../../subgraphs/public-security/records/security-sections.ts";
import { databaseOf } from "../harness/databases.ts";

const VILLAGE = "149921001200" as RegionCode;

async function withDatabase(department: Department, work: (db: Database) => Promise<void>): Promise<void> {
  const settings = { poolSize: 1, statementTimeoutMs: 5000, applicationName: "typed-sql" };
  const db = await openDatabase({ ...settings, url: databaseOf(department).appUrl }, [], {
    onStatement: () => undefined,
    onPoolError: () => undefined,
  });
  try {
    await work(db);
  } finally {
    await db.close();
  }
}

/** One row of fields. */
async function readOne(db: Database, all: Fields, from = ""): Promise<Record<string, unknown>> {
  const [row] = await db.read<Record<string, unknown>>(`select ${selected(all)} ${from}`, []);
  return row!;
}

test.each(DEPARTMENTS)(
  "fields of every entity of %s are the same as columns and as JSON",
  async (department) => {
    const { entities } = await manifestOf(department);
    let rows = 0;
    await withDatabase(department, async (db) => {
      for (const entity of entities) {
        const row = Object.fromEntries(Object.entries(fields(entity, "r") as Fields).slice(0, 50));
        const found = await db.read<Record<string, unknown>>(
          `select ${selected({ ...row, asJson: object(row) })} from ${tableName(entity)} r limit 20`,
          [],
        );
        for (const { asJson, ...columns } of found) expect(asJson).toEqual(columns);
        rows += found.length;
      }
    });
    expect(rows).toBeGreaterThan(10);
  },
);

test("days and instants are text, a list of nothing is null or empty, a condition that fails is null", async () => {
  await withDatabase("public-security", async (db) => {
    const duty = fields(ElectionDayDutyRecord, "d", "dutyDate", "updatedAt");
    expect(Object.keys(duty).toSorted()).toEqual(["dutyDate", "updatedAt"]);
    expect(await readOne(db, duty, "from election_day_duty d limit 1")).toEqual({
      dutyDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
    const none = select(list(duty, "d.id"), "from election_day_duty d where false");
    const one = select(count(), "from (values (1), (2)) as v(n) where n > 1");
    const answers = { none, empty: orEmpty(none), one: object({ one }), not: when("false", one) };
    expect(await readOne(db, answers)).toEqual({ none: null, empty: [], one: { one: 1 }, not: null });
  });
});

test("rows are counted by the values of a column", async () => {
  await withDatabase("public-security", async (db) => {
    const condition = "r.village_code like '149921%'";
    const rows = await db.read<{ state: string; plans: string }>(
      `select state, count(*) as plans from security_plan r where ${condition} group by state order by state`,
      [],
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(await readOne(db, { byState: countBy(SecurityPlanRecord, "state", "plans", condition) })).toEqual({
      byState: rows.map(({ state, plans }) => ({ state, plans: Number(plans) })),
    });
  });
});

test("a section is loaded as what its definition says", async () => {
  await withDatabase("public-security", async (db) => {
    const sections = new SectionLoader(db, securitySections(RegionScope.ofPublicRecord()));
    const plan = await sections.load("plan", VILLAGE);
    const level: "GENERAL" | "KEY" | undefined = plan?.level;
    expect(level).toMatch(/^[A-Z]+$/);
    expect(Object.keys(plan!).toSorted()).toEqual([
      "approvedOn",
      "cycleId",
      "electionDate",
      "id",
      "level",
      "officersPlanned",
      "state",
      "submittedBy",
      "version",
      "villageCode",
    ]);
    // The compiler refuses what is not so.
    const refused = async (): Promise<void> => {
      // @ts-expect-error a section's value is not the caller's to choose
      const other: { level: number } | null = await sections.load("plan", VILLAGE);
      // @ts-expect-error there is no such section
      await sections.load("plans", VILLAGE);
      // @ts-expect-error an entity has no such property
      fields(SecurityPlanRecord, "p", "officers");
      void other;
    };
    expect(refused).toBeInstanceOf(Function);
  });
});
