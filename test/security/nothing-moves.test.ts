import { demoAccounts } from "../../dev/demonstration/accounts.ts";
import { officialId } from "../../dev/demonstration/people.ts";
import { demoPlaces, SCALES } from "../../dev/demonstration/places.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { everythingReadable } from "../harness/everything-readable.ts";
import { COUNTY, type Done, officersOf, today } from "../harness/officers.ts";
import { type OwnHub, startOwnHub, until } from "../harness/own-hub.ts";

/**
 * Whoever is neither of the two parties reads the same before and after every step of a transfer to or from discipline or
 * public security: every field of the village, every board, every list, as every account there is.
 */
const VILLAGE = "149921001202";
const REGIONS = ["149921001000", COUNTY, "149900000000"];
const CHIEF = "county1-petitions";
const CLERK = "county1-petitions-handler";
const ORGAN = "county1-discipline";
const POLICE = "county1-public-security";
const CLERK_ID = officialId(COUNTY as RegionCode, "PET-handler");
const LEADER_ID = officialId(COUNTY as RegionCode, "case-leader");
const ACCOUNTS = demoAccounts(demoPlaces(SCALES.unit, 1).villages).map(({ name }) => name);

let hub: OwnHub;
let officers: ReturnType<typeof officersOf>;
beforeAll(async () => {
  hub = await startOwnHub("nothing-moves");
  officers = officersOf(hub);
}, 400_000);
afterAll(() => hub?.stop());

/** What everybody but the parties reads now. */
async function readByAllBut(parties: readonly string[]): Promise<Record<string, unknown>> {
  const read: Record<string, unknown> = {};
  for (const account of ACCOUNTS.filter((one) => !parties.some((party) => one.startsWith(party))))
    read[account] = await everythingReadable((...asked) => hub.askAs(...asked), account, VILLAGE, REGIONS);
  // The clue board of prefecture and province counts clues for those who answer for them: that is what it is for.
  return JSON.parse(JSON.stringify(read, (key, value: unknown) => (key === "clueBoard" ? null : value)));
}

const step = (one: Done): object => ({ id: one.id, version: one.version });
const inState = async (account: string, box: string, transferNo: string, state: string): Promise<Done> => {
  let found: Done = null;
  await until(`${transferNo} is ${state} in ${box}`, async () => {
    found = (await officers.box(account, box)).find((one) => one.transferNo === transferNo);
    return found?.state === state;
  });
  return found;
};
const order = async (account: string, mutation: string, transfer: Done, over: object = {}): Promise<Done> => {
  const done = await officers.transfer(account, mutation, { ...step(transfer), ...over });
  if (done.__typename !== "TransferSuccess") throw new Error(`${mutation}: ${JSON.stringify(done)}`);
  return done.transfer;
};
const petition = async (account: string, mutation: string, on: Done, over: object): Promise<Done> => {
  const done = await officers.petition(account, mutation, { ...step(on), ...over });
  if (done.__typename !== "PetitionSuccess") throw new Error(`${mutation}: ${JSON.stringify(done)}`);
  return done;
};

/** A key case that a leader answers for. */
async function keyCase(receivedOn: string): Promise<Done> {
  const { petition: registered } = await officers.register(CHIEF, {
    village: VILLAGE,
    class: "ACCUSATION",
    topic: "BRIBERY",
    aboutCadres: true,
    isKeyCase: true,
    receivedOn,
  });
  const people = { handler: CLERK_ID, caseLeader: LEADER_ID, isKeyCase: true };
  return (await petition(CHIEF, "assignPetitionPeople", registered, people)).petition;
}

