import { officialId } from "../../data/demo/people.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { type OwnHouse, startOwnHouse, until } from "../harness/own-house.ts";
import { COUNTY, desks, type Done, HASH, today } from "../harness/petition-deeds.ts";

/** A petition's whole way through real processes, as the people of a county would take it. */
const CHIEF = "county1-petitions";
const HANDLER = "county1-petitions-handler";
const DISCIPLINE = "county1-discipline";
const handler = officialId(COUNTY as RegionCode, "PET-handler");
const leader = officialId(COUNTY as RegionCode, "case-leader");

let house: OwnHouse;
let desk: ReturnType<typeof desks>;

beforeAll(async () => {
  house = await startOwnHouse("petition-way");
  desk = desks(house);
}, 120_000);
afterAll(() => house?.stop());

const step = ({ id, version }: { id: string; version: number }) => ({ case: id, version });
const on = { on: today() };

async function take(
  account: string,
  mutation: string,
  type: string,
  petition: Done,
  order: object = {},
): Promise<Done> {
  const done = await desk.petition(account, mutation, type, { ...step(petition), ...order });
  if (done.__typename !== "PetitionDone") throw new Error(`${mutation}: ${JSON.stringify(done)}`);
  return done.petition;
}

async function routed(over: object = {}): Promise<Done> {
  const { petition } = await desk.register(CHIEF, over);
  return take(CHIEF, "assignPetition", "PetitionRoute", petition, {
    handlingBody: "PET",
    handler,
    caseLeader: leader,
  });
}

async function replied(over: object = {}, outcome = "EXPLAINED"): Promise<Done> {
  let petition = await routed(over);
  petition = await take(HANDLER, "acceptPetition", "PetitionAcceptance", petition, { noticeOn: today() });
  petition = await take(HANDLER, "startHandlingPetition", "PetitionStep", petition);
  return take(HANDLER, "replyToPetition", "PetitionReply", petition, {
    outcome,
    evidenceHash: HASH,
    statesFactsGroundAndLaw: true,
  });
}

test("a petition goes from registration to being struck off, by two people, with every clock on record", async () => {
  let petition = await replied();
  expect(petition).toMatchObject({ stage: "REPLIED", ledgerState: "OPEN", outcome: "EXPLAINED" });
  // Not delivered yet: not at an end.
  petition = await take(HANDLER, "submitPetitionForStrikingOff", "PetitionStep", petition);
  const early = await desk.petition(CHIEF, "strikeOffPetition", "PetitionStep", step(petition));
  expect(early).toMatchObject({
    code: "CANCEL_WITHOUT_REPLY",
    rule: "P22",
    basis: expect.stringMatching(/bulletin/),
  });
  petition = await take(HANDLER, "recordPetitionDelivery", "PetitionDay", petition, on);
  petition = await take(CHIEF, "strikeOffPetition", "PetitionStep", petition);
  expect(petition).toMatchObject({ ledgerState: "CANCELLED" });
  expect(petition.clocks.map(({ rule, end }: Done) => `${rule} ${end}`)).toEqual([
    "P01 MET",
    "P02 MET",
    "P03 DROPPED",
    "P04 MET",
    "P06 null",
  ]);
  for (const clock of petition.clocks) {
    expect(clock.ruleVersion).toBe(`${clock.rule}@2022-05-01`);
    expect(clock.calendarVersion).toMatch(/^20\d\d\.(\d|none)/);
  }
  const again = await desk.petition(CHIEF, "strikeOffPetition", "PetitionStep", step(petition));
  expect(again).toMatchObject({ code: "ILLEGAL_TRANSITION", from: "CANCELLED", allowed: ["reopen"] });
});

test("who asked for it does not strike it off, and who handles it neither", async () => {
  let petition = await replied();
  petition = await take(HANDLER, "recordPetitionDelivery", "PetitionDay", petition, on);
  petition = await take(CHIEF, "submitPetitionForStrikingOff", "PetitionStep", petition);
  for (const account of [CHIEF, HANDLER]) {
    const refused = await desk.petition(account, "strikeOffPetition", "PetitionStep", step(petition));
    expect([account, refused.code]).toEqual([account, "FOUR_EYES"]);
  }
});

