import { type OwnHub, startOwnHub } from "../harness/own-hub.ts";
import { COUNTY, officersOf, type Done, VILLAGE } from "../harness/officers.ts";

/** The commands on a transfer that no other record's command prepares: from preparing to dropping, as the sender's people see it. */
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
}, 120_000);
afterAll(() => hub?.stop());

const prepare = (account: string, over: object = {}): Promise<Done> =>
  officers.transfer(account, "preparePetitionsTransfer", { ...ORDER, ...over });

/** What a person could do with a transfer of the outbox now: each command, with the code of what blocks it. */
async function allowedTo(account: string, id: string): Promise<Done> {
  const { data } = await hub.askAs(
    account,
    "{ box: petitionsOutbox(purpose: HANDLING) { edges { node { id allowedCommands { name refusal { code } } } } } }",
  );
  const node = data.box.edges.find((edge: Done) => edge.node.id === id)?.node;
  return node?.allowedCommands.map(({ name, refusal }: Done) => [name, refusal?.code ?? null]);
}

test("preparing checks parties, facts and material, and gives numbers without a gap", async () => {
  expect(await prepare(HANDLER, { to: "PUBLICITY" })).toMatchObject({ code: "WRONG_PARTY", field: "to" });
  expect(await prepare(HANDLER, { facts: [] })).toMatchObject({ code: "FACTS_NOT_ACCEPTABLE" });
  const material = "00000000-0000-4000-8000-000000000000";
  expect(await prepare(HANDLER, { material })).toMatchObject({ code: "MATERIAL_UNKNOWN" });
  const key = "prepare-once";
  const first = await prepare(HANDLER, { key });
  expect(first.transfer).toMatchObject({ state: "PREPARED", version: 1 });
  expect(await prepare(HANDLER, { key })).toEqual(first);
  const { transfer: second } = await prepare(HANDLER);
  const serial = ({ transferNo }: Done): number => Number(transferNo.slice(-6));
  expect(first.transfer.transferNo).toMatch(/^H1-PET149921-\d{4}-\d{6}$/);
  expect(serial(second)).toBe(serial(first.transfer) + 1);
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
