import { Client } from "pg";
import type { Actor } from "../../shared/kernel/actor.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { until } from "../harness/own-hub.ts";
import { COUNTY, type Done, VILLAGE } from "../harness/officers.ts";
import { startTwoDepartments, type TwoDepartments } from "../harness/two-departments.ts";

/**
 * Two processes of one department, each with a relay, over one database: together they deliver every transfer once, both get
 * work, and when one is killed with messages on the wire the other delivers those as well.
 */
const LANES = 2;
const person = (id: string, duty: Actor["duties"][number]): Actor => ({
  subject: `00000000-0000-4000-8000-0000000000${id}`,
  body: "PET",
  duties: [duty],
  level: "K",
  region: COUNTY as RegionCode,
  villages: [],
});
const HANDLER = person("01", "HANDLER");
const CHIEF = person("02", "DEPT_CHIEF");

let services: TwoDepartments;
beforeAll(async () => {
  services = await startTwoDepartments("two-relays");
});
afterAll(() => services?.stop());

async function ask(actor: Actor, query: string, variables: object): Promise<Done> {
  const response = await fetch(`${services.urlOf("petitions")}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${services.sign(actor)("petitions")}`,
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Done;
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data.done;
}

const PREPARE = `mutation ($input: PreparePetitionsTransferInput!) { done: preparePetitionsTransfer(input: $input) {
  ... on TransferSuccess { transfer { id version } } ... on CommandRefusal { code field } } }`;
const APPROVE = `mutation ($input: ApprovePetitionsTransferInput!) { done: approvePetitionsTransfer(input: $input) {
  ... on TransferSuccess { transfer { state } } ... on CommandRefusal { code } } }`;
const FACTS = { petitionNo: "XF1499212026000001", topic: "BRIBERY", isRealName: "NO", isKeyCase: "NO" };

/** Prepares and approves so many transfers to discipline. */
async function approve(name: string, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const { transfer } = await ask(HANDLER, PREPARE, {
      input: {
        key: `prepare-${name}-${n}`,
        type: "H1",
        to: "DISCIPLINE",
        toRegion: COUNTY,
        village: VILLAGE,
        facts: Object.entries(FACTS).map(([fact, value]) => ({ name: fact, value })),
      },
    });
    const input = { key: `approve-${name}-${n}`, id: transfer.id, version: transfer.version };
    expect((await ask(CHIEF, APPROVE, { input })).transfer.state).toBe("APPROVED");
  }
}

async function count(service: "petitions" | "discipline", what: string): Promise<number> {
  const db = new Client({ connectionString: services.databaseUrl(service) });
  await db.connect();
  try {
    const { rows } = await db.query<{ n: string }>(`select count(*) as n from ${what}`);
    return Number(rows[0]!.n);
  } finally {
    await db.end();
  }
}

/** All of petitions' transfers are delivered, and each took effect once on both sides. */
async function isDeliveredOnce(total: number): Promise<void> {
  await until(
    "all are delivered",
    async () => (await count("petitions", "transfer_out where delivered_at is null")) === 0,
    60_000,
  );
  expect(await count("petitions", "transfer_out")).toBe(total);
  expect(await count("petitions", "transfer_receipt")).toBe(total);
  expect(await count("petitions", "audit_entry where name = 'transfer.delivered'")).toBe(total);
  for (const what of [
    "transfer_in",
    "clue",
    "transfer_receipt",
    "audit_entry where name = 'transfer.deliver' and outcome = 'DONE'",
  ])
    expect([what, await count("discipline", what)]).toEqual([what, total]);
}

test("two relays at once deliver each transfer once, and neither goes without work", async () => {
  const TRANSFERS = 20;
  const sent = { one: 0, two: 0 };
  let open: () => void = () => undefined;
  // Nothing passes until each relay has all its lanes under way: one that is starved is waited for in vain.
  const gate = new Promise<void>((resolve) => (open = resolve));
  const through = (relay: keyof typeof sent): TwoDepartments["onWire"] =>
    async function onWire(_to, instant) {
      if (instant !== "REQUEST") return;
      sent[relay] += 1;
      if (sent.one >= LANES && sent.two >= LANES) open();
      await gate;
    };
  services.onWire = through("one");
  const twin = await services.startTwin(through("two"));
  await approve("together", TRANSFERS);
  await isDeliveredOnce(TRANSFERS);
  // Nothing failed, so nothing was sent twice: each row was one relay's at a time.
  expect(sent.one + sent.two).toBe(TRANSFERS);
  expect(Math.min(sent.one, sent.two)).toBeGreaterThanOrEqual(LANES);
  twin.kill();
});

test("what a killed relay had on the wire is delivered by the other, once in effect", async () => {
  const before = await count("petitions", "transfer_out");
  let held = 0;
  services.onWire = () => undefined;
  // Every message of the twin's is answered by the receiver, and the answer never comes back.
  const twin = await services.startTwin((_to, instant) => {
    if (instant === "REQUEST") return;
    held += 1;
    return new Promise(() => undefined);
  });
  await approve("killed", 8);
  await until("the twin's messages have arrived", async () => held === LANES, 30_000);
  twin.kill();
  await isDeliveredOnce(before + 8);
});