test("the same key and order is answered as the first; another order under it is refused; an old version is stale", async () => {
  const key = "one-deed-0001";
  const order = { key, topic: "LAND" };
  const first = await desk.register(CHIEF, order);
  expect(await desk.register(CHIEF, order)).toEqual(first);
  expect(await desk.register(CHIEF, { ...order, topic: "FINANCE" })).toMatchObject({
    code: "IDEMPOTENCY_CONFLICT",
    field: "key",
  });
  const both = await Promise.all([1, 2].map(() => desk.register(CHIEF, { key: "one-deed-0002" })));
  expect(both[0]).toEqual(both[1]);
  const next = await take(CHIEF, "assignPetition", "PetitionRoute", first.petition, {
    handlingBody: "PET",
    handler,
  });
  expect(next.version).toBe(first.petition.version + 1);
  const stale = await desk.petition(CHIEF, "objectToPetition", "PetitionStep", step(first.petition));
  expect(stale).toMatchObject({ code: "STALE_VERSION", from: "ASSIGNED" });
});

test("fifty registrations at once get fifty numbers, without a gap", async () => {
  const before = await desk.register(CHIEF);
  const done = await Promise.all(
    Array.from({ length: 50 }, (_, i) => desk.register(CHIEF, { key: `fifty-at-once-${i}` })),
  );
  const numbers = done.map(({ petition }) => Number(petition.petitionNo.slice(-6))).toSorted((a, b) => a - b);
  const first = Number(before.petition.petitionNo.slice(-6)) + 1;
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => first + i));
});

test("an extension is for the head, once, for at most 30 days", async () => {
  let petition = await routed();
  petition = await take(HANDLER, "acceptPetition", "PetitionAcceptance", petition, { noticeOn: today() });
  petition = await take(HANDLER, "startHandlingPetition", "PetitionStep", petition);
  const extend = (account: string, days: number) =>
    desk.petition(account, "extendPetition", "PetitionExtension", {
      ...step(petition),
      days,
      noticeOn: today(),
      reason: "EVIDENCE_PENDING",
    });
  expect(await extend(HANDLER, 30)).toMatchObject({ code: "FOUR_EYES", rule: "P05" });
  expect(await extend(CHIEF, 31)).toMatchObject({ code: "EXTENSION_TOO_LONG", rule: "P05" });
  const { petition: extended } = await extend(CHIEF, 30);
  expect(extended.extendedTo).toBe(today(90));
  petition = extended;
  expect(await extend(CHIEF, 1)).toMatchObject({
    code: "EXTENSION_TWICE",
    basis: expect.stringContaining("34"),
  });
});

test("review and re-examination lead to an end after which the same facts are refused, with the reason of the law", async () => {
  let petition = await replied();
  const early = await desk.petition(CHIEF, "requestPetitionReview", "PetitionDay", {
    ...step(petition),
    ...on,
  });
  expect(early).toMatchObject({ code: "CLOCK_NOT_MET", rule: "P06" });
  petition = await take(HANDLER, "recordPetitionDelivery", "PetitionDay", petition, on);
  petition = await take(CHIEF, "requestPetitionReview", "PetitionDay", petition, on);
  const opinion = { outcome: "NOT_SUPPORTED", evidenceHash: HASH };
  petition = await take(CHIEF, "decidePetitionReview", "PetitionOpinion", petition, opinion);
  petition = await take(HANDLER, "recordPetitionDelivery", "PetitionDay", petition, on);
  petition = await take(CHIEF, "requestPetitionReexam", "PetitionDay", petition, on);
  const before = petition.clock.dueOn;
  petition = await take(CHIEF, "holdPetitionHearing", "PetitionHearing", petition, {
    from: today(1),
    to: today(5),
  });
  expect(Date.parse(petition.clock.dueOn) - Date.parse(before)).toBe(5 * 86_400_000);
  petition = await take(CHIEF, "decidePetitionReexam", "PetitionOpinion", petition, opinion);
  expect(petition.stage).toBe("TERMINATED");
  const repeat = await desk.register(CHIEF, { repeatOf: petition.id });
  // It is registered, as every petition is, and then not accepted.
  expect(repeat.petition.stage).toBe("REGISTERED");
  const accepted = await desk.petition(CHIEF, "assignPetition", "PetitionRoute", {
    ...step(repeat.petition),
    handlingBody: "PET",
    handler,
  });
  expect(accepted).toMatchObject({
    code: "TERMINATED_MATTER",
    rule: "P10",
    basis: expect.stringMatching(/2022.*36/),
  });
  const other = { ...step(repeat.petition), noticeOn: today(), reason: "DUPLICATE_IN_PROGRESS" };
  expect(await desk.petition(CHIEF, "refusePetition", "PetitionRefusal", other)).toMatchObject({
    code: "FIELD_NOT_ACCEPTABLE",
  });
  const refused = await take(CHIEF, "refusePetition", "PetitionRefusal", repeat.petition, {
    noticeOn: today(),
    reason: "TERMINATED_MATTER",
  });
  expect(refused.stage).toBe("NOT_ACCEPTED");
});

