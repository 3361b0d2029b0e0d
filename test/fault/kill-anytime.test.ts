import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { readAudit } from "../../shared/audit/records/read-audit.ts";
import { readWitnessed } from "../../shared/audit/records/witnessed-seals.ts";
import type { SealContent } from "../../shared/audit/seal.ts";
import { verifyAudit } from "../../shared/audit/verify.ts";
import type { Actor } from "../../shared/kernel/actor.ts";
import { CATALOGUE } from "../../shared/law/catalogue.ts";
import { lawBookOf } from "../../shared/law/law-book.ts";
import { PUBLISHED_PLANS } from "../../shared/law/published-holidays.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { Directory } from "../../shared/crypto/directory.ts";
import { verifySigned } from "../../shared/crypto/key-ring.ts";
import { type RecordClock, recompute } from "../../shared/law/clocks.ts";
import { chance } from "../../dev/demonstration/random.ts";
import { until } from "../harness/own-hub.ts";
import { COUNTY, type Done, today, VILLAGE } from "../harness/officers.ts";
import {
  startTwoDepartments,
  type Instant,
  type TestedDepartment,
  type TwoDepartments,
} from "../harness/two-departments.ts";

/**
 * Commands and transfers go on between two real departments while their processes and their PostgreSQL are really killed, at
 * seeded points: in the middle of a message on the wire, before its answer comes back, and at any moment in between. Then
 * the invariants are looked at. `KILLS` and `SEED` in the environment make it longer or another.
 */
const KILLS = Number(process.env["KILLS"] ?? 200);
const SEED = Number(process.env["SEED"] ?? 20261122);

const person = (id: string, body: Actor["body"], duty: Actor["duties"][number]): Actor => ({
  subject: `00000000-0000-4000-8000-0000000000${id}`,
  body,
  duties: [duty],
  level: "K",
  region: COUNTY as RegionCode,
  villages: [],
});
const HANDLER = person("01", "PET", "HANDLER");
const CHIEF = person("02", "PET", "DEPT_CHIEF");
const ORGAN = person("03", "DIS", "DEPT_CHIEF");

let departments: TwoDepartments;
beforeAll(async () => {
  departments = await startTwoDepartments("kill-anytime");
});
afterAll(() => departments?.stop());

/** Asks a department once. @throws when it is away or did not say */
async function askOnce(
  department: TestedDepartment,
  actor: Actor,
  query: string,
  variables: object,
): Promise<Done> {
  const response = await fetch(`${departments.urlOf(department)}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${departments.sign(actor)(department)}`,
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(10_000),
  });
  const { data, errors } = (await response.json()) as Done;
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
}

/** Asks until there is an answer, with the same key: what a front end does when the line breaks. */
async function insist(
  department: TestedDepartment,
  actor: Actor,
  query: string,
  variables: object,
): Promise<Done> {
  for (;;) {
    try {
      return await askOnce(department, actor, query, variables);
    } catch {
      await wait(20);
    }
  }
}

const REGISTER = `mutation ($input: RegisterPetitionInput!) { done: registerPetition(input: $input) {
  ... on PetitionSuccess { petition { id petitionNo } } ... on CommandRefusal { code } } }`;
const PREPARE = `mutation ($input: PreparePetitionsTransferInput!) { done: preparePetitionsTransfer(input: $input) {
  ... on TransferSuccess { transfer { id version transferNo } } ... on CommandRefusal { code field } } }`;
const STEP = (
  verb: string,
) => `mutation ($input: ${verb[0]!.toUpperCase()}${verb.slice(1)}Input!) { done: ${verb}(input: $input) {
  ... on TransferSuccess { transfer { id version state } } ... on CommandRefusal { code } } }`;
const INBOX = `query ($after: String) { box: disciplineInbox(purpose: HANDLING, first: 100, after: $after) {
  edges { node { id version state transferNo } } pageInfo { hasNextPage endCursor } } }`;

/** Where in a message somebody dies, one message after the other; every third arrives in peace. */
const WIRE: readonly ({ victim: "sender" | "receiver"; instant: Instant } | null)[] = [
  { victim: "sender", instant: "RESPONSE" },
  { victim: "receiver", instant: "REQUEST" },
  null,
  { victim: "receiver", instant: "RESPONSE" },
  { victim: "sender", instant: "REQUEST" },
  null,
];

