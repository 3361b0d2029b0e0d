import { officialId } from "../../dev/demonstration/people.ts";
import { DEPARTMENTS, snakeName } from "../../shared/kernel/department.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { type OwnHouse, startOwnHouse, until } from "../harness/own-house.ts";
import { COUNTY, desks, type Done, HASH, today, VILLAGE } from "../harness/petition-deeds.ts";

/** A petition's whole way through real processes, as the people of a county would take it. */
const CHIEF = "county1-petitions";
const HANDLER = "county1-petitions-handler";
const DISCIPLINE = "county1-discipline";
const ORGAN_HANDLER = "county1-discipline-handler";
const handler = officialId(COUNTY as RegionCode, "PET-handler");
const leader = officialId(COUNTY as RegionCode, "case-leader");

let house: OwnHouse;
let desk: ReturnType<typeof desks>;

beforeAll(async () => {
  house = await startOwnHouse("petition-way");
  desk = desks(house);
}, 120_000);
afterAll(() => house?.stop());

const step = ({ id, version }: { id: string; version: number }) => ({ id, version });
const on = { on: today() };

async function take(account: string, mutation: string, petition: Done, order: object = {}): Promise<Done> {
  const done = await desk.petition(account, mutation, { ...step(petition), ...order });
  if (done.__typename !== "PetitionSuccess") throw new Error(`${mutation}: ${JSON.stringify(done)}`);
  return done.petition;
}

async function routed(over: object = {}): Promise<Done> {
  const { petition } = await desk.register(CHIEF, over);
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
  const early = await desk.petition(CHIEF, "strikeOffPetition", step(petition));
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
    "P04 MET",
    "P06 null",
  ]);
  for (const clock of petition.clocks) {
    expect(clock.ruleVersion).toBe(`${clock.rule}@2022-05-01`);
    expect(clock.calendarVersion).toMatch(/^20\d\d\.(\d|none)/);
  }
  const again = await desk.petition(CHIEF, "strikeOffPetition", step(petition));
  expect(again).toMatchObject({
    code: "ILLEGAL_TRANSITION",
    from: "CANCELLED",
    allowed: ["reopenPetition", "standAsideFromPetition"],
  });
});

