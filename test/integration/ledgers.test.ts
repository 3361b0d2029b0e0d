import { officialId } from "../../dev/demonstration/people.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { COUNTY, type Done, officersOf, today, VILLAGE } from "../harness/officers.ts";
import { type OwnHub, startOwnHub } from "../harness/own-hub.ts";

/** What a desk reads, through the gateway: pages by filter and order, one record, how it came about, and what waits. */
const CHIEF = "county1-petitions";
const HANDLER = "county1-petitions-handler";
const BODY = "county1-civil-affairs";

let hub: OwnHub;
let officers: ReturnType<typeof officersOf>;
beforeAll(async () => {
  hub = await startOwnHub("ledgers");
  officers = officersOf(hub);
}, 400_000);
afterAll(() => hub?.stop());

const read = async (account: string, query: string, variables: object = {}): Promise<Done> => {
  const { data, errors } = await hub.askAs(account, query, variables);
  expect(errors).toEqual([]);
  return data;
};
const CASES = `query ($where: PetitionCaseFilter, $order: LedgerOrder! = NEWEST_FIRST, $first: Int! = 100, $after: String, $openOnly: Boolean! = true) {
  petitionCases(region: "${COUNTY}", purpose: HANDLING, where: $where, order: $order, first: $first, after: $after, openOnly: $openOnly) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id petitionNo stage topic ledgerState handler { id } clock { dueOn state } } } } }`;
const cases = async (account: string, asked: object = {}): Promise<Done> => {
  const { petitionCases } = await read(account, CASES, asked);
  return { ...petitionCases, nodes: petitionCases.edges.map(({ node }: Done) => node) };
};

test("a ledger is read by state, kind, handler, number and day, and its total is what all pages have together", async () => {
  const all = await cases(CHIEF, { openOnly: false });
  expect(all.totalCount).toBeGreaterThan(5);
  expect(all.nodes).toHaveLength(Math.min(100, all.totalCount));

  const some = await cases(CHIEF, { where: { states: ["HANDLING", "ACCEPTED"], topics: ["PROCEDURE"] } });
  expect(some.nodes.length).toBeGreaterThan(0);
  for (const one of some.nodes) expect(one).toMatchObject({ stage: expect.stringMatching(/^(HANDLING|ACCEPTED)$/), topic: "PROCEDURE" }); // prettier-ignore
  const same = all.nodes.filter(
    (one: Done) =>
      ["HANDLING", "ACCEPTED"].includes(one.stage) &&
      one.topic === "PROCEDURE" &&
      one.ledgerState !== "CANCELLED",
  );
  expect(some.totalCount).toBe(same.length);

  const { nodes: overdue } = await cases(CHIEF, { where: { overdue: true }, openOnly: false });
  expect(overdue.length).toBeGreaterThan(0);
  for (const { clock } of overdue) expect(clock.state).toBe("OVERDUE");
  const late = all.nodes.filter(
    ({ clock, stage }: Done) => clock?.state === "OVERDUE" && stage !== "TRANSFERRED_DISCIPLINE",
  );
  expect(overdue.map(({ id }: Done) => id).toSorted()).toEqual(late.map(({ id }: Done) => id).toSorted());

  const [known] = all.nodes;
  const part = known.petitionNo.slice(-5);
  const { nodes: numbered } = await cases(CHIEF, { where: { number: part }, openOnly: false });
  expect(numbered.map(({ id }: Done) => id)).toContain(known.id);
  for (const { petitionNo } of numbered) expect(petitionNo).toContain(part);

  const { nodes: mine } = await cases(HANDLER, { where: { mine: true } });
  const handler = officialId(COUNTY as RegionCode, "PET-handler");
  for (const one of mine) expect(one.handler.id).toBe(handler);
});

