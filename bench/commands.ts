/**
 * Measures commands against the real thing: registrations a second with number, clock, history, audit and idempotency key,
 * straight at the petitions department and through the gateway, and a page of the ledger over five thousand open cases. One
 * run, real processes, real PostgreSQL with its usual durability (fsync and synchronous_commit on).
 */
import { readFileSync, rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { assertionSigner } from "../dist/shared/access/assertion.js";
import { systemClock } from "../dist/shared/kernel/clock.js";
import { fetchToken } from "../dist/dev/identity/token.js";
import { metricsAt, realHub } from "./real-hub.ts";

const CONCURRENCY = 24;
const COUNTY = "149921000000";
const { hub, folder } = await realHub("commands", "unit");

const today = systemClock.today();
/** One body's counter makes its registrations queue; many bodies' do not wait for each other. */
const BODIES = 12;
const countyOf = (n: number): string => `1499${21 + (n % BODIES)}000000`;
const person = (n: number, county = COUNTY) => ({
  subject: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
  body: "PET" as const,
  duties: ["DEPT_CHIEF" as const],
  level: "K" as const,
  region: county as never,
  villages: [],
});
const sign = assertionSigner(
  JSON.parse(readFileSync(hub.folder.file("keys", "gateway.private.json"), "utf8")) as never,
  systemClock,
);
const MUTATION = `mutation ($input: RegisterPetitionInput!) { done: registerPetition(input: $input) {
  __typename ... on PetitionSuccess { petition { id petitionNo version } } } }`;
/** The register has the villages of the one county there is; the others are added, and begin to count when petitions has them. */
async function addVillages(): Promise<void> {
  const villages = Array.from({ length: BODIES }, (_, n) => villageOf(countyOf(n)));
  await inDatabase("civil_affairs", (db) =>
    db.query(
      `insert into village (code, name, kind, township_code, valid_from)
        select code, code, 'VILLAGE', substr(code, 1, 9) || '000', '2021-01-01' from unnest($1::text[]) as code on conflict do nothing`,
      [villages],
    ),
  );
  await inDatabase("petitions", async (db) => {
    const copied = "select count(*)::int as n from reference_place where code = any($1)";
    while ((await db.query(copied, [villages])).rows[0].n < BODIES) await wait(200);
  });
}
async function inDatabase(name: string, work: (db: Client) => Promise<unknown>): Promise<void> {
  const address = new URL(hub.postgres.superuserUrl);
  address.pathname = `/${name}`;
  const db = new Client({ connectionString: address.href });
  await db.connect();
  await work(db).finally(() => db.end());
}
const villageOf = (county: string): string => `${county.slice(0, 6)}001202`;
let serial = 0;
const order = (county = COUNTY) => ({
  key: `bench-${(serial += 1)}-${process.pid}`,
  village: villageOf(county),
  receivedOn: today,
  form: "LETTER",
  source: "LOCAL",
  class: "APPEAL",
  topic: "PROCEDURE",
  peopleBand: "ONE",
  aboutCadres: false,
});

async function ask(url: string, authorization: string, query: string, variables: object): Promise<never> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: never; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function register(
  count: number,
  url: string,
  authorization: (n: number) => string,
  county: (n: number) => string = () => COUNTY,
): Promise<number> {
  let left = count;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async (_, clerk) => {
      while ((left -= 1) >= 0) {
        const data = (await ask(url, authorization(clerk), MUTATION, { input: order(county(clerk)) })) as {
          done: { __typename: string };
        };
        if (data.done.__typename !== "PetitionSuccess") throw new Error("a registration was refused");
      }
    }),
  );
  return count / ((performance.now() - began) / 1000);
}

/** CPU seconds a process has used, user and system. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

const statements = async (): Promise<number> => {
  const text = await metricsAt(hub.subgraphUrls.petitions, folder);
  const line = text
    .split("\n")
    .find((one) => one.startsWith("hub_db_statements_total{") && one.includes('for="requests"'));
  return Number(line?.split(" ").at(-1));
};

try {
  await addVillages();
  const pid = hub.services.find(({ name }) => name === "petitions")?.pid ?? -1;
  const spread = (n: number): string => `Bearer ${sign(person(n, countyOf(n)))("petitions")}`;
  const direct = (n: number): string => `Bearer ${sign(person(n))("petitions")}`;
  await register(300, hub.subgraphUrls.petitions, direct);
  const figures: string[] = [];
  const straight: number[] = [];
  const joined: number[] = [];
  const many: number[] = [];
  const cpu: number[] = [];
  const token = `Bearer ${await fetchToken(hub.issuer, "county1-petitions")}`;
  for (let round = 0; round < 3; round += 1) {
    const before = cpuOf(pid);
    many.push(await register(1000, hub.subgraphUrls.petitions, spread, countyOf));
    cpu.push(((cpuOf(pid) - before) * 1000) / 1000);
    straight.push(await register(1000, hub.subgraphUrls.petitions, direct));
    joined.push(await register(500, `${hub.gatewayUrl}/graphql`, () => token));
  }
  const median = (values: number[]): string => values.toSorted((a, b) => a - b)[1]!.toFixed(0);
  figures.push(
    `1,000 registrations of ${BODIES} bodies straight at petitions: ${median(many)} a second (rounds ${many.map((one) => one.toFixed(0)).join(", ")}), ${cpu.map((one) => one.toFixed(2)).join(", ")} ms of its process's CPU each`,
  );
  figures.push(
    `1,000 registrations of one body straight at petitions: ${median(straight)} a second (rounds ${straight.map((one) => one.toFixed(0)).join(", ")})`,
  );
  figures.push(
    `500 registrations through the gateway: ${median(joined)} a second (rounds ${joined.map((one) => one.toFixed(0)).join(", ")})`,
  );
  await register(Math.max(0, 5000 + 3600 - serial), hub.subgraphUrls.petitions, direct);
  const page = `{ petitionCases(region: "${COUNTY}", purpose: HANDLING, first: 50) { edges { node { petitionNo stage topic clock { rule dueOn } } } pageInfo { hasNextPage endCursor } } }`;
  const before = await statements();
  const times: number[] = [];
  for (let i = 0; i < 100; i += 1) {
    const began = performance.now();
    await ask(hub.subgraphUrls.petitions, direct(1), page, {});
    times.push(performance.now() - began);
  }
  const each = ((await statements()) - before) / 100;
  times.sort((a, b) => a - b);
  figures.push(
    `a page of 50 of a ledger with ${serial}+ open cases: ${each} statements, median ${times[50]!.toFixed(1)} ms, 95th ${times[95]!.toFixed(1)} ms`,
  );
  process.stdout.write(`${figures.join("\n")}\n`);
} finally {
  await hub.stop();
  rmSync(folder, { recursive: true, force: true });
}
