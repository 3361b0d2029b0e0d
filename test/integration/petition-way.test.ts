import { officialId } from "../../dev/demonstration/people.ts";
import { DEPARTMENTS, snakeName } from "../../shared/kernel/department.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { type OwnHub, startOwnHub, until } from "../harness/own-hub.ts";
import { COUNTY, officersOf, type Done, HASH, today, VILLAGE } from "../harness/officers.ts";

/** A petition's whole way through real processes, as the people of a county would take it. */
const CHIEF = "county1-petitions";
const DEPUTY = "county1-petitions-deputy";
const HANDLER = "county1-petitions-handler";
const DISCIPLINE = "county1-discipline";
const ORGAN_HANDLER = "county1-discipline-handler";
const handler = officialId(COUNTY as RegionCode, "PET-handler");
const leader = officialId(COUNTY as RegionCode, "case-leader");

let hub: OwnHub;
let officers: ReturnType<typeof officersOf>;

beforeAll(async () => {
  hub = await startOwnHub("petition-way");
  officers = officersOf(hub);
});
afterAll(() => hub?.stop());

const step = ({ id, version }: { id: string; version: number }) => ({ id, version });
const on = { on: today() };

async function take(account: string, mutation: string, petition: Done, order: object = {}): Promise<Done> {
  const done = await officers.petition(account, mutation, { ...step(petition), ...order });
  if (done.__typename !== "PetitionSuccess") throw new Error(`${mutation}: ${JSON.stringify(done)}`);
  return done.petition;
}

async function routed(over: object = {}): Promise<Done> {
  const { petition } = await officers.register(CHIEF, over);
  return take(CHIEF, "assignPetition", petition, {
    handlingBody: "PET",
    handler,
    caseLeader: leader,
    mustReplyBy: today(30),
  });
}

async function replied(over: object = {}, outcome = "EXPLAINED"): Promise<Done> {
  let petition = await routed(over);
  petition = await take(HANDLER, "acceptPetition", petition, { noticeOn: today() });
  petition = await take(HANDLER, "startHandlingPetition", petition);
  return take(HANDLER, "replyToPetition", petition, {
    outcome,
    evidenceHash: HASH,
    statesFactsGroundAndLaw: true,
  });
}

test("a petition goes from registration to being struck off, by two people, with every clock on record", async () => {
  let petition = await replied();
  expect(petition).toMatchObject({ stage: "REPLIED", ledgerState: "OPEN", outcome: "EXPLAINED" });
  // Not delivered yet: not at an end.
  petition = await take(HANDLER, "submitPetitionForStrikingOff", petition);
  const early = await officers.petition(CHIEF, "strikeOffPetition", step(petition));
  expect(early).toMatchObject({
    code: "CANCEL_WITHOUT_REPLY",
    rule: "P22",
    basis: expect.stringMatching(/bulletin/),
  });
  petition = await take(HANDLER, "recordPetitionDelivery", petition, on);
  petition = await take(CHIEF, "strikeOffPetition", petition);
  expect(petition).toMatchObject({ ledgerState: "CANCELLED" });
  expect(petition.clocks.map(({ rule, end }: Done) => `${rule} ${end}`)).toEqual([
    "P01 MET",
    "P02 MET",
    "P03 DROPPED",
    "P25 MET",
    "P04 MET",
    "P06 null",
  ]);
  for (const clock of petition.clocks) {
    expect(clock.ruleVersion).toBe(`${clock.rule}@2022-05-01`);
    expect(clock.calendarVersion).toMatch(/^20\d\d\.(\d|none)/);
  }
  const again = await officers.petition(CHIEF, "strikeOffPetition", step(petition));
  expect(again).toMatchObject({
    code: "ILLEGAL_TRANSITION",
    from: "CANCELLED",
    allowed: ["reopenPetition", "standAsideFromPetition"],
  });
});

test("a reopened petition is answered and delivered anew, by a clock of its own, and struck off again", async () => {
  const finish = async (petition: Done): Promise<Done> => {
    const delivered = await take(HANDLER, "recordPetitionDelivery", petition, on);
    const submitted = await take(HANDLER, "submitPetitionForStrikingOff", delivered);
    return take(CHIEF, "strikeOffPetition", submitted);
  };
  const opinion = { outcome: "EXPLAINED", evidenceHash: HASH, statesFactsGroundAndLaw: true };
  const back = await take(CHIEF, "reopenPetition", await finish(await replied()), { reason: "NEW_FACTS" });
  expect(back).toMatchObject({
    stage: "HANDLING",
    ledgerState: "REOPENED",
    outcome: null,
    clock: { rule: "P04", dueOn: today(60) },
  });
  const again = await finish(await take(HANDLER, "replyToPetition", back, opinion));
  expect(again).toMatchObject({ stage: "REPLIED", ledgerState: "CANCELLED", outcome: "EXPLAINED" });
  expect(again.clocks.slice(-2).map(({ rule, end }: Done) => `${rule} ${end}`)).toEqual([
    "P04 MET",
    "P06 null",
  ]);
});

