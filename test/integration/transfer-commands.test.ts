import { type OwnHub, startOwnHub, until } from "../harness/own-hub.ts";
import { COUNTY, officersOf, type Done, VILLAGE } from "../harness/officers.ts";
import { statementsAt } from "../harness/shared-hub.ts";

/** The commands on a transfer that no other record's command prepares, and what is said of them beforehand, on both sides. */
const CHIEF = "county1-petitions";
const HANDLER = "county1-petitions-handler";
const FACTS = { petitionNo: "XF1499212026000001", topic: "BRIBERY", isRealName: "NO", isKeyCase: "NO" };
const ORDER = {
  type: "H1",
  to: "DISCIPLINE",
  toRegion: COUNTY,
  village: VILLAGE,
  facts: Object.entries(FACTS).map(([name, value]) => ({ name, value })),
};

let hub: OwnHub;
let officers: ReturnType<typeof officersOf>;

beforeAll(async () => {
  hub = await startOwnHub("transfer-commands");
  officers = officersOf(hub);
});
afterAll(() => hub?.stop());

const prepare = (account: string, over: object = {}): Promise<Done> =>
  officers.transfer(account, "preparePetitionsTransfer", { ...ORDER, ...over });

/** The transfers of a box, each with what this person could do with it now. */
async function judged(account: string, box: string): Promise<Done[]> {
  const { data, errors } = await hub.askAs(
    account,
    `{ box: ${box}(purpose: HANDLING) { edges { node { id transferNo state version
      allowedCommands { name refusal { code rule basis field from allowed } } } } } }`,
  );
  expect(errors).toEqual([]);
  return data.box.edges.map(({ node }: Done) => node);
}

/** What a person could do with a transfer of the outbox now: each command, with the code of what blocks it. */
async function allowedTo(account: string, id: string): Promise<Done> {
  const node = (await judged(account, "petitionsOutbox")).find((one) => one.id === id);
  return node?.allowedCommands.map(({ name, refusal }: Done) => [name, refusal?.code ?? null]);
}

/** Prepares, approves and waits until the receiver's inbox has it. @returns its number */
async function delivered(over: object): Promise<string> {
  const { transfer } = await prepare(HANDLER, over);
  const on = { id: transfer.id, version: transfer.version };
  await officers.transfer(CHIEF, "approvePetitionsTransfer", on);
  await until(
    "it is delivered",
    async () =>
      (await officers.box(CHIEF, "petitionsOutbox")).find(({ id }) => id === transfer.id).state ===
      "DELIVERED",
  );
  return transfer.transferNo as string;
}

/** A receiver's side of one transfer: what is said beforehand of a command, and what trying it brings. */
function given(account: string, box: string, transferNo: string) {
  const find = async () => (await judged(account, box)).find((one) => one.transferNo === transferNo);
  return {
    find,
    said: async (name: string) =>
      (await find()).allowedCommands.find((one: Done) => one.name === name).refusal,
    tried: async (name: string) => {
      const { id, version } = await find();
      return officers.transfer(account, name, { id, version });
    },
  };
}

test("preparing checks parties, facts and material, and gives numbers that tell nothing of each other", async () => {
  expect(await prepare(HANDLER, { to: "PUBLICITY" })).toMatchObject({ code: "WRONG_PARTY", field: "to" });
  expect(await prepare(HANDLER, { facts: [] })).toMatchObject({ code: "FACTS_NOT_ACCEPTABLE" });
  const material = "00000000-0000-4000-8000-000000000000";
  expect(await prepare(HANDLER, { material })).toMatchObject({ code: "MATERIAL_UNKNOWN" });
  const key = "prepare-once";
  const first = await prepare(HANDLER, { key });
  expect(first.transfer).toMatchObject({ state: "PREPARED", version: 1 });
  expect(await prepare(HANDLER, { key })).toEqual(first);
  const { transfer: second } = await prepare(HANDLER);
  for (const { transferNo } of [first.transfer, second])
    expect(transferNo).toMatch(/^H1-PET149921-\d{4}-[\dA-F]{12}$/);
  expect(second.transferNo).not.toBe(first.transfer.transferNo);
});

