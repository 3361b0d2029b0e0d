import { randomUUID } from "node:crypto";
import { COUNTY, type Done, HASH, officersOf, today, waysOf } from "../harness/officers.ts";
import { ask } from "../harness/shared-hub.ts";

/** What goes down the tiers from the province to the township, what several bodies decide together, and disputes of villages. */
const [PREFECTURE, TOWNSHIP, VILLAGE] = ["149900000000", "149921001000", "149921001008"];
const [PROVINCE_STAFF, PROVINCE_HEAD] = ["province-office-staff", "province-office"];
const [CITY_STAFF, CITY_HEAD] = ["prefecture-office-staff", "prefecture-office"];
const [STAFF, HEAD, GUIDE, SECRETARY] = ["county1-office-staff", "county1-office-head", "township1-guide", "township1-secretary"]; // prettier-ignore
const officers = officersOf({ askAs: ask });
const wayOf = waysOf(officers);
const [toCity, toCounty, toTownships] = ["toCity", "toCounty", "toTownships"].map(() =>
  wayOf("directive", "directive"),
) as [Done, Done, Done];
const stated = (dueOn: string, over: object = {}): object => ({
  kind: "ASSIGN",
  title: "做好村委会换届选举准备工作",
  content: "请按时完成选举准备工作，逐级报告进展。",
  dueOn,
  ...over,
});
const tasksOf = async (account: string): Promise<Done[]> => {
  const { data, errors } = await ask(
    account,
    `{ tasks(region: "149900000000", first: 100) { edges { node { id version state kind toBody toRegion fromRegion content
        directive { title content directiveNo } clocks { rule } } } } }`,
  );
  expect(errors).toEqual([]);
  return data.tasks.edges.map(({ node }: Done) => node);
};
const received = async (account: string, directiveNo: string): Promise<Done> =>
  (await tasksOf(account)).find(({ directive }) => directive?.directiveNo === directiveNo);
const progress = async (account: string, region: string, no: string): Promise<Done> => {
  const { data } = await ask(
    account,
    `{ directives(region: "${region}", first: 100) { edges { node { directiveNo
        progress { addressees signed done finished overdue } progressBelow { addressees signed finished } } } } }`,
  );
  return data.directives.edges.map(({ node }: Done) => node).find((one: Done) => one.directiveNo === no);
};
const no: Record<string, string> = {};

test("the province's directive reaches the prefecture, signed by its head and by nobody who drafted it", async () => {
  const { give, take } = toCity;
  await take(PROVINCE_STAFF, "draftDirective", stated(today(40)));
  const to = { addressees: [{ region: PREFECTURE, body: "OFF" }] };
  expect(await give(PROVINCE_STAFF, "issueDirective", to)).toMatchObject({ code: "FOUR_EYES", rule: "C08" });
  expect(await give(CITY_HEAD, "issueDirective", to)).toMatchObject({ code: "NOT_FOUND" });
  expect(await give(PROVINCE_HEAD, "issueDirective", { addressees: [{ region: COUNTY, body: "OFF" }] })).toMatchObject({ code: "NOT_BELOW", field: "addressees" }); // prettier-ignore
  const issued = await take(PROVINCE_HEAD, "issueDirective", to);
  expect(issued).toMatchObject({
    state: "ISSUED",
    issuedOn: today(),
    progress: { addressees: 1, signed: 0 },
  });
  no["province"] = issued.directiveNo;
  const task = await received(CITY_STAFF, no["province"]!);
  expect(task).toMatchObject({ state: "SENT", toBody: "OFF", directive: { title: "做好村委会换届选举准备工作" }, clocks: [{ rule: "C07" }, { rule: "C15" }] }); // prettier-ignore
  // Nobody else has it: not a department of the prefecture, and not the counties below.
  expect(await received("prefecture-discipline", no["province"]!)).toBeUndefined();
  expect(await received(STAFF, no["province"]!)).toBeUndefined();
});