test("a wrong registration is corrected with a reason, or voided by two, and then is on no ledger", async () => {
  const isOnLedger = async ({ id }: Done): Promise<boolean> => {
    const query = `{ petitionCases(region: "${COUNTY}", purpose: HANDLING, first: 100) { edges { node { id } } } }`;
    const { data } = await hub.askAs(CHIEF, query);
    return data.petitionCases.edges.some(({ node }: Done) => node.id === id);
  };
  const { petition } = await officers.register(CHIEF, { receivedOn: today(-40) });
  expect(petition.clock).toMatchObject({ rule: "P01", state: "OVERDUE" });
  const right = await take(CHIEF, "correctPetition", petition, {
    receivedOn: today(-2),
    topic: "LAND",
    reason: "WRITTEN_WRONG",
  });
  expect(right.clock).toMatchObject({ rule: "P01", dueOn: today(13) });
  expect(await isOnLedger(right)).toBe(true);
  const asked = await take(CHIEF, "requestPetitionVoiding", right, { reason: "REGISTERED_TWICE" });
  expect(asked).toMatchObject({ stage: "REGISTERED", ledgerState: "OPEN" });
  expect(await officers.petition(CHIEF, "voidPetition", step(asked))).toMatchObject({ code: "FOUR_EYES" });
  const voided = await take(DEPUTY, "voidPetition", asked);
  expect(voided).toMatchObject({ stage: "VOIDED", ledgerState: "CANCELLED", clock: null });
  expect(await isOnLedger(voided)).toBe(false);
  const kept = await take(CHIEF, "requestPetitionVoiding", (await officers.register(CHIEF)).petition, {
    reason: "NOT_A_PETITION",
  });
  expect(await take(DEPUTY, "rejectPetitionVoiding", kept)).toMatchObject({ stage: "REGISTERED" });
});

test("who asked for it does not strike it off, and who handles it neither", async () => {
  let petition = await replied();
  petition = await take(HANDLER, "recordPetitionDelivery", petition, on);
  petition = await take(CHIEF, "submitPetitionForStrikingOff", petition);
  for (const account of [CHIEF, HANDLER]) {
    const refused = await officers.petition(account, "strikeOffPetition", step(petition));
    expect([account, refused.code]).toEqual([account, "FOUR_EYES"]);
  }
});

test("the same key and input is answered as the first; another input under it is refused; an old version is stale", async () => {
  const key = "one-command-0001";
  const order = { key, topic: "LAND" };
  const first = await officers.register(CHIEF, order);
  expect(await officers.register(CHIEF, order)).toEqual(first);
  expect(await officers.register(CHIEF, { ...order, topic: "FINANCE" })).toMatchObject({
    code: "IDEMPOTENCY_CONFLICT",
    field: "key",
  });
  const both = await Promise.all([1, 2].map(() => officers.register(CHIEF, { key: "one-command-0002" })));
  expect(both[0]).toEqual(both[1]);
  const next = await take(CHIEF, "assignPetition", first.petition, {
    mustReplyBy: today(30),
    handlingBody: "PET",
    handler,
  });
  expect(next.version).toBe(first.petition.version + 1);
  const stale = await officers.petition(CHIEF, "objectToPetition", {
    ...step(first.petition),
    reason: "NOT_OUR_DUTY",
  });
  expect(stale).toMatchObject({ code: "STALE_VERSION", from: "ASSIGNED" });
});

test("fifty registrations at once get fifty numbers, without a gap", async () => {
  const before = await officers.register(CHIEF);
  const done = await Promise.all(
    Array.from({ length: 50 }, (_, i) => officers.register(CHIEF, { key: `fifty-at-once-${i}` })),
  );
  const numbers = done.map(({ petition }) => Number(petition.petitionNo.slice(-6))).toSorted((a, b) => a - b);
  const first = Number(before.petition.petitionNo.slice(-6)) + 1;
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => first + i));
});

