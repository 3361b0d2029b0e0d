import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { demoRows, loadRows } from "../../dev/demonstration/load-demo.ts";
import { manifestOf } from "../../dev/manifest-of.ts";
import type { Actor } from "../../shared/kernel/actor.ts";
import { standingsOf } from "../../shared/access/standing.ts";
import { COMMON_MIGRATIONS } from "../../shared/commands/migrations/common.ts";
import { migrate } from "../../shared/database/migrate.ts";
import type { Database } from "../../shared/database/open-database.ts";
import { type Section, SectionLoader } from "../../shared/database/section-loader.ts";
import { systemClock } from "../../shared/kernel/clock.ts";
import { bodyOf, DEPARTMENTS, type Department } from "../../shared/kernel/department.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { CATALOGUE } from "../../shared/law/catalogue.ts";
import { lawBookOf } from "../../shared/law/law-book.ts";
import { PUBLISHED_PLANS } from "../../shared/law/published-holidays.ts";
import { RegionScope } from "../../shared/access/region-scope.ts";
import type { Viewer } from "../../shared/commands/record.ts";
import type { Ledger, LedgerFilter } from "../../shared/ledgers/ledger.ts";
import { readHistories } from "../../shared/ledgers/records/read-history.ts";
import { countLedger, readLedger, readOne } from "../../shared/ledgers/records/read-ledger.ts";
import { readWaiting } from "../../shared/ledgers/records/read-waiting.ts";
import { civilAffairsSections } from "../../subgraphs/civil-affairs/records/village-sections.ts";
import { listVillages } from "../../subgraphs/civil-affairs/records/village-list.ts";
import { REPORT_KINDS } from "../../subgraphs/coordination/domain/words.ts";
import { coordinationSections } from "../../subgraphs/coordination/records/coordination-sections.ts";
import { listKeyVillages } from "../../subgraphs/coordination/records/office-lists.ts";
import { disciplineSections } from "../../subgraphs/discipline/records/discipline-sections.ts";
import { listReceipts } from "../../subgraphs/discipline/records/receipt-list.ts";
import { listOfficials, officialsById } from "../../subgraphs/organization/records/people.ts";
import { organizationSections } from "../../subgraphs/organization/records/village-sections.ts";
import { exportCases } from "../../subgraphs/petitions/records/ledger-files.ts";
import { petitionSections } from "../../subgraphs/petitions/records/petition-sections.ts";
import { securitySections } from "../../subgraphs/public-security/records/security-sections.ts";
import { publicitySections } from "../../subgraphs/publicity/records/publicity-sections.ts";
import { hub } from "../harness/shared-hub.ts";

/** The plans PostgreSQL chooses for the hub's own statements at 28,000 villages and 120,000 petition cases. */
const COUNTY = "149930000000" as RegionCode;
const VILLAGE = "149930100205" as RegionCode;
const actor = (body: Actor["body"]): Actor => ({
  subject: randomUUID(),
  body,
  duties: ["DEPT_CHIEF"],
  level: "K",
  region: COUNTY,
  villages: [],
});
const scope = RegionScope.of(actor("PET"));
const standings = standingsOf(actor("PET"));
const page = { first: 50, after: null };
const today = systemClock.today();