test("an accusation goes to discipline, comes back when it is returned, and its clock runs on", async () => {
  const { petition } = await desk.register(CHIEF, {
    class: "ACCUSATION",
    topic: "BRIBERY",
    aboutCadres: true,
    receivedOn: today(-3),
  });
  const order = { ...step(petition), toRegion: COUNTY, isRealName: true };
  const avoided = await desk.petition(HANDLER, "transferPetitionToDiscipline", "PetitionTransfer", order);
  // A handler only acts on what is theirs.
  expect(avoided.code).toBe("NOT_FOUND");
  const same = await desk.petition(CHIEF, "transferPetitionToDiscipline", "PetitionTransfer", {
    ...order,
    avoidUnitIds: [`DIS@${COUNTY}`],
  });
  expect(same).toMatchObject({ code: "TRANSFER_TARGET_INVALID", rule: "P19" });
  const given = await take(CHIEF, "assignPetitionPeople", "PetitionPeople", petition, {
    handler,
    isKeyCase: false,
  });
  const sent = await desk.petition(HANDLER, "transferPetitionToDiscipline", "PetitionTransfer", {
    ...order,
    version: given.version,
  });
  expect(sent.petition).toMatchObject({ stage: "TRANSFERRED_DISCIPLINE", clock: null });
  const slipOf = async () =>
    (await desk.box(CHIEF, "petitionsOutbox")).find((one) => one.transferNo === sent.transferNo)!;
  const inboxOf = async () =>
    (await desk.box(DISCIPLINE, "disciplineInbox")).find((one) => one.transferNo === sent.transferNo);
  const stepOf = ({ id, version }: Done) => ({ handOver: id, version });
  expect(await desk.handOver(HANDLER, "approvePetitionsHandOver", stepOf(await slipOf()))).toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await desk.handOver(CHIEF, "approvePetitionsHandOver", stepOf(await slipOf()))).toMatchObject({
    handOver: { state: "APPROVED" },
  });
  await until("it is delivered", async () => (await slipOf()).state === "DELIVERED");
  const inbox = (await inboxOf())!;
  expect(inbox).toMatchObject({
    state: "DELIVERED",
    payloadHash: (await slipOf()).payloadHash,
    from: "PETITIONS",
  });
  expect(await desk.handOver(DISCIPLINE, "acceptDisciplineHandOver", stepOf(inbox))).toMatchObject({
    code: "ILLEGAL_TRANSITION",
    allowed: ["sign"],
  });
  const signed = await desk.handOver(DISCIPLINE, "signDisciplineHandOver", stepOf(inbox));
  expect(signed.handOver).toMatchObject({ state: "RECEIVED", receiptNo: `R${sent.transferNo}` });
  expect(await desk.handOver(DISCIPLINE, "returnDisciplineHandOver", stepOf(signed.handOver))).toMatchObject({
    code: "RETURN_REASON_REQUIRED",
  });
  await desk.handOver(DISCIPLINE, "returnDisciplineHandOver", {
    ...stepOf(signed.handOver),
    reason: "NOT_OURS",
  });
  await until("it is back", async () => (await slipOf()).state === "RETURNED");
  const { data } = await house.askAs(
    CHIEF,
    `{ petitionCases(region: "${COUNTY}", purpose: HANDLING, first: 100) { edges { node { id stage clock { rule dueOn } clocks { rule startedOn endedOn } } } } }`,
  );
  const back = data.petitionCases.edges.find(({ node }: Done) => node.id === petition.id).node;
  expect(back).toMatchObject({
    stage: "REGISTERED",
    clock: { rule: "P01", dueOn: petition.clock.dueOn },
    clocks: [{ rule: "P01", startedOn: today(-3), endedOn: null }],
  });
});