test("an extension is for the head, once, for at most 30 days", async () => {
  let petition = await routed();
  petition = await take(HANDLER, "acceptPetition", petition, { noticeOn: today() });
  petition = await take(HANDLER, "startHandlingPetition", petition);
  const extend = (account: string, days: number) =>
    officers.petition(account, "extendPetition", {
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
  // Who extended it decided on it, and does not strike it off; another head does.
  petition = await take(HANDLER, "replyToPetition", petition, {
    outcome: "EXPLAINED",
    evidenceHash: HASH,
    statesFactsGroundAndLaw: true,
  });
  petition = await take(HANDLER, "recordPetitionDelivery", petition, on);
  petition = await take(HANDLER, "submitPetitionForStrikingOff", petition);
  const struck = await officers.petition(CHIEF, "strikeOffPetition", step(petition));
  expect(struck).toMatchObject({ code: "FOUR_EYES", rule: "P20" });
  expect(await take(DEPUTY, "strikeOffPetition", petition)).toMatchObject({ ledgerState: "CANCELLED" });
});

test("review and re-examination lead to an end after which the same facts are refused, with the reason of the law", async () => {
  let petition = await replied();
  const early = await officers.petition(CHIEF, "requestPetitionReview", {
    ...step(petition),
    ...on,
  });
  expect(early).toMatchObject({ code: "CLOCK_NOT_MET", rule: "P06" });
  petition = await take(HANDLER, "recordPetitionDelivery", petition, on);
  petition = await take(CHIEF, "requestPetitionReview", petition, on);
  const opinion = { outcome: "NOT_SUPPORTED", evidenceHash: HASH };
  petition = await take(CHIEF, "decidePetitionReview", petition, opinion);
  petition = await take(HANDLER, "recordPetitionDelivery", petition, on);
  petition = await take(CHIEF, "requestPetitionReexam", petition, on);
  const before = petition.clock.dueOn;
  petition = await take(CHIEF, "holdPetitionHearing", petition, {
    from: today(1),
    to: today(5),
  });
  expect(Date.parse(petition.clock.dueOn) - Date.parse(before)).toBe(5 * 86_400_000);
  // Two successive superiors: who decided the review does not decide what comes after it.
  const own = await officers.petition(CHIEF, "decidePetitionReexam", { ...step(petition), ...opinion });
  expect(own).toMatchObject({ code: "FOUR_EYES", rule: "P09" });
  petition = await take(DEPUTY, "decidePetitionReexam", petition, opinion);
  expect(petition.stage).toBe("TERMINATED");
  const repeat = await officers.register(CHIEF, { repeatOf: petition.id });
  // It is registered, as every petition is, and then not accepted.
  expect(repeat.petition.stage).toBe("REGISTERED");
  const accepted = await officers.petition(CHIEF, "assignPetition", {
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
  expect(await officers.petition(CHIEF, "refusePetition", other)).toMatchObject({
    code: "FIELD_NOT_ACCEPTABLE",
  });
  const refused = await take(CHIEF, "refusePetition", repeat.petition, {
    noticeOn: today(),
    reason: "TERMINATED_MATTER",
  });
  expect(refused.stage).toBe("NOT_ACCEPTED");
});

test("an accusation goes to discipline, comes back when it is returned, and its clock runs on", async () => {
  const { petition } = await officers.register(CHIEF, {
    class: "ACCUSATION",
    topic: "BRIBERY",
    aboutCadres: true,
    receivedOn: today(-3),
  });
  const order = { ...step(petition), toRegion: COUNTY, isRealName: true };
  const avoided = await officers.petition(HANDLER, "transferPetitionToDiscipline", order);
  // A handler only acts on what is theirs.
  expect(avoided.code).toBe("NOT_FOUND");
  const same = await officers.petition(CHIEF, "transferPetitionToDiscipline", {
    ...order,
    avoidUnitIds: [`DIS@${COUNTY}`],
  });
  expect(same).toMatchObject({ code: "TRANSFER_TARGET_INVALID", rule: "P19" });
  const given = await take(CHIEF, "assignPetitionPeople", petition, {
    handler,
    isKeyCase: false,
  });
  const sent = await officers.petition(HANDLER, "transferPetitionToDiscipline", {
    ...order,
    version: given.version,
  });
  // It has gone nowhere before another person approves: the routing clock runs on.
  expect(sent.petition).toMatchObject({ stage: "TRANSFERRED_DISCIPLINE", clock: { rule: "P01" } });
  const twice = await officers.petition(HANDLER, "transferPetitionBeside", {
    ...step(sent.petition),
    type: "H1",
    toRegion: COUNTY,
  });
  expect(twice).toMatchObject({ code: "TRANSFER_OPEN", rule: "P22" });
  const transferOf = async () =>
    (await officers.box(CHIEF, "petitionsOutbox")).find((one) => one.transferNo === sent.transferNo)!;
  const inboxOf = async () =>
    (await officers.box(DISCIPLINE, "disciplineInbox")).find((one) => one.transferNo === sent.transferNo);
  const stepOf = ({ id, version }: Done) => ({ id, version });
  expect(
    await officers.transfer(HANDLER, "approvePetitionsTransfer", stepOf(await transferOf())),
  ).toMatchObject({
    code: "NOT_FOUND",
  });
  expect(
    await officers.transfer(CHIEF, "approvePetitionsTransfer", stepOf(await transferOf())),
  ).toMatchObject({
    transfer: { state: "APPROVED" },
  });
  await until("it is delivered", async () => (await transferOf()).state === "DELIVERED");
  const inbox = (await inboxOf())!;
  expect(inbox).toMatchObject({
    state: "DELIVERED",
    payloadHash: (await transferOf()).payloadHash,
    from: "PETITIONS",
  });
  expect(await officers.transfer(DISCIPLINE, "acceptDisciplineTransfer", stepOf(inbox))).toMatchObject({
    code: "ILLEGAL_TRANSITION",
    allowed: ["signDisciplineTransfer"],
  });
  const signed = await officers.transfer(DISCIPLINE, "signDisciplineTransfer", stepOf(inbox));
  expect(signed.transfer).toMatchObject({ state: "RECEIVED", receiptNo: `R${sent.transferNo}` });
  expect(
    await officers.transfer(DISCIPLINE, "returnDisciplineTransfer", stepOf(signed.transfer)),
  ).toMatchObject({
    code: "RETURN_REASON_REQUIRED",
  });
  await officers.transfer(DISCIPLINE, "returnDisciplineTransfer", {
    ...stepOf(signed.transfer),
    reason: "NOT_OURS",
  });
  await until("it is back", async () => (await transferOf()).state === "RETURNED");
  const { data } = await hub.askAs(
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

/** It is prepared: approves it and waits for delivery. @returns the transfer as the sender sees it */
async function delivered(transferNo: string): Promise<Done> {
  const find = async () =>
    (await officers.box(CHIEF, "petitionsOutbox")).find((one) => one.transferNo === transferNo)!;
  const transfer = await find();
  await officers.transfer(CHIEF, "approvePetitionsTransfer", { id: transfer.id, version: transfer.version });
  await until("it is delivered", async () => (await find()).state === "DELIVERED");
  return find();
}

/** The receiver's people do something with a transfer. */
async function receiver(
  account: string,
  box: string,
  transferNo: string,
  verb: string,
  extra: object = {},
): Promise<Done> {
  const transfer = (await officers.box(account, box)).find((one) => one.transferNo === transferNo)!;
  return officers.transfer(account, verb, { id: transfer.id, version: transfer.version, ...extra });
}
const outState = async (transferNo: string) =>
  (await officers.box(CHIEF, "petitionsOutbox")).find((one) => one.transferNo === transferNo)!.state;

test("a key vote-buying case is struck off only after the report upward and the transfer to discipline, or to government", async () => {
  const recorder = "village1-recorder";
  const guide = "township1-guide";
  const seen = async (account: string) => {
    const { VILLAGE_VIEW } = await import("../harness/village-view.ts");
    const { data, errors } = await hub.askAs(account, VILLAGE_VIEW, { code: VILLAGE });
    const { data: boxes } = await hub.askAs(
      account,
      `{ disciplineInbox(purpose: HANDLING) { edges { cursor } }
      petitionsOutbox(purpose: HANDLING) { edges { cursor } } publicSecurityInbox(purpose: HANDLING) { edges { cursor } }
      petitionCases(region: "${COUNTY}", purpose: HANDLING) { edges { cursor } } upwardReportLedger(purpose: HANDLING) { edges { cursor } } }`,
    );
    return JSON.stringify({ data, errors, boxes });
  };
  const before = await Promise.all([recorder, guide].map(seen));
  const handed = async (type: string, of: Done): Promise<string> => {
    const done = await officers.petition(HANDLER, "transferPetitionBeside", {
      ...step(of),
      type,
      toRegion: COUNTY,
    });
    await delivered(done.transferNo);
    // The case's version has moved with it.
    of.version = done.petition.version;
    return done.transferNo as string;
  };
  const { petition: first } = await officers.register(CHIEF, {
    class: "ACCUSATION",
    topic: "BRIBERY",
    isKeyCase: true,
    aboutCadres: true,
  });
  const route = { handlingBody: "PET", handler, mustReplyBy: today(30) };
  const leaderless = await officers.petition(CHIEF, "assignPetition", {
    ...step(first),
    ...route,
  });
  expect(leaderless).toMatchObject({ code: "LEADER_REQUIRED_FOR_KEY_CASE", rule: "P21" });
  let petition = await take(CHIEF, "assignPetition", first, {
    ...route,
    caseLeader: leader,
  });
  petition = await take(HANDLER, "acceptPetition", petition, { noticeOn: today() });
  petition = await take(HANDLER, "startHandlingPetition", petition);
  petition = await take(HANDLER, "replyToPetition", petition, {
    outcome: "EXPLAINED",
    evidenceHash: HASH,
    statesFactsGroundAndLaw: true,
  });
  petition = await take(HANDLER, "recordPetitionDelivery", petition, on);
  petition = await take(HANDLER, "submitPetitionForStrikingOff", petition);
  const strike = () => officers.petition(CHIEF, "strikeOffPetition", step(petition));
  expect(await strike()).toMatchObject({ code: "UPWARD_REPORT_REQUIRED", rule: "P21" });

  const report = await handed("H11", petition);
  const OFFICE = "county1-office-head";
  await receiver(OFFICE, "coordinationInbox", report, "signCoordinationTransfer");
  const tooEarly = await receiver(OFFICE, "coordinationInbox", report, "acceptCoordinationTransfer");
  expect(tooEarly).toMatchObject({ code: "UPWARD_REPORT_REQUIRED", rule: "C01" });
  const reports = async (account: string): Promise<Done[]> =>
    (
      await hub.askAs(
        account,
        `{ l: upwardReportLedger(purpose: HANDLING) { edges { node { id kind state isLate version } } } }`,
      )
    ).data.l.edges.map(({ node }: Done) => node);
  const act = async (account: string, mutation: string, extra: object = {}) => {
    const { id, version } = (await reports(account)).find(({ kind }) => kind === "BRIBERY");
    return officers.report(account, mutation, { id, version, ...extra });
  };
  expect(await act(OFFICE, "sendUpwardReport")).toMatchObject({ report: { state: "SENT", isLate: false } });
  expect(await act(OFFICE, "sendUpwardReport")).toMatchObject({ code: "ALREADY_SENT" });
  expect(await act("prefecture-office", "receiveUpwardReport")).toMatchObject({
    report: { state: "RECEIVED" },
  });
  const instruction = { instruction: "INVESTIGATE" };
  expect(await act("prefecture-office", "instructUpwardReport", instruction)).toMatchObject({
    report: { state: "INSTRUCTED" },
  });
  expect(await act(OFFICE, "closeUpwardReport")).toMatchObject({ code: "NOT_FOUND" });
  await receiver(OFFICE, "coordinationInbox", report, "acceptCoordinationTransfer");
  await until("petitions knows", async () => (await outState(report)) === "ACCEPTED");
  expect(await strike()).toMatchObject({ code: "TRANSFER_REQUIRED", rule: "P21" });

  const clue = await handed("H1", petition);
  expect(await strike()).toMatchObject({ code: "TRANSFER_OPEN", rule: "P22" });
  await receiver(DISCIPLINE, "disciplineInbox", clue, "signDisciplineTransfer");
  await receiver(DISCIPLINE, "disciplineInbox", clue, "returnDisciplineTransfer", { reason: "NOT_OURS" });
  await until("it is returned", async () => (await outState(clue)) === "RETURNED");
  expect(await strike()).toMatchObject({ code: "TRANSFER_REQUIRED" });
  const government = await handed("H2", petition);
  await receiver("county1-civil-affairs", "civilAffairsInbox", government, "signCivilAffairsTransfer");
  await receiver("county1-civil-affairs", "civilAffairsInbox", government, "acceptCivilAffairsTransfer");
  await until("it is accepted", async () => (await outState(government)) === "ACCEPTED");
  expect((await strike()).petition).toMatchObject({ ledgerState: "CANCELLED", stage: "REPLIED" });
  const police = await officers.register(CHIEF, { aboutCadres: true });
  const given = await take(CHIEF, "assignPetitionPeople", police.petition, {
    handler,
    isKeyCase: false,
  });
  await handed("H3", given);
  expect(await Promise.all([recorder, guide].map(seen))).toEqual(before);
});

test("a clue goes the organ's own way: studied, approved by another, published only when in effect", async () => {
  const { petition } = await officers.register(CHIEF, {
    class: "ACCUSATION",
    topic: "BRIBERY",
    aboutCadres: true,
  });
  const given = await take(CHIEF, "assignPetitionPeople", petition, {
    handler,
    isKeyCase: false,
  });
  const sent = await officers.petition(HANDLER, "transferPetitionToDiscipline", {
    ...step(given),
    toRegion: COUNTY,
  });
  await delivered(sent.transferNo);
  const clues = async (account: string): Promise<Done[]> => {
    const { data } = await hub.askAs(
      account,
      `{ clues(purpose: HANDLING) { edges { node { id receiptNo state version proposalDueOn } } } }`,
    );
    return (data.clues?.edges ?? []).map(({ node }: Done) => node);
  };
  const find = async () => (await clues(DISCIPLINE)).find((one) => one.receiptNo === sent.transferNo)!;
  expect(await find()).toMatchObject({ state: "RECEIVED", proposalDueOn: null });
  // Nobody outside the organ finds so much as an empty list of its own.
  for (const account of [
    CHIEF,
    "county1-leader",
    "county1-public-security",
    "township1-guide",
    "village1-recorder",
    "prefecture-leader",
  ])
    expect([account, await clues(account)]).toEqual([account, []]);
  await receiver(DISCIPLINE, "disciplineInbox", sent.transferNo, "signDisciplineTransfer");
  await receiver(DISCIPLINE, "disciplineInbox", sent.transferNo, "acceptDisciplineTransfer");
  await until("petitions knows", async () => (await outState(sent.transferNo)) === "ACCEPTED");
  const accepted = await find();
  expect(accepted).toMatchObject({ state: "ACCEPTED", proposalDueOn: expect.stringMatching(/^20/) });
  // The head gives it to a handler, who finds it from then on and nothing else.
  expect(await clues(ORGAN_HANDLER)).toEqual([]);
  const organHandler = officialId(COUNTY as RegionCode, "DIS-handler");
  const transfer = (await officers.box(DISCIPLINE, "disciplineInbox")).find(
    (one) => one.transferNo === sent.transferNo,
  )!;
  const { data: gave } = await hub.askAs(
    DISCIPLINE,
    `mutation ($input: GiveDisciplineTransferInput!) { done: giveDisciplineTransfer(input: $input) { ... on TransferSuccess { transfer { version } } ... on CommandRefusal { code } } }`,
    { input: { key: "give-to-handler", id: transfer.id, version: transfer.version, official: organHandler } },
  );
  expect(gave.done).toEqual({ transfer: { version: transfer.version + 1 } });
  expect((await clues(ORGAN_HANDLER)).map(({ receiptNo }) => receiptNo)).toEqual([sent.transferNo]);
  const act = async (account: string, mutation: string, extra: object = {}) => {
    const { id, version } = await find();
    return officers.clue(account, mutation, { id, version, ...extra });
  };
  expect(await act(ORGAN_HANDLER, "beginClueDisposal")).toMatchObject({
    code: "WAY_NOT_APPROVED",
    rule: "D11",
  });
  const way = { way: "PRELIMINARY_CHECK" };
  expect(await act(ORGAN_HANDLER, "proposeClueDisposal", way)).toMatchObject({
    code: "WAY_NOT_APPROVED",
    field: "meetingNo",
  });
  expect(
    (await act(ORGAN_HANDLER, "proposeClueDisposal", { ...way, meetingNo: "HY-2026-7" })).clue.state,
  ).toBe("DISPOSAL_PROPOSED");
  expect(await act(ORGAN_HANDLER, "approveClueDisposal")).toMatchObject({
    code: "FOUR_EYES",
    rule: "D11",
    basis: expect.stringMatching(/Supervision Law/),
  });
  expect(await act(DISCIPLINE, "considerClueNotice")).toMatchObject({
    code: "NOTICE_BEFORE_EFFECTIVE",
    rule: "D13",
  });
  const conclude = () =>
    receiver(DISCIPLINE, "disciplineInbox", sent.transferNo, "concludeDisciplineTransfer");
  expect(await conclude()).toMatchObject({ code: "ILLEGAL_TRANSITION", rule: "D14" });
  for (const [account, mutation, extra] of [
    [DISCIPLINE, "approveClueDisposal"],
    [ORGAN_HANDLER, "beginClueDisposal"],
    [ORGAN_HANDLER, "fileClueCase"],
    [DISCIPLINE, "decideClueSanction", { sanctionCode: "WARNING" }],
    [DISCIPLINE, "recordClueDecisionEffect", { on: today() }],
    [ORGAN_HANDLER, "considerClueNotice"],
  ] as const)
    expect([mutation, (await act(account, mutation, extra)).__typename]).toEqual([mutation, "ClueSuccess"]);
  const notice = {
    noticeNo: "示纪通〔2026〕3号",
    issuer: "示范县纪委监委",
    title: "关于一起村级换届违纪问题的通报",
    url: "https://example.org/notice/3.html",
    conductCode: "BRIBERY",
  };
  const publish = async (over: object = {}) => {
    const { id, version } = await find();
    return officers.clue(DISCIPLINE, "publishClueNotice", {
      id,
      version,
      ...notice,
      ...over,
    });
  };
  expect(await publish({ title: "电话13812345678" })).toMatchObject({
    code: "PERSONAL_DATA_REJECTED",
    field: "title",
  });
  expect((await publish()).clue.state).toBe("PUBLISHED");
  expect((await conclude()).transfer).toMatchObject({ state: "CONCLUDED" });
  const seen = await hub.askAs(
    "village1-recorder",
    `{ village(code: "${VILLAGE}") { disciplineNotices { noticeNo } } }`,
  );
  expect(JSON.stringify(seen.data ?? null)).not.toContain(sent.transferNo);
  // Handed over and accepted: the ledger item may be struck off, by two people.
  const { data } = await hub.askAs(
    CHIEF,
    `{ petitionCases(region: "${COUNTY}", purpose: HANDLING, first: 100) { edges { node { id version } } } }`,
  );
  const back = data.petitionCases.edges.find(({ node }: Done) => node.id === petition.id).node;
  const submitted = await take(HANDLER, "submitPetitionForStrikingOff", back);
  expect(await take(CHIEF, "strikeOffPetition", submitted)).toMatchObject({
    ledgerState: "CANCELLED",
  });
});

test("who stands aside from a case no longer acts on it, and cannot be given it", async () => {
  let petition = await routed();
  petition = await take(CHIEF, "standAsideFromPetition", petition, {
    official: handler,
    reason: "RELATIVE",
  });
  expect(petition.handler).toBeNull();
  const refused = await officers.petition(CHIEF, "assignPetitionPeople", {
    ...step(petition),
    handler,
    isKeyCase: false,
  });
  expect(refused).toMatchObject({ code: "HANDLER_IS_SUBJECT", rule: "P17" });
  const self = await take(CHIEF, "standAsideFromPetition", petition, {
    reason: "INTEREST",
  });
  const own = await officers.petition(CHIEF, "objectToPetition", {
    ...step(self),
    reason: "NOT_OUR_DUTY",
  });
  expect(own).toMatchObject({ code: "CONFLICT_OF_INTEREST", rule: "P17" });
});

test("supervision is opened for a reason of the law and closed by another than the handler", async () => {
  let petition = await routed();
  petition = await take(CHIEF, "openPetitionSupervision", petition, {
    reason: "NO_FEEDBACK",
  });
  expect(petition.supervision).toBe("OPENED");
  const pressed = await take(HANDLER, "submitPetitionForStrikingOff", petition);
  expect(await officers.petition(CHIEF, "strikeOffPetition", step(pressed))).toMatchObject({
    code: "SUPERVISION_OPEN",
    rule: "P11",
  });
  petition = pressed;
  petition = await take(HANDLER, "givePetitionFeedback", petition, {
    ...on,
    evidenceHash: HASH,
  });
  petition = await take(CHIEF, "closePetitionSupervision", petition);
  expect(petition.supervision).toBe("CLOSED");
  const again = await officers.petition(CHIEF, "givePetitionFeedback", {
    ...step(petition),
    ...on,
    evidenceHash: HASH,
  });
  expect(again).toMatchObject({ code: "ILLEGAL_TRANSITION", allowed: ["openPetitionSupervision"] });
});

test("an objection has its reason, is agreed by another, and lets the routing clock run on", async () => {
  const first = await routed({ receivedOn: today(-4) });
  const object = (petition: Done) =>
    officers.petition(HANDLER, "objectToPetition", {
      ...step(petition),
      reason: "OTHER_BODY",
    });
  const early = await officers.petition(CHIEF, "agreeToPetitionObjection", step(first));
  expect(early).toMatchObject({ code: "ILLEGAL_TRANSITION", allowed: ["objectToPetition"] });
  const { petition: objected } = await object(first);
  expect(objected.stage).toBe("ASSIGNED");
  const own = await officers.petition(HANDLER, "agreeToPetitionObjection", step(objected));
  expect(own).toMatchObject({ code: "FOUR_EYES", rule: "P03" });
  const rejected = await take(CHIEF, "rejectPetitionObjection", objected);
  const { petition: again } = await object(rejected);
  const back = await take(CHIEF, "agreeToPetitionObjection", again);
  expect(back).toMatchObject({ stage: "REGISTERED", handler: null, clock: { rule: "P01" } });
  expect(back.clocks[0]).toMatchObject({ rule: "P01", startedOn: today(-4), endedOn: null });
});

test("who handled a case does not strike it off, even after it was given to somebody else", async () => {
  const { petition: registered } = await officers.register(CHIEF);
  const mine = officialId(COUNTY as RegionCode, "PET-chief");
  const route = { handlingBody: "PET", handler: mine, mustReplyBy: today(30) };
  let petition = await take(CHIEF, "assignPetition", registered, route);
  petition = await take(CHIEF, "acceptPetition", petition, { noticeOn: today() });
  petition = await take(CHIEF, "startHandlingPetition", petition);
  const reply = { outcome: "EXPLAINED", evidenceHash: HASH, statesFactsGroundAndLaw: true };
  petition = await take(CHIEF, "replyToPetition", petition, reply);
  petition = await take(CHIEF, "recordPetitionDelivery", petition, on);
  petition = await take(CHIEF, "assignPetitionPeople", petition, {
    handler,
    isKeyCase: false,
  });
  petition = await take(HANDLER, "submitPetitionForStrikingOff", petition);
  const struck = await officers.petition(CHIEF, "strikeOffPetition", step(petition));
  expect(struck).toMatchObject({ code: "FOUR_EYES", rule: "P20" });
});

test("an accusation about cadres is not routed to their township, nor to any body before discipline", async () => {
  const { petition } = await officers.register(CHIEF, { class: "ACCUSATION", aboutCadres: true });
  const route = { ...step(petition), handlingBody: "TWN", handler };
  const refused = await officers.petition(CHIEF, "forwardPetition", route);
  expect(refused).toMatchObject({ code: "TRANSFER_TARGET_INVALID", rule: "P19" });
  const early = await officers.petition(CHIEF, "forwardPetition", { ...route, handlingBody: "CIV" });
  expect(early).toMatchObject({
    code: "TRANSFER_TARGET_INVALID",
    rule: "P16",
    basis: expect.stringContaining("30"),
    allowed: ["transferPetitionToDiscipline"],
  });
  const avoided = await officers.petition(CHIEF, "forwardPetition", {
    ...route,
    handlingBody: "CIV",
    avoidUnitIds: [`CIV@${COUNTY}`],
  });
  expect(avoided).toMatchObject({ code: "TRANSFER_TARGET_INVALID", rule: "P19" });
});

test("material goes from department to department, encrypted, and is opened by who signed for it, on record", async () => {
  const pdf = Buffer.from(
    "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF 甄实名的材料",
  );
  const endpoint = (department: "petitions" | "discipline") =>
    new URL("/materials", hub.subgraphUrls[department]);
  const ticketOf = async (account: string, mutation: string): Promise<Done> =>
    (
      await hub.askAs(
        account,
        `mutation { t: ${mutation} { ... on FileTicket { ticket material } ... on CommandRefusal { code } } }`,
      )
    ).data.t;
  const upload = await ticketOf(HANDLER, 'uploadPetitionsMaterial(key: "material-0001")');
  const bring = (body: Buffer, ticket: string) =>
    fetch(endpoint("petitions"), {
      method: "POST",
      headers: { authorization: `Bearer ${ticket}`, "content-type": "application/octet-stream" },
      body: new Uint8Array(body),
    });
  expect((await bring(Buffer.from("<svg onload=alert(1)>"), upload.ticket)).status).toBe(422);
  expect((await bring(pdf, "x.y.z")).status).toBe(401);
  expect((await bring(pdf, upload.ticket)).status).toBe(200);
  expect((await bring(pdf, upload.ticket)).status).toBe(200);
  expect((await bring(Buffer.concat([pdf, pdf]), upload.ticket)).status).toBe(409);
  const { petition } = await officers.register(CHIEF, { class: "ACCUSATION", aboutCadres: true });
  const given = await take(CHIEF, "assignPetitionPeople", petition, {
    handler,
    isKeyCase: false,
  });
  const order = { ...step(given), toRegion: COUNTY, material: upload.material };
  const sent = await officers.petition(HANDLER, "transferPetitionToDiscipline", order);
  await delivered(sent.transferNo);
  const transfer = async () =>
    (await officers.box(DISCIPLINE, "disciplineInbox")).find((one) => one.transferNo === sent.transferNo)!;
  expect((await transfer()).hasMaterial).toBe(true);
  const open = async (account: string) =>
    ticketOf(
      account,
      `openDisciplineMaterial(key: "open-material", transfer: "${(await transfer()).id}", purpose: HANDLING)`,
    );
  // Not before it is signed for, and not by anybody else of the office.
  expect(await open(DISCIPLINE)).toEqual({ code: "NOT_FOUND" });
  await receiver(DISCIPLINE, "disciplineInbox", sent.transferNo, "signDisciplineTransfer");
  expect(await open(ORGAN_HANDLER)).toEqual({ code: "NOT_FOUND" });
  const { ticket } = await open(DISCIPLINE);
  const fetched = await fetch(endpoint("discipline"), { headers: { authorization: `Bearer ${ticket}` } });
  expect(Buffer.from(await fetched.arrayBuffer()).equals(pdf)).toBe(true);
  expect(fetched.headers.get("content-disposition")).toBe("attachment");
  const again = await fetch(endpoint("discipline"), { headers: { authorization: `Bearer ${ticket}` } });
  expect([again.status, await again.json()]).toEqual([401, { code: "TICKET_USED" }]);
  expect(
    (await fetch(endpoint("petitions"), { headers: { authorization: `Bearer ${ticket}` } })).status,
  ).toBe(401);
});

test("rotated keys are used at once, by processes that go on running", async () => {
  const { execFileSync } = await import("node:child_process");
  for (const department of ["petitions", "discipline"])
    execFileSync(process.execPath, ["dist/dev/operate.js", "keys:rotate", "--department", department], {
      env: { ...process.env, HUB_FOLDER: hub.folder.path },
    });
  const { petition } = await officers.register(CHIEF, { class: "ACCUSATION", aboutCadres: true });
  const given = await take(CHIEF, "assignPetitionPeople", petition, {
    handler,
    isKeyCase: false,
  });
  const sent = await officers.petition(HANDLER, "transferPetitionToDiscipline", {
    ...step(given),
    toRegion: COUNTY,
  });
  expect(await delivered(sent.transferNo)).toMatchObject({ state: "DELIVERED" });
  const inbox = await officers.box(DISCIPLINE, "disciplineInbox");
  // Receipts signed with the old keys are still answered for.
  expect(inbox.length).toBeGreaterThan(2);
});

test("nothing of a petitioner, and nothing of the material, is readable in any database or log", async () => {
  const { Client } = await import("pg");
  const { readdirSync, readFileSync } = await import("node:fs");
  const marks = ["甄实名", "13812345678", "110105199003074518"];
  await officers.register(CHIEF, { key: "with a 13812345678 in it" });
  await hub.askAs(
    CHIEF,
    `mutation { registerPetition(input: { petitioner: "甄实名 110105199003074518" }) { __typename } }`,
  );
  const found: string[] = [];
  for (const name of DEPARTMENTS.map(snakeName)) {
    const url = new URL(hub.postgres.superuserUrl);
    url.pathname = `/${name}`;
    const db = new Client({ connectionString: url.href });
    await db.connect();
    const { rows } = await db.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog','information_schema')",
    );
    for (const table of rows)
      for (const mark of marks) {
        const hit = await db.query(
          `select 1 from ${table.name} t where to_jsonb(t)::text like $1 or to_jsonb(t)::text like $2 limit 1`,
          [`%${mark}%`, `%${Buffer.from(mark).toString("hex")}%`],
        );
        if (hit.rowCount) found.push(`${name}.${table.name}`);
      }
    expect(rows.length).toBeGreaterThan(10);
    await db.end();
  }
  const logs = hub.folder.file("logs");
  for (const file of readdirSync(logs)) {
    const text = readFileSync(`${logs}/${file}`, "utf8");
    for (const mark of marks) if (text.includes(mark)) found.push(file);
  }
  expect(found).toEqual([]);
});