test("it is passed down tier by tier, never due later than above, and each addressee signs for itself", async () => {
  const fromAbove = await received(CITY_STAFF, no["province"]!);
  const city = wayOf("task", "task");
  await city.take(CITY_STAFF, "signTask", { id: fromAbove.id, version: fromAbove.version });
  const passesOn = { passesOn: fromAbove.id };
  expect(await officers.directive(CITY_STAFF, "draftDirective", stated(today(41), passesOn))).toMatchObject({ code: "LATER_THAN_ABOVE", field: "dueOn", dueOn: today(40) }); // prettier-ignore
  // Another office's task is not there to be passed down.
  expect(await officers.directive(STAFF, "draftDirective", stated(today(30), passesOn))).toMatchObject({ code: "NOT_FOUND", field: "passesOn" }); // prettier-ignore
  await toCounty.take(CITY_STAFF, "draftDirective", stated(today(35), passesOn));
  const counties = [COUNTY, "149922000000"].map((region) => ({ region, body: "OFF" }));
  no["city"] = (await toCounty.take(CITY_HEAD, "issueDirective", { addressees: counties })).directiveNo;

  const atCounty = await received(STAFF, no["city"]!);
  await wayOf("task", "task").take(STAFF, "signTask", { id: atCounty.id, version: atCounty.version });
  await toTownships.take(STAFF, "draftDirective", stated(today(30), { passesOn: atCounty.id }));
  const below = [
    { region: TOWNSHIP, body: "TWN" },
    { region: COUNTY, body: "CIV" },
  ];
  no["county"] = (await toTownships.take(HEAD, "issueDirective", { addressees: below })).directiveNo;
  const mine = await received(GUIDE, no["county"]!);
  expect(mine).toMatchObject({ state: "SENT", toRegion: TOWNSHIP, toBody: "TWN" });
  expect(await received("township2-guide", no["county"]!)).toBeUndefined();
  expect(await received("county1-petitions", no["county"]!)).toBeUndefined();
  expect(await officers.task("county1-civil-affairs", "signTask", { id: mine.id, version: mine.version })).toMatchObject({ code: "NOT_FOUND" }); // prettier-ignore

  expect(await progress(PROVINCE_HEAD, "140000000000", no["province"]!)).toMatchObject({
    progress: { addressees: 1, signed: 1, done: 0, finished: 0, overdue: 0 },
    progressBelow: { addressees: 4, signed: 1, finished: 0 },
  });
});

test("it is pressed for, done with a paper, accepted by the office above, and closed when nothing is open", async () => {
  expect(await toTownships.give(STAFF, "closeDirective")).toMatchObject({ code: "TASKS_OPEN", rule: "C15" });
  const task = await received(GUIDE, no["county"]!);
  const { give, take } = wayOf("task", "task");
  await take(STAFF, "remindOfTask", { id: task.id, version: task.version });
  expect(await give(STAFF, "remindOfTask")).toMatchObject({ code: "ALREADY_REMINDED" });
  expect(await give(STAFF, "superviseTask")).toMatchObject({ code: "NOT_LATE", dueOn: today(30) });
  await take(SECRETARY, "signTask");
  await take(GUIDE, "startTask");
  await take(GUIDE, "reportTaskDone", { evidenceHash: HASH });
  expect(await give(CITY_STAFF, "acceptTask")).toMatchObject({ code: "NOT_FOUND" });
  await take(STAFF, "returnTask", { reason: "DONE_IN_PART" });
  await take(GUIDE, "startTask");
  await take(GUIDE, "reportTaskDone", { evidenceHash: HASH });
  expect(await take(STAFF, "acceptTask")).toMatchObject({ state: "ACCEPTED", reminders: 1, clocks: [] });

  const civil = await received("county1-civil-affairs", no["county"]!);
  const other = wayOf("task", "task");
  await other.take("county1-civil-affairs", "signTask", { id: civil.id, version: civil.version });
  await other.take("county1-civil-affairs-handler", "startTask");
  await other.take("county1-civil-affairs-handler", "reportTaskDone", { evidenceHash: HASH });
  await other.take(HEAD, "acceptTask");
  expect(await toTownships.take(STAFF, "closeDirective")).toMatchObject({ state: "CLOSED", progress: { finished: 2 } }); // prettier-ignore
  expect((await progress(PROVINCE_HEAD, "140000000000", no["province"]!)).progressBelow).toEqual({ addressees: 4, signed: 3, finished: 2 }); // prettier-ignore
});