test("another person decides, on the newest version, and what is allowed now is said beforehand", async () => {
  const { transfer: own } = await prepare(CHIEF);
  expect(await allowedTo(CHIEF, own.id)).toEqual([
    ["approvePetitionsTransfer", "FOUR_EYES"],
    ["dropPetitionsTransfer", null],
    ["closePetitionsTransfer", "ILLEGAL_TRANSITION"],
  ]);
  const { transfer } = await prepare(HANDLER);
  const on = { id: transfer.id, version: transfer.version };
  expect(await allowedTo(HANDLER, transfer.id)).toEqual([]);
  expect(await officers.transfer(HANDLER, "dropPetitionsTransfer", on)).toMatchObject({ code: "NOT_FOUND" });
  const own1 = { id: own.id, version: own.version };
  expect(await officers.transfer(CHIEF, "approvePetitionsTransfer", own1)).toMatchObject({
    code: "FOUR_EYES",
  });
  const stale = await officers.transfer(CHIEF, "dropPetitionsTransfer", { ...on, version: 7 });
  expect(stale).toMatchObject({ code: "STALE_VERSION", from: "PREPARED" });
  const early = await officers.transfer(CHIEF, "closePetitionsTransfer", on);
  expect(early).toMatchObject({
    code: "ILLEGAL_TRANSITION",
    rule: "C08",
    from: "PREPARED",
    allowed: ["approvePetitionsTransfer", "dropPetitionsTransfer"],
  });
  const dropped = await officers.transfer(CHIEF, "dropPetitionsTransfer", on);
  expect(dropped.transfer).toMatchObject({ state: "DROPPED", version: on.version + 1 });
});

test("the election office reads beforehand that a report is to go upward first, and then that it may accept", async () => {
  const OFFICE = "county1-office-head";
  const facts = { kind: "BRIBERY", occurredAt: new Date().toISOString() };
  const report = {
    type: "H11",
    to: "COORDINATION",
    facts: Object.entries(facts).map(([name, value]) => ({ name, value })),
  };
  const accept = "acceptCoordinationTransfer";
  const first = given(OFFICE, "coordinationInbox", await delivered(report));
  await first.tried("signCoordinationTransfer");
  const refusal = await first.said(accept);
  expect(refusal).toEqual({
    code: "UPWARD_REPORT_REQUIRED",
    rule: "C01",
    basis: expect.any(String),
    field: null,
    from: "DRAFT",
    allowed: [],
  });
  expect(await first.tried(accept)).toEqual({ __typename: "CommandRefusal", ...refusal });
  // Another that waits costs no statement more: what is looked up is looked up for the page.
  const asked = async (): Promise<number> => {
    const before = await statementsAt(hub.subgraphUrls.coordination, hub.folder.path);
    await judged(OFFICE, "coordinationInbox");
    return (await statementsAt(hub.subgraphUrls.coordination, hub.folder.path)) - before;
  };
  const statements = await asked();
  const second = given(OFFICE, "coordinationInbox", await delivered(report));
  await second.tried("signCoordinationTransfer");
  expect([await second.said(accept), await asked()]).toEqual([refusal, statements]);

  // The draft is under the transfer's own id.
  const { id } = await first.find();
  const { report: sent } = await officers.report(OFFICE, "sendUpwardReport", { id, version: 1 });
  expect(sent.state).toBe("SENT");
  expect([await first.said(accept), await second.said(accept)]).toEqual([null, refusal]);
  expect(await first.tried(accept)).toMatchObject({ transfer: { state: "ACCEPTED" } });
});

test("the organ reads beforehand that a clue is not at an end, and then that it may tell the sender so", async () => {
  const DISCIPLINE = "county1-discipline";
  const conclude = "concludeDisciplineTransfer";
  const transfer = given(DISCIPLINE, "disciplineInbox", await delivered({}));
  await transfer.tried("signDisciplineTransfer");
  expect(await transfer.said(conclude)).toMatchObject({ code: "ILLEGAL_TRANSITION", rule: "C06" });
  await transfer.tried("acceptDisciplineTransfer");
  const refusal = await transfer.said(conclude);
  expect(refusal).toMatchObject({ code: "ILLEGAL_TRANSITION", rule: "D14", from: "ACCEPTED", allowed: [] });
  expect(await transfer.tried(conclude)).toEqual({ __typename: "CommandRefusal", ...refusal });
  // The clue is under the transfer's own id: entered, its handler named at the signing, accepted.
  const on = { id: (await transfer.find()).id, version: 3 };
  const { clue } = await officers.clue(DISCIPLINE, "forwardClueDown", on);
  expect(clue.state).toBe("FORWARDED_DOWN");
  expect(await transfer.said(conclude)).toBeNull();
  expect(await transfer.tried(conclude)).toMatchObject({ transfer: { state: "CONCLUDED" } });
});

test("who stands aside from a clue finds the transfer that brought it no more", async () => {
  const DISCIPLINE = "county1-discipline";
  const transfer = given(DISCIPLINE, "disciplineInbox", await delivered({}));
  await transfer.tried("signDisciplineTransfer");
  const { id, version } = await transfer.find();
  const aside = { id, version: 2, reason: "RELATIVE" };
  expect((await officers.clue(DISCIPLINE, "standAsideFromClue", aside)).code).toBeUndefined();
  expect(await transfer.find()).toBeUndefined();
  for (const mutation of ["acceptDisciplineTransfer", "concludeDisciplineTransfer"])
    expect(await officers.transfer(DISCIPLINE, mutation, { id, version })).toMatchObject({
      code: "NOT_FOUND",
    });
});