/** What was acknowledged: the caller's command and the first answer to it. */
interface Acknowledged {
  readonly department: TestedDepartment;
  readonly actor: Actor;
  readonly query: string;
  readonly variables: object;
  readonly answer: string;
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

test(`${KILLS} kills at any instant lose nothing that was acknowledged, and make nothing happen twice`, async () => {
  const random = chance(SEED, "kill-anytime");
  const acknowledged: Acknowledged[] = [];
  const acknowledge = async (
    department: TestedDepartment,
    actor: Actor,
    query: string,
    variables: object,
  ): Promise<Done> => {
    const { done } = await insist(department, actor, query, variables);
    acknowledged.push({ department, actor, query, variables, answer: JSON.stringify(done) });
    return done;
  };
  let kills = 0;
  let crashes = 0;
  const at: Record<string, number> = {};
  const kill = (department: TestedDepartment, when: string): void => {
    if (kills < KILLS && departments.kill(department)) {
      kills += 1;
      at[when] = (at[when] ?? 0) + 1;
    }
  };
  // On the wire: the sender or the receiver dies with the message, or with its answer, in the air.
  departments.onWire = (to: TestedDepartment, instant: Instant, message: number) => {
    const from: TestedDepartment = to === "petitions" ? "discipline" : "petitions";
    const way = WIRE[message % WIRE.length];
    if (way?.instant === instant)
      kill(way.victim === "sender" ? from : to, `${way.victim} at the ${instant.toLowerCase()}`);
  };

  const over = new AbortController();
  const petitioners = [1, 2, 3].map(async (clerk) => {
    for (let n = 0; !over.signal.aborted; n += 1) {
      const order = {
        key: `register-${clerk}-${n}`,
        village: VILLAGE,
        receivedOn: today(-(n % 10)),
        form: "LETTER",
        source: "LOCAL",
        class: "ACCUSATION",
        topic: "BRIBERY",
        peopleBand: "ONE",
        aboutCadres: true,
      };
      const { petition } = await acknowledge("petitions", HANDLER, REGISTER, { input: order });
      const { transfer } = await acknowledge("petitions", HANDLER, PREPARE, {
        input: {
          key: `prepare-${clerk}-${n}`,
          type: "H1",
          to: "DISCIPLINE",
          toRegion: COUNTY,
          village: VILLAGE,
          facts: Object.entries({
            petitionNo: petition.petitionNo,
            topic: "BRIBERY",
            isRealName: "NO",
            isKeyCase: "NO",
          }).map(([name, value]) => ({ name, value })),
        },
      });
      await acknowledge("petitions", CHIEF, STEP("approvePetitionsTransfer"), {
        input: { key: `approve-${clerk}-${n}`, id: transfer.id, version: transfer.version },
      });
      await wait(random.between(5, 60));
    }
  });
  const receive = async (): Promise<boolean> => {
    const open: Done[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { box }: Done = await insist("discipline", ORGAN, INBOX, { after });
      open.push(...box.edges.filter(({ node }: Done) => ["DELIVERED", "RECEIVED"].includes(node.state)));
      ({ hasNextPage: more, endCursor: after } = box.pageInfo);
    }
    for (const { node } of open) {
      const verb =
        node.state === "DELIVERED"
          ? "sign"
          : Number.parseInt(node.transferNo.at(-1), 16) % 3 === 0
            ? "return"
            : "accept";
      const reason = verb === "return" ? { reason: "NOT_OURS" } : {};
      await acknowledge("discipline", ORGAN, STEP(`${verb}DisciplineTransfer`), {
        input: { key: `${verb}-${node.transferNo}`, id: node.id, version: node.version, ...reason },
      });
    }
    return open.length > 0;
  };
  const organ = (async () => {
    while (!over.signal.aborted) {
      await receive();
      await wait(random.between(10, 50));
    }
  })();
  // At any moment: one, the other, both; and now and then the database under them.
  while (kills < KILLS) {
    await wait(random.between(400, 1600));
    const roll = random.between(1, 100);
    if (roll <= 4) {
      await departments.crashPostgres();
      crashes += 1;
      kills += 1;
    } else {
      if (roll <= 55) kill("petitions", "any moment");
      if (roll > 45) kill("discipline", "any moment");
    }
  }
  over.abort();
  departments.onWire = () => undefined;
  await Promise.all([...petitioners, organ]);
  await departments.settled();

  // I10: within 60 s after the last fault every queue is empty and every probe green.
  await until(
    "every queue is empty",
    async () => {
      await receive();
      const [out] = await sql<{ n: string }>(
        "petitions",
        "select count(*) as n from transfer_out where state not in ('ACCEPTED','RETURNED') or delivered_at is null",
      );
      const [told] = await sql<{ n: string }>(
        "discipline",
        "select count(*) as n from transfer_answer where told_at is null",
      );
      return Number(out!.n) === 0 && Number(told!.n) === 0;
    },
    60_000,
  );
  for (const department of ["petitions", "discipline"] as const)
    expect((await fetch(`${departments.urlOf(department)}/readyz`)).status).toBe(200);

  // I1: every acknowledged command is there once: its key is answered as the first time, and nothing is there besides.
  for (const { department, actor, query, variables, answer } of acknowledged)
    expect(JSON.stringify((await insist(department, actor, query, variables)).done)).toBe(answer);
  const count = async (department: TestedDepartment, what: string): Promise<number> =>
    Number((await sql<{ n: string }>(department, `select count(*) as n from ${what}`))[0]!.n);
  const keyed = (start: string): number =>
    new Set(
      acknowledged
        .map(({ variables }) => Object.values(variables)[0].key as string)
        .filter((key) => key.startsWith(start)),
    ).size;
  expect(await count("petitions", "petition_case")).toBe(keyed("register-"));
  expect(await count("petitions", "transfer_out")).toBe(keyed("prepare-"));
  expect(await count("petitions", "audit_entry where name = 'registerPetition' and outcome = 'DONE'")).toBe(
    keyed("register-"),
  );
  expect(await count("petitions", "state_history where event = 'register'")).toBe(keyed("register-"));
  expect(await count("discipline", "audit_entry where name = 'transfer.deliver' and outcome = 'DONE'")).toBe(
    keyed("prepare-"),
  );
  expect(await count("discipline", "clue")).toBe(keyed("prepare-"));

  // I2: each transfer is in one state, the same on both sides, with the same content.
  const rows = "select transfer_no, payload_hash, state, receipt_no, return_reason from";
  const sent = await sql("petitions", `${rows} transfer_out order by transfer_no`);
  expect(await sql("discipline", `${rows} transfer_in order by transfer_no`)).toEqual(sent);
  expect(sent.length).toBe(keyed("prepare-"));
  expect(await sql("petitions", "select transfer_no, kind from transfer_receipt order by 1, 2")).toEqual(
    await sql("discipline", "select transfer_no, kind from transfer_receipt order by 1, 2"),
  );

  // I3: nothing went without another person's approval.
  expect(
    await count("petitions", "transfer_out where approved_by is null or approved_by = prepared_by"),
  ).toBe(0);

  // I4: every deadline is what rule version, calendar version and events make of it.
  const book = lawBookOf(CATALOGUE, PUBLISHED_PLANS);
  const clocks = await sql<{ clocks: RecordClock[] }>("petitions", "select clocks from petition_case");
  for (const clock of clocks.flatMap((row) => row.clocks)) expect(recompute(book, clock)).toEqual(clock);

  // I5: both audits hold, against their seals and against those the other keeps.
  const directory = new Directory(departments.directoryFile);
  for (const [department, other] of [
    ["petitions", "discipline"],
    ["discipline", "petitions"],
  ] as const) {
    const read = async <Value>(
      of: TestedDepartment,
      work: (db: Client) => Promise<Value>,
    ): Promise<Value> => {
      const db = new Client({ connectionString: departments.databaseUrl(of) });
      await db.connect();
      try {
        return await work(db);
      } finally {
        await db.end();
      }
    };
    const audit = await read(department, readAudit);
    const witnessed = await read(other, (db) => readWitnessed(db, other, department));
    const verdict = await verifyAudit({ ...audit, witnessed }, (jws) =>
      verifySigned<SealContent>(directory, "seal", jws, department),
    );
    expect([department, verdict.findings]).toEqual([department, []]);
    expect(verdict.seals).toBeGreaterThan(0);
    expect(verdict.witnesses).toBeGreaterThan(0);
  }

  // I6: a petition's numbers are without a gap; a transfer's are unique, and tell nobody how many there are.
  const numbers = await sql<{ no: string }>(
    "petitions",
    "select petition_no as no from petition_case order by petition_no",
  );
  expect(numbers.map(({ no }) => Number(no.slice(-6)))).toEqual(numbers.map((_, i) => i + 1));
  const transfers = await sql<{ no: string }>(
    "petitions",
    "select transfer_no as no from transfer_out order by transfer_no",
  );
  expect(new Set(transfers.map(({ no }) => no)).size).toBe(transfers.length);
  for (const { no } of transfers) expect(no).toMatch(/^H1-PET\d{6}-\d{4}-[\dA-F]{12}$/);

  // I9: no chase twice for one transfer, kind and day.
  expect(
    await count(
      "petitions",
      "(select 1 from reminder group by subject_id, kind, on_date having count(*) > 1) twice",
    ),
  ).toBe(0);

  process.stdout.write(
    `${kills} kills (${crashes} of PostgreSQL; ${JSON.stringify(at)}), seed ${SEED}: ${keyed("register-")} petitions, ` +
      `${sent.length} transfers, ${acknowledged.length} commands acknowledged; run ${randomUUID().slice(0, 8)}\n`,
  );
  expect(kills).toBeGreaterThanOrEqual(KILLS);
}, 900_000);