test("what is only conveyed ends with the signature; free text is screened; a draft is its own office's alone", async () => {
  const { give, take } = wayOf("directive", "directive");
  expect(await officers.directive(STAFF, "draftDirective", stated(today(5), { content: "请联系李某13812345678" }))).toMatchObject({ code: "PERSONAL_DATA_REJECTED", field: "content" }); // prettier-ignore
  const draft = await take(STAFF, "draftDirective", stated(today(5), { kind: "CONVEY" }));
  expect(await progress(CITY_HEAD, COUNTY, draft.directiveNo)).toBeUndefined();
  expect(await progress("county1-leader", COUNTY, draft.directiveNo)).toBeUndefined();
  // The head who writes it anew has drafted it, and another issues it.
  await take(HEAD, "reviseDirective", stated(today(6), { kind: "CONVEY" }));
  const to = { addressees: [{ region: TOWNSHIP, body: "TWN" }] };
  expect(await give(HEAD, "issueDirective", to)).toMatchObject({ code: "FOUR_EYES" });
  await take(STAFF, "reviseDirective", stated(today(6), { kind: "CONVEY" }));
  await take(HEAD, "issueDirective", to);
  expect(await give(STAFF, "withdrawDirective")).toMatchObject({ code: "ILLEGAL_TRANSITION", rule: "C15" });
  const { id, version } = await received(GUIDE, draft.directiveNo);
  const task = wayOf("task", "task");
  await task.take(GUIDE, "signTask", { id, version });
  expect(await task.give(GUIDE, "startTask")).toMatchObject({ code: "ONLY_CONVEYED" });
  expect((await give(STAFF, "closeDirective")).directive).toMatchObject({ state: "CLOSED" });
});

test("a consultation's decisions become tasks of those who sat there", async () => {
  const { give, take } = wayOf("consultation", "consultation");
  await take(STAFF, "recordConsultation", { place: VILLAGE, heldOn: today(), topic: "KEY_VILLAGE", bodies: ["CIV", "PSB", "TWN"] }); // prettier-ignore
  const decided = { content: "督促完成选举场所安排", dueOn: today(10) };
  expect(await give(STAFF, "addConsultationDecision", { ...decided, toBody: "ORG" })).toMatchObject({ code: "NOT_CONSULTED", field: "toBody" }); // prettier-ignore
  const { tasks } = await take(STAFF, "addConsultationDecision", { ...decided, toBody: "TWN" });
  expect(tasks).toMatchObject([{ toBody: "TWN", state: "SENT" }]);
  expect(await give(STAFF, "closeConsultation")).toMatchObject({ code: "TASKS_OPEN" });
  const task = wayOf("task", "task");
  await task.take(GUIDE, "signTask", { id: tasks[0].id, version: tasks[0].version });
  await task.take(GUIDE, "startTask");
  await task.take(GUIDE, "reportTaskDone", { evidenceHash: HASH });
  await task.take(STAFF, "acceptTask");
  expect(await take(STAFF, "closeConsultation")).toMatchObject({ state: "CLOSED", decisions: 1 });
  const seen = async (account: string): Promise<number> =>
    (await ask(account, `{ consultations(region: "${COUNTY}", first: 100) { edges { node { id } } } }`)).data
      .consultations.edges.length;
  expect([await seen(STAFF), await seen("county1-public-security"), await seen("county1-publicity")]).toEqual([1, 1, 0]); // prettier-ignore
});

test("a dispute is mediated without a party's name, and counted while it is open", async () => {
  const { give, take } = wayOf("dispute", "dispute");
  const open = async (): Promise<number> =>
    (await ask(GUIDE, `{ village(code: "${VILLAGE}") { disputes { open } } }`)).data.village.disputes?.open ??
    0;
  const before = await open();
  await take(GUIDE, "registerDispute", { village: VILLAGE, kind: "BOUNDARY", foundOn: today() });
  expect(await open()).toBe(before + 1);
  expect(await give(GUIDE, "recordMediationAgreement", { evidenceHash: HASH })).toMatchObject({ code: "ILLEGAL_TRANSITION", rule: "C16", basis: expect.stringContaining("人民调解法") }); // prettier-ignore
  await take(GUIDE, "assignMediator", { mediator: "JUDICIAL_OFFICE" });
  await take(GUIDE, "startMediation");
  expect(await give(GUIDE, "endMediation", { reason: "NO_AGREEMENT", informedOf: [] })).toMatchObject({ code: "PARTIES_NOT_TOLD" }); // prettier-ignore
  await take(GUIDE, "recordMediationAgreement", { evidenceHash: HASH });
  await take(GUIDE, "revisitDispute", { outcome: "KEPT" });
  expect(await give(GUIDE, "closeDispute")).toMatchObject({ code: "FOUR_EYES" });
  expect(await take(SECRETARY, "closeDispute")).toMatchObject({ state: "CLOSED", outcome: "KEPT" });
  expect(await open()).toBe(before);
  // Its list is the township's, the office's and the leaders'.
  expect((await ask("county1-petitions", `{ disputes(region: "${COUNTY}") { edges { node { id } } } }`)).data).toEqual({ disputes: null }); // prettier-ignore
  expect(await officers.dispute(GUIDE, "assignMediator", { id: randomUUID(), version: 1, mediator: "JUDICIAL_OFFICE" })).toMatchObject({ code: "NOT_FOUND" }); // prettier-ignore
});