test("pages go on where the last one ended, by either order, and name where they begin and end", async () => {
  for (const order of ["NEWEST_FIRST", "DUE_FIRST"]) {
    const whole = await cases(CHIEF, { order });
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page: Done = await cases(CHIEF, { order, first: 3, after });
      expect(page.pageInfo).toMatchObject({
        hasPreviousPage: after !== null,
        startCursor: page.edges[0].cursor,
        endCursor: page.edges.at(-1).cursor,
      });
      expect(page.totalCount).toBe(whole.totalCount);
      ids.push(...page.nodes.map(({ id }: Done) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(ids).toEqual(whole.nodes.map(({ id }: Done) => id));
    expect(new Set(ids).size).toBe(whole.totalCount);
  }
  const { nodes } = await cases(CHIEF, { order: "DUE_FIRST" });
  const days = nodes.flatMap(({ clock, stage }: Done) =>
    stage === "TRANSFERRED_DISCIPLINE" || !clock ? [] : [clock.dueOn],
  );
  expect(days).toEqual(days.toSorted());
  // A cursor of one order is none of the other's, and one that was made up is none at all.
  for (const text of [
    "infinity 00000000-0000-0000-0000-000000000000",
    "2026-99-99 00000000-0000-0000-0000-000000000000",
    "x",
  ])
    expect((await cases(CHIEF, { after: Buffer.from(text).toString("base64url") })).nodes).toEqual([]);
});

const ONE = `query ($id: UUID, $number: String) { petitionCase(id: $id, number: $number, purpose: HANDLING) {
  id petitionNo stage history { at command event from to by { id name post } reason facts { name value } }
  transfers(purpose: HANDLING) { transferNo type state } } }`;

test("one record is found by its id or its number, with how it came about and what was transferred of it", async () => {
  const { petition } = await officers.register(CHIEF, { village: VILLAGE });
  const handler = officialId(COUNTY as RegionCode, "PET-handler");
  const given = await officers.petition(CHIEF, "assignPetitionPeople", {
    id: petition.id,
    version: petition.version,
    handler,
    isKeyCase: false,
  });
  const beside = { id: petition.id, version: given.petition.version, type: "H3", toRegion: COUNTY };
  const { transferNo } = await officers.petition(HANDLER, "transferPetitionBeside", beside);
  await officers.petition(CHIEF, "forwardPetition", {
    id: petition.id,
    version: given.petition.version,
    handlingBody: "PET",
    handler,
  });
  const { petitionCase: byId } = await read(CHIEF, ONE, { id: petition.id });
  const { petitionCase: byNumber } = await read(CHIEF, ONE, { number: petition.petitionNo });
  expect(byNumber).toEqual(byId);
  const chief = officialId(COUNTY as RegionCode, "PET-chief");
  expect(byId.history.map(({ command, from, by }: Done) => [command, from, by.id])).toEqual([
    ["registerPetition", null, chief],
    ["assignPetitionPeople", "REGISTERED", chief],
    ["forwardPetition", "REGISTERED", chief],
  ]);
  for (const { by } of byId.history) expect(by).toMatchObject({ name: expect.any(String), post: expect.any(String) }); // prettier-ignore
  expect(byId.history[0].facts).toContainEqual({ name: "receivedOn", value: today() });
  expect(byId.transfers).toEqual([{ transferNo, type: "H3", state: "PREPARED" }]);

  // Neither, both, or what is nobody's to read: a mistake is told, and what is not there looks as what is not theirs.
  for (const asked of [{}, { id: petition.id, number: petition.petitionNo }]) {
    const { errors } = await hub.askAs(CHIEF, ONE, asked);
    expect(errors).toMatchObject([{ extensions: { code: "VALIDATION" } }]);
  }
  for (const account of [BODY, "county1-leader", "township1-guide", "village1-recorder", "prefecture-leader"])
    expect([account, await read(account, ONE, { id: petition.id })]).toEqual([
      account,
      { petitionCase: null },
    ]);
  expect(await read(CHIEF, ONE, { number: "XF000000-2026-000000" })).toEqual({ petitionCase: null });
});

test("whoever handles a petition for the office finds the record, and not how the office came to it", async () => {
  const { petition } = await officers.register(CHIEF, { village: VILLAGE });
  const forwarded = await officers.petition(CHIEF, "forwardPetition", {
    id: petition.id,
    version: petition.version,
    handlingBody: "CIV",
    handler: officialId(COUNTY as RegionCode, "CIV-chief"),
  });
  expect(forwarded).toMatchObject({ __typename: "PetitionSuccess" });
  const { petitionCase } = await read(BODY, ONE, { id: petition.id });
  expect(petitionCase).toMatchObject({ stage: "FORWARDED", history: null, transfers: null });
});

const TODO = `{ petitionsTodo(first: 100) { counts { reason count } items { reason kind id number place state dueOn } } }`;

test("what waits for a person is what they could take a step on now, the most pressing first", async () => {
  const todo = async (account: string): Promise<Done> => (await read(account, TODO)).petitionsTodo;
  const { petition } = await officers.register(CHIEF, { village: VILLAGE, receivedOn: today(-14) });
  const before = await todo(CHIEF);
  expect(before.items).toContainEqual({
    reason: "DUE_3D",
    kind: "petition",
    id: petition.id,
    number: petition.petitionNo,
    place: VILLAGE,
    state: "REGISTERED",
    dueOn: petition.clock.dueOn,
  });
  const reasons = before.items.map(({ reason }: Done) => reason);
  const order = ["OVERDUE", "DUE_3D", "UNSIGNED", "RETURNED", "TO_DECIDE"];
  expect(reasons).toEqual(reasons.toSorted((a: string, b: string) => order.indexOf(a) - order.indexOf(b)));
  for (const { reason, count } of before.counts)
    expect(before.items.filter((one: Done) => one.reason === reason).length).toBeLessThanOrEqual(count);

  // A transfer waits for the head who did not prepare it, and for nobody else; what is prepared and what is not yet due do not press.
  const { transferNo } = await officers.petition(CHIEF, "transferPetitionBeside", {
    id: petition.id,
    version: petition.version,
    type: "H3",
    toRegion: COUNTY,
  });
  const waiting = async (account: string) =>
    (await todo(account)).items.filter(({ number }: Done) => number === transferNo);
  expect(await waiting(CHIEF)).toEqual([]);
  const { petition: other } = await officers.register(CHIEF, { village: VILLAGE });
  const given = await officers.petition(CHIEF, "assignPetitionPeople", {
    id: other.id,
    version: other.version,
    handler: officialId(COUNTY as RegionCode, "PET-handler"),
    isKeyCase: false,
  });
  const sent = await officers.petition(HANDLER, "transferPetitionBeside", {
    id: other.id,
    version: given.petition.version,
    type: "H3",
    toRegion: COUNTY,
  });
  expect((await todo(CHIEF)).items).toContainEqual(
    expect.objectContaining({
      reason: "TO_DECIDE",
      kind: "transfer",
      number: sent.transferNo,
      state: "PREPARED",
    }),
  );
  expect((await todo(CHIEF)).items.map(({ id }: Done) => id)).not.toContain(other.id);
  for (const account of ["county1-leader", "village1-recorder", "county1-discipline"]) {
    const { petitionsTodo } = await read(account, TODO);
    expect([account, petitionsTodo?.items ?? []]).toEqual([account, []]);
  }
});

test("a case that went to discipline is found by its leader as what they are shown, under any filter and order", async () => {
  const { petition } = await officers.register(CHIEF, { village: VILLAGE, class: "ACCUSATION" });
  const given = await officers.petition(CHIEF, "assignPetitionPeople", {
    id: petition.id,
    version: petition.version,
    handler: officialId(COUNTY as RegionCode, "PET-handler"),
    caseLeader: officialId(COUNTY as RegionCode, "case-leader"),
    isKeyCase: false,
  });
  const LEADER = "county1-case-leader";
  const seen = async (where: object = {}, order = "NEWEST_FIRST") => {
    const { data, errors } = await hub.askAs(
      LEADER,
      `query ($where: PetitionCaseFilter, $order: LedgerOrder!) { petitionCases(region: "${COUNTY}", purpose: SUPERVISION, first: 100, where: $where, order: $order) {
        totalCount edges { node { id stage clock { dueOn } } } } }`,
      { where, order },
    );
    expect(errors).toEqual([]);
    return data.petitionCases;
  };
  const all = async () => [await seen(), await seen({}, "DUE_FIRST"), await seen({ states: ["REGISTERED"] }), await seen({ dueBefore: today(60) })]; // prettier-ignore
  const before = await all();
  expect(before[0].edges.map(({ node }: Done) => node.id)).toContain(petition.id);
  const sent = await officers.petition(HANDLER, "transferPetitionToDiscipline", {
    id: petition.id,
    version: given.petition.version,
    toRegion: COUNTY,
  });
  expect(sent).toMatchObject({
    __typename: "PetitionSuccess",
    petition: { stage: "TRANSFERRED_DISCIPLINE" },
  });
  expect(await all()).toEqual(before);
  expect(await seen({ states: ["TRANSFERRED_DISCIPLINE"] })).toEqual({ totalCount: 0, edges: [] });
  // The office itself finds it by where it is.
  const { nodes } = await cases(CHIEF, { where: { states: ["TRANSFERRED_DISCIPLINE"] } });
  expect(nodes.map(({ id }: Done) => id)).toContain(petition.id);
});
