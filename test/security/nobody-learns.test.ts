import { Client } from "pg";
import { officialId } from "../../dev/demonstration/people.ts";
import { hashOf } from "../../shared/commands/input-hash.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { COUNTY, type Done, officersOf, today } from "../harness/officers.ts";
import { type OwnHub, startOwnHub } from "../harness/own-hub.ts";

/** What somebody must not learn, step by step through real processes: drafts, who stands aside, how many transfers there are. */
const VILLAGE = "149921001204";
const CHIEF = "county1-petitions";
const LEADER = "county1-leader";
const LEADER_ID = officialId(COUNTY as RegionCode, "secretary");
const CHIEF_ID = officialId(COUNTY as RegionCode, "PET-chief");

let hub: OwnHub;
let officers: ReturnType<typeof officersOf>;
beforeAll(async () => {
  hub = await startOwnHub("nobody-learns");
  officers = officersOf(hub);
}, 400_000);
afterAll(() => hub?.stop());

async function sql<Row>(department: string, text: string): Promise<Row[]> {
  const url = new URL(hub.postgres.superuserUrl);
  url.pathname = `/${department}`;
  const db = new Client({ connectionString: url.href });
  await db.connect();
  try {
    return (await db.query(text)).rows as Row[];
  } finally {
    await db.end();
  }
}

const read = async (account: string, query: string): Promise<Done> => {
  const { data, errors } = await hub.askAs(account, query);
  expect(errors).toEqual([]);
  return data;
};

test("a report upward is a draft of its own office until it is sent, and then only the office above has it", async () => {
  const reports = async (account: string) =>
    (await read(account, `{ village(code: "${VILLAGE}") { upwardReports { kind state } } }`)).village
      .upwardReports;
  const ledger = async (account: string) =>
    (
      await read(
        account,
        "{ upwardReportLedger(purpose: SUPERVISION) { edges { node { id state version village { code } } } } }",
      )
    ).upwardReportLedger.edges
      .map(({ node }: Done) => node)
      .filter(({ village }: Done) => village.code === VILLAGE);
  const before = await reports("prefecture-office");
  const drafted = await officers.report("county1-office-staff", "draftUpwardReport", {
    village: VILLAGE,
    kind: "INCIDENT",
    occurredAt: new Date(Date.now() - 60_000).toISOString(),
  });
  expect(drafted).toMatchObject({ __typename: "ReportSuccess" });
  const [draft] = await ledger("county1-office-head");
  expect(draft).toMatchObject({ state: "DRAFT" });
  for (const account of ["prefecture-office", "prefecture-leader", LEADER, "county1-public-security"])
    expect([account, await reports(account)]).toEqual([account, before]);
  expect(await ledger("prefecture-office")).toEqual([]);
  const { id, version } = draft;
  await officers.report("county1-office-head", "sendUpwardReport", { id, version });
  for (const account of ["prefecture-office", "prefecture-leader", LEADER])
    expect([account, await reports(account)]).toEqual([
      account,
      [...(before ?? []), { kind: "INCIDENT", state: "SENT" }],
    ]);
  expect(await ledger("prefecture-office")).toMatchObject([{ state: "SENT" }]);
});

test("who is set aside from a petition no longer counts it anywhere, and nothing that is kept says who that is", async () => {
  const numbers = async (account: string): Promise<Done> => {
    const { village, region } = await read(
      account,
      `{ village(code: "${VILLAGE}") { petitions { open overdue nextDueOn topics { topic count } } }
        region(code: "${COUNTY}") { petitionBoard { open { value } } } }`,
    );
    return { village: village.petitions, open: region.petitionBoard.open };
  };
  // Enough of them for the numbers of the board to be shown.
  for (let n = 0; n < 12; n += 1) await officers.register(CHIEF, { village: VILLAGE });
  const before = await numbers(LEADER);
  const { petition } = await officers.register(CHIEF, { village: VILLAGE, aboutCadres: true });
  expect((await numbers(LEADER)).village.open).toBe(before.village.open + 1);
  const { id, version } = petition;
  const done = await officers.petition(CHIEF, "standAsideFromPetition", {
    id,
    version,
    official: LEADER_ID,
    reason: "SUBJECT",
  });
  expect(done).toMatchObject({ __typename: "PetitionSuccess" });
  expect(await numbers(LEADER)).toEqual(before);
  // Everybody else counts it.
  expect((await numbers("county1-office-head")).village.open).toBe(before.village.open + 1);
  // Oneself, by one's own word.
  const { petition: own } = await officers.register(CHIEF, { village: VILLAGE });
  await officers.petition(CHIEF, "standAsideFromPetition", {
    id: own.id,
    version: own.version,
    reason: "SUBJECT",
  });
  expect(await officers.petition(CHIEF, "forwardPetition", {
    id: own.id, version: own.version + 1, handlingBody: "PET", handler: CHIEF_ID,
  })).toMatchObject({ code: "CONFLICT_OF_INTEREST" }); // prettier-ignore

  const rows = await sql<{ row: string }>("petitions", "select to_jsonb(r)::text as row from recusal r");
  expect(rows).toHaveLength(2);
  for (const { row } of rows) {
    expect(row).not.toContain(LEADER_ID);
    expect(row).not.toContain(CHIEF_ID);
    expect(row).not.toContain("SUBJECT");
  }
  // Nor is it found by trying: the answer that is kept under the key has a hash that nobody else can make.
  const kept = await sql<{ key: string; hash: string; row: string }>(
    "petitions",
    "select key, input_hash as hash, to_jsonb(k)::text as row from command_key k where command = 'standAsideFromPetition'",
  );
  expect(kept).toHaveLength(2);
  for (const { key, hash, row } of kept) {
    expect(row).not.toContain(LEADER_ID);
    for (const official of [LEADER_ID, null])
      for (const reason of ["RELATIVE", "INTEREST", "SUBJECT", "OTHER_TIE"])
        for (const on of [petition, own]) {
          const request = { key, id: on.id, version: on.version, input: { official, reason } };
          expect(hash).not.toBe(hashOf({ command: "standAsideFromPetition", ...request }));
        }
  }
  const traces = await sql<{ row: string }>(
    "petitions",
    `select to_jsonb(h)::text as row from state_history h where event = 'standAside'
      union all select to_jsonb(a)::text from audit_entry a where name = 'standAsideFromPetition'`,
  );
  for (const { row } of traces) expect(row).not.toMatch(new RegExp(`${LEADER_ID}|SUBJECT"`));
});

test("a transfer's number tells nobody how many others there are", async () => {
  const numbers: string[] = [];
  for (const type of ["H2", "H3", "H3", "H1"]) {
    const { petition } = await officers.register(CHIEF, { village: VILLAGE, receivedOn: today(-1) });
    const { id, version } = petition;
    const done = await officers.petition(CHIEF, "transferPetitionBeside", {
      id,
      version,
      type,
      toRegion: COUNTY,
    });
    expect(done.transferNo).toMatch(new RegExp(`^${type}-PET149921-${today().slice(0, 4)}-[\\dA-F]{12}$`));
    numbers.push(done.transferNo.slice(-12));
  }
  const steps = numbers.slice(1).map((no, index) => BigInt(`0x${no}`) - BigInt(`0x${numbers[index]}`));
  // By chance: twice the same step would be a series.
  expect(new Set(steps).size).toBe(steps.length);
  expect(steps.every((step) => step > 1_000n || step < -1_000n)).toBe(true);
});
