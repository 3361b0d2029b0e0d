import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { chance } from "../../dev/demonstration/random.ts";
import type { Actor } from "../../shared/kernel/actor.ts";
import { capitalised } from "../../shared/kernel/capitalised.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { COUNTY, type Done, HASH, today, VILLAGE } from "../harness/officers.ts";
import {
  startTwoDepartments,
  type TestedDepartment,
  type TwoDepartments,
} from "../harness/two-departments.ts";

/**
 * The commands of the five offices beside petitions and discipline go on while their processes and their PostgreSQL are really
 * killed, at seeded moments. Whoever asks goes on asking under the same key. Then it is looked at what is there. `COMMAND_KILLS` and
 * `SEED` in the environment make it longer or another: two to three seconds a kill on two cores.
 */
const KILLS = Number(process.env["COMMAND_KILLS"] ?? 40);
const SEED = Number(process.env["SEED"] ?? 20261127);

const person = (id: string, body: Actor["body"], duty: Actor["duties"][number]): Actor => ({
  subject: `00000000-0000-4000-8000-0000000001${id}`,
  body,
  duties: [duty],
  level: "K",
  region: COUNTY as RegionCode,
  villages: [],
});

/** One step of an office: who takes it, what it states, and how the record is then asked for. */
type Step = readonly [mutation: string, who: number, stated: () => object];

interface Work {
  readonly department: TestedDepartment;
  readonly people: readonly Actor[];
  /** The field of the payload, and the table. */
  readonly kind: string;
  readonly table: string;
  /** The record's number, where it has one: its last digits are without a gap. */
  readonly number?: string;
  readonly steps: readonly Step[];
}

const nothing = (): object => ({});
const WORKS: readonly Work[] = [
  {
    department: "coordination",
    people: [person("01", "OFF", "OFFICE_STAFF"), person("02", "OFF", "OFFICE_HEAD")],
    kind: "dispute",
    table: "dispute_item",
    steps: [
      ["registerDispute", 0, () => ({ village: VILLAGE, kind: "BOUNDARY", foundOn: today() })],
      ["assignMediator", 0, () => ({ mediator: "JUDICIAL_OFFICE" })],
      ["startMediation", 0, nothing],
      ["recordMediationAgreement", 0, () => ({ evidenceHash: HASH })],
      ["revisitDispute", 0, () => ({ outcome: "KEPT" })],
      ["closeDispute", 1, nothing],
    ],
  },
  {
    department: "public-security",
    people: [person("03", "PSB", "HANDLER")],
    kind: "incident",
    table: "incident_summary",
    number: "incident_no",
    steps: [
      [
        "reportIncident",
        0,
        () => ({
          village: VILLAGE,
          occurredAt: new Date().toISOString(),
          kind: "VENUE_DISORDER",
          level: 4,
          peopleBand: "UP_TO_9",
          electionImpact: "NONE",
        }),
      ],
      ["handleIncident", 0, nothing],
      ["setIncidentLevel", 0, () => ({ level: 3 })],
    ],
  },
  {
    department: "publicity",
    people: [person("04", "PUB", "HANDLER")],
    kind: "opinion",
    table: "opinion_incident",
    number: "incident_no",
    steps: [
      [
        "detectOpinionIncident",
        0,
        () => ({
          village: VILLAGE,
          detectedAt: new Date(Date.now() - 60_000).toISOString(),
          topic: "RUMOUR_RESULT",
          venueKind: "SHORT_VIDEO",
          issueSummary: "对计票程序的疑问",
          heat: "LOW",
        }),
      ],
      ["reportOpinionIncident", 0, nothing],
    ],
  },
  {
    department: "organization",
    people: [person("05", "ORG", "HANDLER")],
    kind: "trainingSession",
    table: "training_session",
    steps: [
      ["planTraining", 0, () => ({ region: VILLAGE, kind: "NEW_COMMITTEES", heldOn: today(), invited: 30 })],
      ["recordTraining", 0, () => ({ heldOn: today(), attended: 28 })],
    ],
  },
  {
    department: "civil-affairs",
    people: [person("06", "CIV", "HANDLER")],
    kind: "violationReport",
    table: "violation_report",
    number: "report_no",
    steps: [
      [
        "registerViolationReport",
        0,
        () => ({
          village: VILLAGE,
          receivedOn: today(),
          form: "BRIBERY",
          phase: "VOTE",
          target: "CANDIDATE",
          supervised: "NO",
        }),
      ],
    ],
  },
];

let departments: TwoDepartments;
beforeAll(async () => {
  departments = await startTwoDepartments(
    "kill-commands",
    WORKS.map(({ department }) => department),
  );
}, 120_000);
const over = new AbortController();
let isOver = false;
afterAll(() => {
  isOver = true;
  over.abort();
  return departments?.stop();
});

