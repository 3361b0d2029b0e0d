/**
 * Whether a village's answer takes longer once one of its petitions is with discipline: a thousand timings each of one village,
 * with and without, as its recorder and as its township's guide. The same accusation goes to discipline and comes back, ten times
 * over, so that both are asked of the same rows in the same minutes; half of what was asked without is held against the other
 * half, to see what the measurement itself finds. `npm run bench:timings`, about four minutes.
 */
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { fetchToken } from "../dist/dev/identity/token.js";
import { mannWhitney } from "./mann-whitney.ts";
import { realHub } from "./real-hub.ts";
import { VILLAGE_VIEW } from "./village.ts";

const VILLAGE = "149921001200";
const COUNTY = "149921000000";
const ROUNDS = 10;
/** Timings before, during twice, and after, in each round. */
const BLOCK = 50;
const UNCOUNTED = 30;
const READERS = ["village1-recorder", "township1-guide"];

interface Row {
  readonly id: string;
  readonly version: number;
  readonly state?: string;
  readonly transferNo?: string;
}

const { hub, folder } = await realHub("timings", "unit");
try {
  const ask = async (account: string, query: string, variables: object): Promise<Record<string, never>> => {
    const authorization = `Bearer ${await fetchToken(hub.issuer, account)}`;
    const answer = await fetch(`${hub.gatewayUrl}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data: Record<string, never>; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const command = async (account: string, name: string, input: object, shown: string): Promise<never> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const { done } = await ask(
      account,
      `mutation ($input: ${type}!) { done: ${name}(input: $input) { __typename ... on CommandRefusal { code } ${shown} } }`,
      { input: { key: randomUUID(), ...input } },
    );
    if ((done as { code?: string }).code) throw new Error(`${name}: ${JSON.stringify(done)}`);
    return done;
  };
  const PETITION = "... on PetitionSuccess { transferNo petition { id version } }";
  const TRANSFER = "... on TransferSuccess { transfer { id version } }";
  /** The transfer, once it is in a state. */
  const inBox = async (account: string, box: string, no: string, state: string): Promise<Row> => {
    for (let tries = 0; tries < 300; tries += 1) {
      const shown = "edges { node { id version state transferNo } }";
      const read = (await ask(
        account,
        `{ box: ${box}(purpose: HANDLING, first: 100) { ${shown} } }`,
        {},
      )) as unknown as {
        box: { edges: { node: Row }[] };
      };
      const found = read.box.edges.find(({ node }) => node.transferNo === no);
      if (found?.node.state === state) return { id: found.node.id, version: found.node.version };
      await wait(100);
    }
    throw new Error(`${no} does not get ${state}`);
  };
  const petitionNow = async (id: string): Promise<Row> => {
    const shown = "edges { node { id version } }";
    const { all } = (await ask(
      "county1-petitions",
      `{ all: petitionCases(region: "${COUNTY}", purpose: HANDLING, first: 100) { ${shown} } }`,
      {},
    )) as unknown as {
      all: { edges: { node: Row }[] };
    };
    return all.edges.find(({ node }) => node.id === id)!.node;
  };

  const { petition } = (await command(
    "county1-petitions",
    "registerPetition",
    {
      village: VILLAGE,
      receivedOn: new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date()),
      form: "LETTER",
      source: "LOCAL",
      class: "ACCUSATION",
      topic: "BRIBERY",
      peopleBand: "ONE",
      aboutCadres: true,
    },
    PETITION,
  )) as { petition: Row };
  const send = async (): Promise<string> => {
    const on = { ...(await petitionNow(petition.id)), toRegion: COUNTY };
    const { transferNo: no } = (await command(
      "county1-petitions",
      "transferPetitionToDiscipline",
      on,
      PETITION,
    )) as {
      transferNo: string;
    };
    const prepared = await inBox("county1-petitions", "petitionsOutbox", no, "PREPARED");
    await command("county1-petitions-deputy", "approvePetitionsTransfer", prepared, TRANSFER);
    await command(
      "county1-discipline",
      "signDisciplineTransfer",
      await inBox("county1-discipline", "disciplineInbox", no, "DELIVERED"),
      TRANSFER,
    );
    await inBox("county1-petitions", "petitionsOutbox", no, "RECEIVED");
    return no;
  };
  const giveBack = async (no: string): Promise<void> => {
    const given = {
      ...(await inBox("county1-discipline", "disciplineInbox", no, "RECEIVED")),
      reason: "INCOMPLETE",
    };
    await command("county1-discipline", "returnDisciplineTransfer", given, TRANSFER);
    await inBox("county1-petitions", "petitionsOutbox", no, "RETURNED");
  };

  const body = JSON.stringify({ query: VILLAGE_VIEW, variables: { code: VILLAGE } });
  const time = async (authorization: string): Promise<number> => {
    const from = performance.now();
    const answer = await fetch(`${hub.gatewayUrl}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization },
      body,
    });
    const text = await answer.text();
    if (text.includes('"errors"')) throw new Error(text);
    return performance.now() - from;
  };
  const timings = new Map(READERS.map((name) => [name, { with: [] as number[], without: [] as number[] }]));
  /** A block of timings; what a pause costs the first ones after it is in none of them. */
  const measure = async (which: "with" | "without"): Promise<void> => {
    // Jobs of the clock that a step has set going are done.
    await wait(1000);
    const tokens = await Promise.all(READERS.map((name) => fetchToken(hub.issuer, name)));
    for (let i = -UNCOUNTED; i < BLOCK; i += 1)
      for (const [at, name] of READERS.entries()) {
        const ms = await time(`Bearer ${tokens[at]}`);
        if (i >= 0) timings.get(name)![which].push(ms);
      }
  };
  for (let i = 0; i < 10; i += 1) await measure("without");
  for (const { without } of timings.values()) without.length = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await measure("without");
    const no = await send();
    await measure("with");
    await measure("with");
    await giveBack(no);
    await measure("without");
  }
  process.stdout.write(
    "| reader | timings each | median with | median without | p, with and without | p, without and without |\n|---|---|---|---|---|---|\n",
  );
  const median = (all: readonly number[]): string =>
    `${[...all].sort((a, b) => a - b)[all.length >> 1]!.toFixed(2)} ms`;
  for (const [name, { with: some, without }] of timings) {
    const half = (which: number): number[] => without.filter((_, i) => Math.floor(i / BLOCK) % 2 === which);
    const p = [mannWhitney(some, without), mannWhitney(half(0), half(1))].map((one) => one.toFixed(3));
    process.stdout.write(
      `| ${name} | ${some.length} | ${median(some)} | ${median(without)} | ${p[0]} | ${p[1]} |\n`,
    );
  }
} finally {
  await hub.stop();
  rmSync(folder, { recursive: true, force: true });
}