/** A database that keeps the plans of what it is asked: those that hold for any parameters, as `openDatabase` has them. */
function explaining(client: Client): Database & { plans: { sql: string; plan: string }[] } {
  const plans: { sql: string; plan: string }[] = [];
  return {
    plans,
    source: undefined as never,
    close: () => Promise.resolve(),
    read: async <Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> => {
      const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain (generic_plan) ${sql}`);
      plans.push({ sql, plan: rows.map((row) => row["QUERY PLAN"]).join("\n") });
      return (await client.query(sql, [...parameters])).rows as Row[];
    },
  };
}

const book = () => Promise.resolve(lawBookOf(CATALOGUE, PUBLISHED_PLANS));

const SECTIONS: Readonly<Partial<Record<Department, Record<string, Section>>>> = {
  "civil-affairs": civilAffairsSections(scope, book, () => true),
  organization: organizationSections(scope),
  petitions: petitionSections(scope, standings, today, book, () => "none"),
  discipline: disciplineSections(scope),
  "public-security": securitySections(scope),
  publicity: publicitySections(scope, book),
  coordination: coordinationSections(scope, () => Promise.resolve(today), ["PETITION"], {
    kinds: REPORT_KINDS,
    above: null,
  }),
};

const READING = {
  at: new Date(),
  actor: { subject: "test", body: "PET" },
  name: "petition.ledger",
  subjectKind: "petition",
  purpose: "AUDIT" as const,
  requestId: "test",
};

const viewerOf = (body: Actor["body"]): Viewer => {
  const one = actor(body);
  const { subject, region } = one;
  const person = { subject, body, region, standings: standingsOf(one), isHead: true, isMember: true };
  return { person, scope: RegionScope.of(one), recusalToken: () => "none" };
};

const LISTS: Readonly<Partial<Record<Department, (db: Database) => Promise<unknown>>>> = {
  "civil-affairs": (db) => listVillages(db, RegionScope.ofPublicRecord(), COUNTY, page),
  organization: async (db) => {
    const officials = await listOfficials(db, scope, COUNTY, page);
    await officialsById(db, scope).loadMany(officials.map((official) => official.id));
  },
  petitions: (db) => exportCases(db, COUNTY, "none", 10_000, READING),
  discipline: (db) => listReceipts(db, viewerOf("DIS"), COUNTY, page, READING),
  coordination: (db) => listKeyVillages(db, scope, COUNTY, page),
};

/** Every ledger as its office's head asks for it: by both orders, by every filter, counted, one by one, and what waits. */
async function readLedgers(db: Database, department: Department): Promise<void> {
  const file = join(import.meta.dirname, "..", "..", "subgraphs", department, "ledgers.ts");
  if (!existsSync(file)) return;
  const { ledgers } = (await import(file)) as { ledgers: readonly Ledger[] };
  const viewer = viewerOf(bodyOf(department));
  const none: LedgerFilter = {};
  for (const ledger of ledgers) {
    const { record, one, hasOwnList, isOfOffice, due, handler, state } = ledger;
    await readHistories(db, record.kind, [randomUUID()]);
    if (one) await readOne(db, ledger, viewer, { id: randomUUID() }, READING);
    if (one && record.numbering) await readOne(db, ledger, viewer, { number: "none" }, READING);
    if (hasOwnList) continue;
    const asked = {
      viewer,
      region: isOfOffice ? null : COUNTY,
      filter: none,
      order: "NEWEST_FIRST" as const,
      overdueThrough: today,
    };
    const filter = {
      openOnly: true,
      states: Object.keys(state.words),
      ...(due && { dueBefore: today, overdue: true }),
      ...(handler && { mine: true }),
      ...(record.numbering && { number: "2026" }),
    };
    await readLedger(db, ledger, asked, page, READING);
    await readLedger(db, ledger, { ...asked, order: "DUE_FIRST", filter }, page);
    await countLedger(db, ledger, { ...asked, filter });
  }
  await readWaiting(db, ledgers, viewer, today, READING);
}

/** Tables so small that reading them whole is what anyone would do. */
const SMALL_ROWS = 1000;

async function withLoaded(department: Department, work: (client: Client) => Promise<void>): Promise<void> {
  const name = `scale_${department.replaceAll("-", "_")}`;
  const superuser = new Client({ connectionString: hub.superuserUrl });
  await superuser.connect();
  await superuser.query(`drop database if exists ${name} with (force)`);
  await superuser.query(`create database ${name} template template0`);
  const url = new URL(hub.superuserUrl);
  url.pathname = `/${name}`;
  const client = new Client({ connectionString: url.href });
  try {
    await migrate(url.href, [...COMMON_MIGRATIONS, ...(await manifestOf(department)).migrations]);
    await loadRows(url.href, await demoRows(department, { scale: "province", seed: 1 }));
    await client.connect();
    await client.query("vacuum analyze");
    await work(client);
  } finally {
    await client.end().catch(() => undefined);
    await superuser.query(`drop database ${name} with (force)`);
    await superuser.end();
  }
}

test.each(DEPARTMENTS)(
  "no statement of %s scans a table at 28,000 villages",
  async (department) => {
    await withLoaded(department, async (client) => {
      const sizes = await client.query<{ table: string; rows: number }>(
        "select relname as table, reltuples::int as rows from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
      );
      const small = new Set(sizes.rows.filter((one) => one.rows < SMALL_ROWS).map((one) => one.table));
      if (department === "civil-affairs")
        expect(sizes.rows.find((one) => one.table === "village_election")!.rows).toBe(28_000);
      if (department === "petitions")
        expect(sizes.rows.find((one) => one.table === "petition_case")!.rows).toBe(120_000);
      const db = explaining(client);
      const { rows } = await client.query<{ code: RegionCode }>("select $1::text as code", [VILLAGE]);
      const codes = [...rows.map((row) => row.code), ...Array.from({ length: 99 }, (_, i) => villageNear(i))];
      const sections = SECTIONS[department] ?? {};
      // As a view asks: all sections of a village together, for one and for a hundred; the county's board apart.
      const ofVillage = Object.keys(sections).filter(
        (name) => !["board", "clueBoard", "region"].includes(name),
      );
      for (const asked of [[VILLAGE], codes]) {
        const loader = new SectionLoader(db, sections);
        await Promise.all(asked.flatMap((code) => ofVillage.map((name) => loader.load(name, code))));
      }
      const boards = new SectionLoader(db, sections);
      for (const name of Object.keys(sections).filter((one) => !ofVillage.includes(one)))
        await boards.load(name, COUNTY);
      await LISTS[department]?.(db);
      await readLedgers(db, department);

      const scans = db.plans.flatMap(({ plan }) =>
        [...plan.matchAll(/Seq Scan on (\w+)/g)].map((match) => match[1]!),
      );
      expect(scans.filter((table) => !small.has(table))).toEqual([]);
      // One statement for one village's sections, one for a hundred villages'.
      expect(
        db.plans.filter(({ sql }) => sql.includes("unnest($1::text[]) as k(code)")).length,
      ).toBeGreaterThanOrEqual(2);
    });
  },
  240_000,
);

function villageNear(index: number): RegionCode {
  return `149930${index < 50 ? "100" : "101"}${200 + (index % 25)}` as RegionCode;
}