test("accusations that go to discipline, in time and late, and come back move nothing for anybody else", async () => {
  const accused = [await keyCase(today(-3)), await keyCase(today(-20))];
  const isAccused = ({ id }: Done) => accused.some((one) => one.id === id);
  const before = await readByAllBut(["county1-petitions", "county1-discipline"]);
  const same = async () =>
    expect(await readByAllBut(["county1-petitions", "county1-discipline"])).toEqual(before);
  const prepare = async (): Promise<string[]> => {
    const prepared = [];
    for (const one of (await cases(CLERK)).filter(isAccused))
      prepared.push(
        await petition(CLERK, "transferPetitionToDiscipline", one, {
          toRegion: COUNTY,
          latenessReason: "STAFFING",
        }),
      );
    return prepared.map(({ transferNo }) => transferNo);
  };
  /** What both sides do next with the transfers, and the state in which the sender then has them. */
  const send = (
    numbers: string[],
    account: string,
    box: string,
    state: string,
    mutation: string,
    over = {},
  ) =>
    Promise.all(
      numbers.map(async (no) => order(account, mutation, await inState(account, box, no, state), over)),
    );
  const approve = (numbers: string[]) =>
    send(numbers, CHIEF, "petitionsOutbox", "PREPARED", "approvePetitionsTransfer");
  const organ = (numbers: string[], state: string, mutation: string, over = {}) =>
    send(numbers, ORGAN, "disciplineInbox", state, mutation, over);
  const told = (numbers: string[], state: string) =>
    Promise.all(numbers.map((no) => inState(CHIEF, "petitionsOutbox", no, state)));

  const dropped = await prepare();
  await same();
  await send(dropped, CHIEF, "petitionsOutbox", "PREPARED", "dropPetitionsTransfer");
  await same();

  const returned = await prepare();
  await approve(returned);
  await told(returned, "DELIVERED");
  await same();
  await organ(returned, "DELIVERED", "signDisciplineTransfer");
  await organ(returned, "RECEIVED", "returnDisciplineTransfer", { reason: "INCOMPLETE" });
  await told(returned, "RETURNED");
  await same();
  // What was, is again: the leader of the key case too.
  const back = (await cases(CLERK)).filter(isAccused);
  expect(back).toHaveLength(2);
  for (const one of back)
    expect(one).toMatchObject({ stage: "REGISTERED", clock: { rule: "P01" }, caseLeader: { id: LEADER_ID } });

  const accepted = await prepare();
  await approve(accepted);
  await organ(accepted, "DELIVERED", "signDisciplineTransfer");
  await organ(accepted, "RECEIVED", "acceptDisciplineTransfer");
  await told(accepted, "ACCEPTED");
  await same();
  // The office itself knows that it has routed them; their leader goes on seeing petitions on the register.
  const seenBy = async (account: string) =>
    (await cases(account)).filter(isAccused).map(({ stage, clock }) => `${stage} ${clock?.rule ?? "-"}`);
  expect(await seenBy(CHIEF)).toEqual(["TRANSFERRED_DISCIPLINE -", "TRANSFERRED_DISCIPLINE -"]);
  expect(await seenBy("county1-case-leader")).toEqual(["REGISTERED P01", "REGISTERED P01"]);
}, 400_000);

const cases = async (account: string): Promise<Done[]> => {
  const fields = "id version stage clock { rule } caseLeader { id }";
  const { data } = await hub.askAs(
    account,
    `{ petitionCases(region: "${COUNTY}", purpose: HANDLING, first: 100) { edges { node { ${fields} } } } }`,
  );
  return data.petitionCases.edges.map(({ node }: Done) => node);
};

test("transfers to and from public security, beside a petition and without one, move nothing for anybody else", async () => {
  const accused = await keyCase(today(-2));
  const side = async (from: string, to: string, receiver: string, prepared: string): Promise<void> => {
    const parties = [from, to].map((one) => `county1-${one}`);
    const before = await readByAllBut(parties);
    const same = async () => expect(await readByAllBut(parties)).toEqual(before);
    const up = (name: string) =>
      name.replaceAll(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());
    const low = (name: string) => up(name).charAt(0).toLowerCase() + up(name).slice(1);
    const transfer = await inState(`county1-${from}`, `${low(from)}Outbox`, prepared, "PREPARED");
    await order(`county1-${from}`, `approve${up(from)}Transfer`, transfer);
    let given = await inState(receiver, `${low(to)}Inbox`, prepared, "DELIVERED");
    await same();
    given = await order(receiver, `sign${up(to)}Transfer`, given);
    given = await order(receiver, `accept${up(to)}Transfer`, given);
    await inState(`county1-${from}`, `${low(from)}Outbox`, prepared, "ACCEPTED");
    await same();
    await order(receiver, `conclude${up(to)}Transfer`, given);
    await inState(`county1-${from}`, `${low(from)}Outbox`, prepared, "CONCLUDED");
    await same();
  };
  const h3 = await petition(
    CLERK,
    "transferPetitionBeside",
    (await cases(CLERK)).find(({ id }) => id === accused.id),
    {
      type: "H3",
      toRegion: COUNTY,
    },
  );
  await side("petitions", "public-security", POLICE, h3.transferNo);
  const h5 = await officers.transfer("county1-discipline-handler", "prepareDisciplineTransfer", {
    type: "H5",
    to: "PUBLIC_SECURITY",
    toRegion: COUNTY,
    village: VILLAGE,
    facts: [
      { name: "receiptNo", value: "JJ-2026-000012" },
      { name: "topic", value: "BRIBERY" },
    ],
  });
  await side("discipline", "public-security", POLICE, h5.transfer.transferNo);
});