/** Asks until there is an answer, with the same key: what a front end does when the line breaks. */
async function insist(
  department: TestedDepartment,
  actor: Actor,
  query: string,
  input: object,
): Promise<Done> {
  for (;;) {
    try {
      const response = await fetch(`${departments.urlOf(department)}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${departments.sign(actor)(department)}`,
        },
        body: JSON.stringify({ query, variables: { input } }),
        signal: AbortSignal.timeout(10_000),
      });
      const { data, errors } = (await response.json()) as Done;
      if (!errors && data) return data.done;
      if (errors?.some((one: Done) => one.extensions?.code === "BAD_USER_INPUT")) isOver = true;
    } catch {
      // It is away: somebody killed it.
    }
    if (isOver) throw new Error(`${department}: the test is over, or asks what nobody can`);
    await wait(20);
  }
}

async function sql<Row extends object>(department: TestedDepartment, text: string): Promise<Row[]> {
  const db = new Client({ connectionString: departments.databaseUrl(department) });
  await db.connect();
  try {
    return (await db.query<Row>(text)).rows;
  } finally {
    await db.end();
  }
}

interface Acknowledged {
  readonly work: Work;
  readonly actor: Actor;
  readonly query: string;
  readonly input: object;
  readonly mutation: string;
  readonly answer: string;
}

test(`${KILLS} kills at any moment lose no office's acknowledged command, and make none happen twice`, async () => {
  const random = chance(SEED, "kill-commands");
  const acknowledged: Acknowledged[] = [];
  const workers = WORKS.map(async (work) => {
    const { department, kind, people, steps } = work;
    for (let n = 0; !over.signal.aborted; n += 1) {
      let at: object = {};
      for (const [mutation, who, stated] of steps) {
        const name = capitalised(kind);
        const query = `mutation ($input: ${capitalised(mutation)}Input!) { done: ${mutation}(input: $input) {
          ... on ${name}Success { ${kind} { id version } } ... on CommandRefusal { code field } } }`;
        const actor = people[who] as Actor;
        const input = { key: `${mutation}-${n}`, ...at, ...stated() };
        const done = await insist(department, actor, query, input);
        acknowledged.push({ work, actor, query, input, mutation, answer: JSON.stringify(done) });
        // What is refused here is a fault of the test, or something that happened twice.
        if (!done[kind]) throw new Error(`${mutation}: ${JSON.stringify(done)}`);
        at = { id: done[kind].id, version: done[kind].version };
      }
      await wait(random.between(20, 120));
    }
  });
  const failed = Promise.race(workers);
  let kills = 0;
  while (kills < KILLS) {
    await Promise.race([wait(random.between(50, 250)), failed]);
    if (random.between(1, 100) <= 3) {
      await departments.crashPostgres();
      kills += 1;
    } else {
      const victim = WORKS[random.between(0, WORKS.length - 1)] as Work;
      if (departments.kill(victim.department)) kills += 1;
    }
  }
  over.abort();
  await Promise.all(workers);
  await departments.settled();

  // Every acknowledged command is there once: its key is answered as the first time, and nothing is there besides.
  for (const { work, actor, query, input, answer } of acknowledged)
    expect(JSON.stringify(await insist(work.department, actor, query, input))).toBe(answer);
  for (const { department, table, steps, number } of WORKS) {
    const count = async (what: string): Promise<number> =>
      Number((await sql<{ n: string }>(department, `select count(*) as n from ${what}`))[0]?.n);
    const times = (mutation: string): number =>
      acknowledged.filter((one) => one.work.department === department && one.mutation === mutation).length;
    expect(times(steps[0]?.[0] ?? "")).toBeGreaterThan(0);
    expect([table, await count(table)]).toEqual([table, times(steps[0]?.[0] ?? "")]);
    for (const [mutation] of steps)
      expect([mutation, await count(`audit_entry where name = '${mutation}' and outcome = 'DONE'`)]).toEqual([
        mutation,
        times(mutation),
      ]);
    // A record's version tells its steps, each of them kept in its history.
    const [uneven] = await sql<{ n: string }>(
      department,
      `select count(*) as n from ${table} r where r.version <> (select count(*) from state_history h where h.record_id = r.id)`,
    );
    expect([table, uneven?.n]).toEqual([table, "0"]);
    if (number) {
      const rows = await sql<{ no: number }>(
        department,
        `select substring(${number} from '\\d+$')::int as no from ${table} order by 1`,
      );
      expect(rows.map(({ no }) => no)).toEqual(rows.map((_, index) => index + 1));
    }
  }
}, 1_800_000);
