import { officialId } from "../../dev/demonstration/people.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { COUNTY, type Done, officersOf, today, VILLAGE } from "../harness/officers.ts";
import { type OwnHub, startOwnHub, until } from "../harness/own-hub.ts";

/** What goes down from one tier of administration to the next (H12), and what goes up. */
const TOWNSHIP = `${VILLAGE.slice(0, 9)}000`;

let hub: OwnHub;
let officers: ReturnType<typeof officersOf>;

beforeAll(async () => {
  hub = await startOwnHub("tiers");
  officers = officersOf(hub);
});
afterAll(() => hub?.stop());

const task = (to: string, toRegion: string, over: object = {}) => ({
  type: "H12",
  to,
  toRegion,
  village: VILLAGE,
  facts: Object.entries({ taskNo: "RW-2026-0001", kind: "TASK", dueOn: today(10) }).map(([name, value]) => ({
    name,
    value,
  })),
  ...over,
});

/** Prepared by one person of an office's department and approved by its head; waits until it is delivered. */
async function sent(office: string, order: object): Promise<string> {
  const { transfer } = await officers.transfer(office, "prepareCoordinationTransfer", order);
  const { id, version, transferNo } = transfer;
  const head = office.startsWith("prefecture") ? "prefecture-office" : "county1-office-head";
  const approved = await officers.transfer(head, "approveCoordinationTransfer", {
    id,
    version,
  });
  expect(approved).toMatchObject({ transfer: { state: "APPROVED" } });
  const mine = async () =>
    (await officers.box(office, "coordinationOutbox")).find((one) => one.transferNo === transferNo);
  await until("it is delivered", async () => (await mine())?.state === "DELIVERED");
  return transferNo;
}

async function done(account: string, box: string, department: string, transferNo: string): Promise<Done> {
  const find = async () => (await officers.box(account, box)).find((one) => one.transferNo === transferNo)!;
  for (const [verb, state] of [
    ["sign", "RECEIVED"],
    ["accept", "ACCEPTED"],
    ["conclude", "CONCLUDED"],
  ] as const) {
    const { id, version } = await find();
    const answer = await officers.transfer(account, `${verb}${department}Transfer`, { id, version });
    expect(answer).toMatchObject({ transfer: { state } });
  }
}

test("a county's office tasks a township, whose people sign for it and do it", async () => {
  const transferNo = await sent("county1-office-staff", task("COORDINATION", TOWNSHIP));
  // The county's own inbox has nothing of what the county sent down.
  const county = await officers.box("county1-office-head", "coordinationInbox");
  expect(county.map((one) => one.transferNo)).not.toContain(transferNo);
  await done("township1-guide", "coordinationInbox", "Coordination", transferNo);
  await until("the county knows", async () => {
    const outbox = await officers.box("county1-office-head", "coordinationOutbox");
    return outbox.find((one) => one.transferNo === transferNo)?.state === "CONCLUDED";
  });
});

test("a prefecture tasks a county's office and a county's department", async () => {
  const prepared = await officers.transfer(
    "prefecture-office",
    "prepareCoordinationTransfer",
    task("COORDINATION", COUNTY),
  );
  expect(prepared).toMatchObject({ transfer: { state: "PREPARED" } });
  const staff = "prefecture-office-staff";
  await done(
    "county1-office-head",
    "coordinationInbox",
    "Coordination",
    await sent(staff, task("COORDINATION", COUNTY)),
  );
  await done(
    "county1-petitions",
    "petitionsInbox",
    "Petitions",
    await sent(staff, task("PETITIONS", COUNTY)),
  );
});

test.each([
  ["two tiers down", "prefecture-office", task("COORDINATION", TOWNSHIP), "toRegion"],
  ["to itself", "county1-office-head", task("COORDINATION", COUNTY), "toRegion"],
  ["to another county's department", "county1-office-head", task("PETITIONS", "149922000000"), "toRegion"],
  [
    "of a village that is not the receiver's",
    "county1-office-head",
    task("COORDINATION", "149921002000"),
    "village",
  ],
])("a task does not go %s", async (_, account, order, field) => {
  const refused = await officers.transfer(account, "prepareCoordinationTransfer", order);
  expect(refused).toMatchObject({ code: "WRONG_PARTY", field });
});

test("another type does not go down, and a township sends nothing", async () => {
  const order = task("PETITIONS", TOWNSHIP, { type: "H13", facts: [{ name: "kind", value: "LAND" }] });
  const refused = await officers.transfer("county1-office-head", "prepareCoordinationTransfer", order);
  expect(refused).toMatchObject({ code: "WRONG_PARTY", field: "toRegion" });
  await expect(
    officers.transfer("township1-secretary", "prepareCoordinationTransfer", task("PETITIONS", TOWNSHIP)),
  ).rejects.toThrow("FORBIDDEN");
});

const ledger = async (account: string): Promise<Done[]> => {
  const { data, errors } = await hub.askAs(
    account,
    "{ upwardReportLedger(purpose: SUPERVISION) { edges { node { id version state } } } }",
  );
  expect(errors).toEqual([]);
  return (data.upwardReportLedger?.edges ?? []).map(({ node }: Done) => node);
};

test("a prefecture reports to the province, whose leader reads it once it is sent and gives an instruction", async () => {
  const village = VILLAGE;
  const drafted = await hub.askAs(
    "prefecture-office",
    `mutation ($input: DraftUpwardReportInput!) { done: draftUpwardReport(input: $input) {
      __typename ... on ReportSuccess { report { id version state } } ... on CommandRefusal { code field } } }`,
    { input: { key: "tiers-report-one", village, kind: "INCIDENT", occurredAt: new Date().toISOString() } },
  );
  const { id, version } = drafted.data.done.report;
  for (const account of ["province-leader", "province-office", "prefecture-leader"])
    expect((await ledger(account)).map((one) => one.id)).not.toContain(id);
  expect(await officers.report("prefecture-office", "sendUpwardReport", { id, version })).toMatchObject({
    report: { state: "SENT" },
  });
  for (const account of ["province-leader", "province-office", "prefecture-leader"])
    expect((await ledger(account)).map((one) => one.id)).toContain(id);
  const step = async (account: string, mutation: string, extra: object = {}) => {
    const now = (await ledger("province-office")).find((one) => one.id === id);
    return officers.report(account, mutation, { id, version: now.version, ...extra });
  };
  expect(await step("province-office", "receiveUpwardReport")).toMatchObject({
    report: { state: "RECEIVED" },
  });
  const instruction = { instruction: "INVESTIGATE" };
  expect(await step("prefecture-leader", "instructUpwardReport", instruction)).toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await step("province-leader", "instructUpwardReport", instruction)).toMatchObject({
    report: { state: "INSTRUCTED" },
  });
  expect(await step("prefecture-office", "followUpUpwardReport")).toMatchObject({
    report: { state: "FOLLOWED_UP" },
  });
});

test("a township's head gives a task to one of its people", async () => {
  const guide = officialId(TOWNSHIP as RegionCode, "guide");
  const transferNo = await sent("county1-office-staff", task("COORDINATION", TOWNSHIP));
  const { id, version } = (await officers.box("township1-secretary", "coordinationInbox")).find(
    (one) => one.transferNo === transferNo,
  )!;
  expect(
    await officers.transfer("township1-secretary", "giveCoordinationTransfer", {
      id,
      version,
      official: guide,
    }),
  ).toMatchObject({ transfer: { state: "DELIVERED" } });
});
