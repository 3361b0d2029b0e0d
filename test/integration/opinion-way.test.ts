import { ask } from "../harness/shared-hub.ts";
import { COUNTY, type Done, officersOf, VILLAGE } from "../harness/officers.ts";
import { until } from "../harness/own-hub.ts";

/** A matter in public discussion through all its states, through the gateway, as publicity's people and the body that answers. */
const HEAD = "county1-publicity";
const HANDLER = "county1-publicity-handler";
const RECEIVER = "county1-civil-affairs";
const officers = officersOf({ askAs: ask });
const step = ({ id, version }: Done): object => ({ id, version });

async function take(account: string, mutation: string, on: Done, over: object = {}): Promise<Done> {
  const done = await officers.opinion(account, mutation, { ...step(on), ...over });
  if (done.__typename !== "OpinionSuccess") throw new Error(`${mutation}: ${JSON.stringify(done)}`);
  return { ...done.opinion, transferNo: done.transferNo };
}
async function detect(over: object = {}): Promise<Done> {
  return officers.opinion(HANDLER, "detectOpinionIncident", {
    village: VILLAGE,
    detectedAt: new Date(Date.now() - 60_000).toISOString(),
    topic: "RUMOUR_RESULT",
    venueKind: "SHORT_VIDEO",
    issueSummary: "对计票程序的疑问",
    heat: "RISING",
    ...over,
  });
}
const assessed = async (over: object = {}): Promise<Done> => {
  const { opinion } = await detect();
  const reported = await take(HANDLER, "reportOpinionIncident", opinion);
  const found = { accuracy: "PARTLY", heat: "RISING", grade: "MAJOR", responsibleBody: "CIV", ...over };
  return take(HANDLER, "assessOpinionIncident", reported, found);
};
const ledger = async (account: string): Promise<Done[]> => {
  const fields = "id incidentNo state version clock { rule } allowedCommands { name refusal { code } }";
  const { data, errors } = await ask(
    account,
    `{ opinionIncidents(region: "${COUNTY}", first: 100) { edges { node { ${fields} } } } }`,
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.opinionIncidents.edges.map(({ node }: Done) => node);
};
const now = async (incident: Done, state: string): Promise<Done> => {
  let found: Done = null;
  await until(`it is ${state}`, async () => {
    found = (await ledger(HANDLER)).find(({ id }) => id === incident.id);
    return found.state === state;
  });
  return found;
};
const inBox = async (account: string, box: string, no: string, state: string): Promise<Done> => {
  let found: Done = null;
  await until(`${no} is ${state}`, async () => {
    found = (await officers.box(account, box)).find(({ transferNo }) => transferNo === no);
    return found?.state === state;
  });
  return found;
};
const transfer = async (account: string, mutation: string, one: Done, over: object = {}): Promise<void> => {
  const done = await officers.transfer(account, mutation, { ...step(one), ...over });
  expect([mutation, done.__typename]).toEqual([mutation, "TransferSuccess"]);
};
const published = {
  kind: "CLARIFICATION",
  title: "关于计票程序的说明",
  url: "https://publications.example/149921/opinion",
  issuer: "示例县委宣传部",
};

test("found, reported, assessed, assigned, answered in public, followed, closed and open again", async () => {
  const { opinion: found } = await detect();
  expect(found).toMatchObject({ state: "DETECTED", accuracy: "UNVERIFIED", clock: { rule: "U03" } });
  expect(found.incidentNo).toMatch(/^YQ149921-20\d\d-\d{4}$/);
  let incident = await assessed();
  expect(incident).toMatchObject({
    state: "ASSESSED",
    grade: "MAJOR",
    clock: { rule: "U01", overdue: false },
  });
  incident = await take(HANDLER, "assignOpinionIncident", incident);
  const { transferNo } = incident;
  // Until another person approves nothing has left, and nothing else can be done with it.
  expect(incident.state).toBe("ASSESSED");
  expect(await officers.opinion(HEAD, "dismissOpinionIncident", step(incident))).toMatchObject({
    code: "TRANSFER_OPEN",
  });
  const prepared = await inBox(HEAD, "publicityOutbox", transferNo, "PREPARED");
  await transfer(HEAD, "approvePublicityTransfer", prepared);
  await now(incident, "ASSIGNED");
  const given = await inBox(RECEIVER, "civilAffairsInbox", transferNo, "DELIVERED");
  expect(given.facts).toContainEqual({ name: "grade", value: "MAJOR" });
  await transfer(RECEIVER, "signCivilAffairsTransfer", given);
  await transfer(
    RECEIVER,
    "acceptCivilAffairsTransfer",
    await inBox(RECEIVER, "civilAffairsInbox", transferNo, "RECEIVED"),
  );
  incident = await now(incident, "RESPONDING");
  expect(await officers.opinion(HEAD, "closeOpinionIncident", step(incident))).toMatchObject({
    code: "CLOSE_WITHOUT_RESPONSE",
    rule: "U03",
    messageZh: expect.stringContaining("不得办结"),
    basis: expect.stringContaining("61号"),
  });
  expect(
    await officers.opinion(HANDLER, "publishOpinionResponse", { ...step(incident), ...published }),
  ).toMatchObject({ code: "FOUR_EYES" });
  incident = await take(HEAD, "publishOpinionResponse", incident, published);
  expect(incident).toMatchObject({ state: "RESPONDED", clock: null });
  const view = await ask(RECEIVER, `{ village(code: "${VILLAGE}") { publications { title issuer } } }`);
  expect(view.data.village.publications).toContainEqual({ title: published.title, issuer: published.issuer });
  incident = await take(HANDLER, "followOpinionIncident", incident, { heat: "LOW" });
  incident = await take(HANDLER, "closeOpinionIncident", incident);
  incident = await take(HANDLER, "reopenOpinionIncident", incident);
  expect(incident).toMatchObject({ state: "REOPENED", clock: { rule: "U01", overdue: false } });
  expect(incident.allowedCommands).toContainEqual({ name: "assessOpinionIncident", refusal: null });
});

test("what the responsible body returns is assessed and assigned anew", async () => {
  const incident = await take(HANDLER, "assignOpinionIncident", await assessed());
  const no = incident.transferNo;
  await transfer(HEAD, "approvePublicityTransfer", await inBox(HEAD, "publicityOutbox", no, "PREPARED"));
  await transfer(
    RECEIVER,
    "signCivilAffairsTransfer",
    await inBox(RECEIVER, "civilAffairsInbox", no, "DELIVERED"),
  );
  await transfer(
    RECEIVER,
    "returnCivilAffairsTransfer",
    await inBox(RECEIVER, "civilAffairsInbox", no, "RECEIVED"),
    {
      reason: "NOT_OURS",
    },
  );
  await inBox(HEAD, "publicityOutbox", no, "RETURNED");
  const back = await now(incident, "ASSESSED");
  const again = await take(HANDLER, "assignOpinionIncident", back);
  expect(again.transferNo).not.toBe(no);
  await transfer(
    HEAD,
    "dropPublicityTransfer",
    await inBox(HEAD, "publicityOutbox", again.transferNo, "PREPARED"),
  );
  expect(await take(HANDLER, "assignOpinionIncident", await now(incident, "ASSESSED"))).toBeTruthy();
});

test("what is so is raised as a problem with the election office before it is closed", async () => {
  let incident = await assessed({ accuracy: "TRUE", grade: "OTHER", responsibleBody: "PUB" });
  incident = await take(HANDLER, "prepareOwnOpinionResponse", incident);
  incident = await take(HEAD, "publishOpinionResponse", incident, published);
  const refused = await officers.opinion(HANDLER, "closeOpinionIncident", step(incident));
  expect(refused).toMatchObject({ code: "PROBLEM_NOT_RAISED", rule: "U06" });
  const raised = await take(HANDLER, "raiseOpinionProblem", incident);
  expect(raised).toMatchObject({ state: "RESPONDED", transferNo: expect.stringMatching(/^H11-/) });
  await transfer(
    HEAD,
    "approvePublicityTransfer",
    await inBox(HEAD, "publicityOutbox", raised.transferNo, "PREPARED"),
  );
  expect(await take(HANDLER, "closeOpinionIncident", raised)).toMatchObject({ state: "CLOSED" });
});

test("nothing of a poster gets in, by whatever field", async () => {
  const seen = (await ledger(HANDLER)).length;
  for (const issueSummary of [
    "发帖人电话13912345678",
    "微信号: zhangsan123",
    "见 https://forum.example/?uid=9",
    "@zhangsan 说",
  ])
    expect(await detect({ issueSummary })).toMatchObject({
      code: "PERSONAL_DATA_REJECTED",
      field: "issueSummary",
    });
  expect(await detect({ village: "149921999999" })).toMatchObject({ code: "PLACE_UNKNOWN" });
  expect(await ledger(HANDLER)).toHaveLength(seen);
});

test("numbers of an office follow each other, invented ones too", async () => {
  const numbers = (await ledger(HANDLER)).map(({ incidentNo }) =>
    Number(/^YQ149921-\d{4}-(\d{4})$/.exec(incidentNo)?.[1]),
  );
  expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1));
});

test("who reads the ledger and is not publicity's is shown no command, and finds nothing to act on", async () => {
  const incident = await assessed();
  const others = (await ledger("county1-leader")).filter(({ id }) => id === incident.id);
  expect(others).toEqual([expect.objectContaining({ state: "ASSESSED", allowedCommands: [] })]);
});