test("who asked for it does not strike it off, and who handles it neither", async () => {
  let petition = await replied();
  petition = await take(HANDLER, "recordPetitionDelivery", petition, on);
  petition = await take(CHIEF, "submitPetitionForStrikingOff", petition);
  for (const account of [CHIEF, HANDLER]) {
    const refused = await desk.petition(account, "strikeOffPetition", step(petition));
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
  const next = await take(CHIEF, "assignPetition", first.petition, {
    mustReplyBy: today(30),
    handlingBody: "PET",
    handler,
  });
  expect(next.version).toBe(first.petition.version + 1);
  const stale = await desk.petition(CHIEF, "objectToPetition", {
    ...step(first.petition),
    reason: "NOT_OUR_DUTY",
  });
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
  petition = await take(HANDLER, "acceptPetition", petition, { noticeOn: today() });
  petition = await take(HANDLER, "startHandlingPetition", petition);
  const extend = (account: string, days: number) =>
    desk.petition(account, "extendPetition", {
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
  const early = await desk.petition(CHIEF, "requestPetitionReview", {
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
  petition = await take(CHIEF, "decidePetitionReexam", petition, opinion);
  expect(petition.stage).toBe("TERMINATED");
  const repeat = await desk.register(CHIEF, { repeatOf: petition.id });
  // It is registered, as every petition is, and then not accepted.
  expect(repeat.petition.stage).toBe("REGISTERED");
  const accepted = await desk.petition(CHIEF, "assignPetition", {
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
  expect(await desk.petition(CHIEF, "refusePetition", other)).toMatchObject({
    code: "FIELD_NOT_ACCEPTABLE",
  });
  const refused = await take(CHIEF, "refusePetition", repeat.petition, {
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
  const avoided = await desk.petition(HANDLER, "transferPetitionToDiscipline", order);
  // A handler only acts on what is theirs.
  expect(avoided.code).toBe("NOT_FOUND");
  const same = await desk.petition(CHIEF, "transferPetitionToDiscipline", {
    ...order,
    avoidUnitIds: [`DIS@${COUNTY}`],
  });
  expect(same).toMatchObject({ code: "TRANSFER_TARGET_INVALID", rule: "P19" });
  const given = await take(CHIEF, "assignPetitionPeople", petition, {
    handler,
    isKeyCase: false,
  });
  const sent = await desk.petition(HANDLER, "transferPetitionToDiscipline", {
    ...order,
    version: given.version,
  });
  // It has gone nowhere before another person approves: the routing clock runs on.
  expect(sent.petition).toMatchObject({ stage: "TRANSFERRED_DISCIPLINE", clock: { rule: "P01" } });
  const twice = await desk.petition(HANDLER, "transferPetitionBeside", {
    ...step(sent.petition),
    type: "H1",
    toRegion: COUNTY,
  });
  expect(twice).toMatchObject({ code: "HAND_OVER_OPEN", rule: "P22" });
  const slipOf = async () =>
    (await desk.box(CHIEF, "petitionsOutbox")).find((one) => one.transferNo === sent.transferNo)!;
  const inboxOf = async () =>
    (await desk.box(DISCIPLINE, "disciplineInbox")).find((one) => one.transferNo === sent.transferNo);
  const stepOf = ({ id, version }: Done) => ({ id, version });
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
    allowed: ["signDisciplineHandOver"],
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

/** Prepares is done; approves, waits for delivery. @returns the slip as the sender sees it */
async function carried(transferNo: string): Promise<Done> {
  const find = async () =>
    (await desk.box(CHIEF, "petitionsOutbox")).find((one) => one.transferNo === transferNo)!;
  const slip = await find();
  await desk.handOver(CHIEF, "approvePetitionsHandOver", { id: slip.id, version: slip.version });
  await until("it is delivered", async () => (await find()).state === "DELIVERED");
  return find();
}

/** The receiver's people do something with a slip. */
async function receiver(
  account: string,
  box: string,
  transferNo: string,
  verb: string,
  extra: object = {},
): Promise<Done> {
  const slip = (await desk.box(account, box)).find((one) => one.transferNo === transferNo)!;
  return desk.handOver(account, verb, { id: slip.id, version: slip.version, ...extra });
}
const outState = async (transferNo: string) =>
  (await desk.box(CHIEF, "petitionsOutbox")).find((one) => one.transferNo === transferNo)!.state;

test("a key vote-buying case is struck off only after the report upward and the hand-over to discipline, or to government", async () => {
  const recorder = "village1-recorder";
  const guide = "township1-guide";
  const seen = async (account: string) => {
    const { VILLAGE_VIEW } = await import("../harness/village-view.ts");
    const { data, errors } = await house.askAs(account, VILLAGE_VIEW, { code: VILLAGE });
    const { data: boxes } = await house.askAs(
      account,
      `{ disciplineInbox(purpose: HANDLING) { edges { cursor } }
      petitionsOutbox(purpose: HANDLING) { edges { cursor } } publicSecurityInbox(purpose: HANDLING) { edges { cursor } }
      petitionCases(region: "${COUNTY}", purpose: HANDLING) { edges { cursor } } upwardReportLedger(purpose: HANDLING) { edges { cursor } } }`,
    );
    return JSON.stringify({ data, errors, boxes });
  };
  const before = await Promise.all([recorder, guide].map(seen));
  const handed = async (type: string, of: Done): Promise<string> => {
    const done = await desk.petition(HANDLER, "transferPetitionBeside", {
      ...step(of),
      type,
      toRegion: COUNTY,
    });
    await carried(done.transferNo);
    // The case's version has moved with it.
    of.version = done.petition.version;
    return done.transferNo as string;
  };
  const { petition: first } = await desk.register(CHIEF, {
    class: "ACCUSATION",
    topic: "BRIBERY",
    isKeyCase: true,
    aboutCadres: true,
  });
  const route = { handlingBody: "PET", handler, mustReplyBy: today(30) };
  const leaderless = await desk.petition(CHIEF, "assignPetition", {
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
  const strike = () => desk.petition(CHIEF, "strikeOffPetition", step(petition));
  expect(await strike()).toMatchObject({ code: "UPWARD_REPORT_REQUIRED", rule: "P21" });

  const report = await handed("H11", petition);
  const OFFICE = "county1-office-head";
  await receiver(OFFICE, "coordinationInbox", report, "signCoordinationHandOver");
  const tooEarly = await receiver(OFFICE, "coordinationInbox", report, "acceptCoordinationHandOver");
  expect(tooEarly).toMatchObject({ code: "UPWARD_REPORT_REQUIRED", rule: "C01" });
  const reports = async (account: string): Promise<Done[]> =>
    (
      await house.askAs(
        account,
        `{ l: upwardReportLedger(purpose: HANDLING) { edges { node { id kind state isLate version } } } }`,
      )
    ).data.l.edges.map(({ node }: Done) => node);
  const act = async (account: string, mutation: string, extra: object = {}) => {
    const { id, version } = (await reports(account)).find(({ kind }) => kind === "BRIBERY");
    return desk.report(account, mutation, { id, version, ...extra });
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
  await receiver(OFFICE, "coordinationInbox", report, "acceptCoordinationHandOver");
  await until("petitions knows", async () => (await outState(report)) === "ACCEPTED");
  expect(await strike()).toMatchObject({ code: "HAND_OVER_REQUIRED", rule: "P21" });

  const clue = await handed("H1", petition);
  expect(await strike()).toMatchObject({ code: "HAND_OVER_OPEN", rule: "P22" });
  await receiver(DISCIPLINE, "disciplineInbox", clue, "signDisciplineHandOver");
  await receiver(DISCIPLINE, "disciplineInbox", clue, "returnDisciplineHandOver", { reason: "NOT_OURS" });
  await until("it is returned", async () => (await outState(clue)) === "RETURNED");
  expect(await strike()).toMatchObject({ code: "HAND_OVER_REQUIRED" });
  const government = await handed("H2", petition);
  await receiver("county1-civil-affairs", "civilAffairsInbox", government, "signCivilAffairsHandOver");
  await receiver("county1-civil-affairs", "civilAffairsInbox", government, "acceptCivilAffairsHandOver");
  await until("it is accepted", async () => (await outState(government)) === "ACCEPTED");
  expect((await strike()).petition).toMatchObject({ ledgerState: "CANCELLED", stage: "REPLIED" });
  const police = await desk.register(CHIEF, { aboutCadres: true });
  const given = await take(CHIEF, "assignPetitionPeople", police.petition, {
    handler,
    isKeyCase: false,
  });
  await handed("H3", given);
  expect(await Promise.all([recorder, guide].map(seen))).toEqual(before);
}, 60_000);

test("a clue goes the organ's own way: studied, approved by another, published only when in effect", async () => {
  const { petition } = await desk.register(CHIEF, {
    class: "ACCUSATION",
    topic: "BRIBERY",
    aboutCadres: true,
  });
  const given = await take(CHIEF, "assignPetitionPeople", petition, {
    handler,
    isKeyCase: false,
  });
  const sent = await desk.petition(HANDLER, "transferPetitionToDiscipline", {
    ...step(given),
    toRegion: COUNTY,
  });
  await carried(sent.transferNo);
  const clues = async (account: string): Promise<Done[]> => {
    const { data } = await house.askAs(
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
  await receiver(DISCIPLINE, "disciplineInbox", sent.transferNo, "signDisciplineHandOver");
  await receiver(DISCIPLINE, "disciplineInbox", sent.transferNo, "acceptDisciplineHandOver");
  await until("petitions knows", async () => (await outState(sent.transferNo)) === "ACCEPTED");
  const accepted = await find();
  expect(accepted).toMatchObject({ state: "ACCEPTED", proposalDueOn: expect.stringMatching(/^20/) });
  // The head gives it to a handler, who finds it from then on and nothing else.
  expect(await clues(ORGAN_HANDLER)).toEqual([]);
  const organHandler = officialId(COUNTY as RegionCode, "DIS-handler");
  const slip = (await desk.box(DISCIPLINE, "disciplineInbox")).find(
    (one) => one.transferNo === sent.transferNo,
  )!;
  const { data: gave } = await house.askAs(
    DISCIPLINE,
    `mutation ($input: GiveDisciplineHandOverInput!) { done: giveDisciplineHandOver(input: $input) { ... on HandOverSuccess { handOver { version } } ... on DeedRefusal { code } } }`,
    { input: { key: "give-to-handler", id: slip.id, version: slip.version, official: organHandler } },
  );
  expect(gave.done).toEqual({ handOver: { version: slip.version + 1 } });
  expect((await clues(ORGAN_HANDLER)).map(({ receiptNo }) => receiptNo)).toEqual([sent.transferNo]);
  const act = async (account: string, mutation: string, extra: object = {}) => {
    const { id, version } = await find();
    return desk.clue(account, mutation, { id, version, ...extra });
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
    receiver(DISCIPLINE, "disciplineInbox", sent.transferNo, "concludeDisciplineHandOver");
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
    return desk.clue(DISCIPLINE, "publishClueNotice", {
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
  expect((await conclude()).handOver).toMatchObject({ state: "CONCLUDED" });
  const seen = await house.askAs(
    "village1-recorder",
    `{ village(code: "${VILLAGE}") { disciplineNotices { noticeNo } } }`,
  );
  expect(JSON.stringify(seen.data ?? null)).not.toContain(sent.transferNo);
  // Handed over and accepted: the ledger item may be struck off, by two people.
  const { data } = await house.askAs(
    CHIEF,
    `{ petitionCases(region: "${COUNTY}", purpose: HANDLING, first: 100) { edges { node { id version } } } }`,
  );
  const back = data.petitionCases.edges.find(({ node }: Done) => node.id === petition.id).node;
  const submitted = await take(HANDLER, "submitPetitionForStrikingOff", back);
  expect(await take(CHIEF, "strikeOffPetition", submitted)).toMatchObject({
    ledgerState: "CANCELLED",
  });
}, 60_000);

test("who stands aside from a case no longer acts on it, and cannot be given it", async () => {
  let petition = await routed();
  petition = await take(CHIEF, "standAsideFromPetition", petition, {
    official: handler,
    reason: "RELATIVE",
  });
  expect(petition.handler).toBeNull();
  const refused = await desk.petition(CHIEF, "assignPetitionPeople", {
    ...step(petition),
    handler,
    isKeyCase: false,
  });
  expect(refused).toMatchObject({ code: "HANDLER_IS_SUBJECT", rule: "P17" });
  const self = await take(CHIEF, "standAsideFromPetition", petition, {
    reason: "INTEREST",
  });
  const own = await desk.petition(CHIEF, "objectToPetition", {
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
  petition = await take(HANDLER, "givePetitionFeedback", petition, {
    ...on,
    evidenceHash: HASH,
  });
  petition = await take(CHIEF, "closePetitionSupervision", petition);
  expect(petition.supervision).toBe("CLOSED");
  const again = await desk.petition(CHIEF, "givePetitionFeedback", {
    ...step(petition),
    ...on,
    evidenceHash: HASH,
  });
  expect(again).toMatchObject({ code: "ILLEGAL_TRANSITION", allowed: ["openPetitionSupervision"] });
});

test("an objection has its reason, is agreed by another, and lets the routing clock run on", async () => {
  const first = await routed({ receivedOn: today(-4) });
  const object = (petition: Done) =>
    desk.petition(HANDLER, "objectToPetition", {
      ...step(petition),
      reason: "OTHER_BODY",
    });
  const early = await desk.petition(CHIEF, "agreeToPetitionObjection", step(first));
  expect(early).toMatchObject({ code: "ILLEGAL_TRANSITION", allowed: ["objectToPetition"] });
  const { petition: objected } = await object(first);
  expect(objected.stage).toBe("ASSIGNED");
  const own = await desk.petition(HANDLER, "agreeToPetitionObjection", step(objected));
  expect(own).toMatchObject({ code: "FOUR_EYES", rule: "P03" });
  const rejected = await take(CHIEF, "rejectPetitionObjection", objected);
  const { petition: again } = await object(rejected);
  const back = await take(CHIEF, "agreeToPetitionObjection", again);
  expect(back).toMatchObject({ stage: "REGISTERED", handler: null, clock: { rule: "P01" } });
  expect(back.clocks[0]).toMatchObject({ rule: "P01", startedOn: today(-4), endedOn: null });
});

test("who handled a case does not strike it off, even after it was given to somebody else", async () => {
  const { petition: registered } = await desk.register(CHIEF);
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
  const struck = await desk.petition(CHIEF, "strikeOffPetition", step(petition));
  expect(struck).toMatchObject({ code: "FOUR_EYES", rule: "P20" });
});

test("an accusation about cadres is not routed to their township", async () => {
  const { petition } = await desk.register(CHIEF, { class: "ACCUSATION", aboutCadres: true });
  const route = { ...step(petition), handlingBody: "TWN", handler };
  const refused = await desk.petition(CHIEF, "forwardPetition", route);
  expect(refused).toMatchObject({ code: "TRANSFER_TARGET_INVALID", rule: "P19" });
  const avoided = await desk.petition(CHIEF, "forwardPetition", {
    ...route,
    handlingBody: "CIV",
    avoidUnitIds: [`CIV@${COUNTY}`],
  });
  expect(avoided).toMatchObject({ code: "TRANSFER_TARGET_INVALID", rule: "P19" });
});

test("material goes from department to department, sealed, and is opened by who signed for it, on record", async () => {
  const pdf = Buffer.from(
    "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF 甄实名的材料",
  );
  const door = (department: "petitions" | "discipline") =>
    new URL("/materials", house.subgraphUrls[department]);
  const ticketOf = async (account: string, mutation: string): Promise<Done> =>
    (
      await house.askAs(
        account,
        `mutation { t: ${mutation} { ... on FileTicket { ticket material } ... on DeedRefusal { code } } }`,
      )
    ).data.t;
  const upload = await ticketOf(HANDLER, 'uploadPetitionsMaterial(key: "material-0001")');
  const bring = (body: Buffer, ticket: string) =>
    fetch(door("petitions"), {
      method: "POST",
      headers: { authorization: `Bearer ${ticket}`, "content-type": "application/octet-stream" },
      body: new Uint8Array(body),
    });
  expect((await bring(Buffer.from("<svg onload=alert(1)>"), upload.ticket)).status).toBe(422);
  expect((await bring(pdf, "x.y.z")).status).toBe(401);
  expect((await bring(pdf, upload.ticket)).status).toBe(200);
  expect((await bring(pdf, upload.ticket)).status).toBe(200);
  expect((await bring(Buffer.concat([pdf, pdf]), upload.ticket)).status).toBe(409);
  const { petition } = await desk.register(CHIEF, { class: "ACCUSATION", aboutCadres: true });
  const given = await take(CHIEF, "assignPetitionPeople", petition, {
    handler,
    isKeyCase: false,
  });
  const order = { ...step(given), toRegion: COUNTY, material: upload.material };
  const sent = await desk.petition(HANDLER, "transferPetitionToDiscipline", order);
  await carried(sent.transferNo);
  const slip = async () =>
    (await desk.box(DISCIPLINE, "disciplineInbox")).find((one) => one.transferNo === sent.transferNo)!;
  expect((await slip()).hasMaterial).toBe(true);
  const open = async (account: string) =>
    ticketOf(
      account,
      `openDisciplineMaterial(key: "open-material", handOver: "${(await slip()).id}", purpose: HANDLING)`,
    );
  // Not before it is signed for, and not by anybody else of the office.
  expect(await open(DISCIPLINE)).toEqual({ code: "NOT_FOUND" });
  await receiver(DISCIPLINE, "disciplineInbox", sent.transferNo, "signDisciplineHandOver");
  expect(await open(ORGAN_HANDLER)).toEqual({ code: "NOT_FOUND" });
  const { ticket } = await open(DISCIPLINE);
  const fetched = await fetch(door("discipline"), { headers: { authorization: `Bearer ${ticket}` } });
  expect(Buffer.from(await fetched.arrayBuffer()).equals(pdf)).toBe(true);
  expect(fetched.headers.get("content-disposition")).toBe("attachment");
  expect((await fetch(door("petitions"), { headers: { authorization: `Bearer ${ticket}` } })).status).toBe(
    401,
  );
});

test("rotated keys are used at once, by processes that go on running", async () => {
  const { execFileSync } = await import("node:child_process");
  for (const department of ["petitions", "discipline"])
    execFileSync(process.execPath, ["dist/dev/operate.js", "keys:rotate", "--department", department], {
      env: { ...process.env, HOUSE_FOLDER: house.folder.path },
    });
  const { petition } = await desk.register(CHIEF, { class: "ACCUSATION", aboutCadres: true });
  const given = await take(CHIEF, "assignPetitionPeople", petition, {
    handler,
    isKeyCase: false,
  });
  const sent = await desk.petition(HANDLER, "transferPetitionToDiscipline", {
    ...step(given),
    toRegion: COUNTY,
  });
  expect(await carried(sent.transferNo)).toMatchObject({ state: "DELIVERED" });
  const inbox = await desk.box(DISCIPLINE, "disciplineInbox");
  // Receipts signed with the old keys are still answered for.
  expect(inbox.length).toBeGreaterThan(2);
});

test("nothing of a petitioner, and nothing of the material, is readable in any database or log", async () => {
  const { Client } = await import("pg");
  const { readdirSync, readFileSync } = await import("node:fs");
  const marks = ["甄实名", "13812345678", "110105199003074518"];
  await desk.register(CHIEF, { key: "with a 13812345678 in it" });
  await house.askAs(
    CHIEF,
    `mutation { registerPetition(input: { petitioner: "甄实名 110105199003074518" }) { __typename } }`,
  );
  const found: string[] = [];
  for (const name of DEPARTMENTS.map(snakeName)) {
    const url = new URL(house.postgres.superuserUrl);
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
  const logs = house.folder.file("logs");
  for (const file of readdirSync(logs)) {
    const text = readFileSync(`${logs}/${file}`, "utf8");
    for (const mark of marks) if (text.includes(mark)) found.push(file);
  }
  expect(found).toEqual([]);
});
