import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { databaseOf } from "../harness/databases.ts";
import { type Done, HASH, officersOf, today } from "../harness/officers.ts";
import { ask } from "../harness/shared-hub.ts";

/**
 * A village's election from its first day to the archive, through the gateway: as the village's recorder, the township's guide and
 * the county's civil affairs. The village is the recorder's own; the demonstration's election of it is put out of the way first.
 */
const VILLAGE = "149921001200";
const [RECORDER, GUIDE, HEAD, HANDLER] = ["village1-recorder", "township1-guide", "county1-civil-affairs", "county1-civil-affairs-handler"]; // prettier-ignore
const officers = officersOf({ askAs: ask });
let election: Done;

const on = (over: object = {}): object => ({ id: election.id, version: election.version, ...over });
const give = (account: string, mutation: string, over: object = {}): Promise<Done> =>
  officers.election(account, mutation, on(over));
async function take(account: string, mutation: string, over: object = {}): Promise<void> {
  const done = await give(account, mutation, over);
  if (done.__typename !== "ElectionSuccess") throw new Error(`${mutation}: ${JSON.stringify(done)}`);
  election = done.election;
}
const blockersOf = (command: string): string[] =>
  election.nextSteps.find((step: Done) => step.command === command).blockers.map(({ code, by }: Done) => `${code} ${by}`); // prettier-ignore
const votes = (many: Readonly<Record<string, number>>): object[] =>
  election.nominees
    .filter(({ name }: Done) => many[name] !== undefined)
    .map(({ id, name }: Done) => ({ candidate: id, votes: many[name] }));
const counted = { ballotsIssued: 620, ballotsCast: 600, ballotsValid: 600, ballotsInvalid: 0, rovingBoxes: 0, secretBooth: true, announcedOnSite: true }; // prettier-ignore

/** A later cycle of the prefecture, and so elections that have not begun. */
const cycle = randomUUID();
async function asOwner(sql: string, values: unknown[] = []): Promise<void> {
  const db = new Client({ connectionString: databaseOf("civil-affairs").ownerUrl });
  await db.connect();
  await db.query(sql, values);
  await db.end();
}
beforeAll(() =>
  asOwner(
    `insert into election_cycle (id, ordinal, year, region_code, starts_on, ends_on, basis_doc)
      values ($1, 14, $2, '149900000000', $3, $4, '演示文件〔2026〕2号')`,
    [cycle, Number(today().slice(0, 4)), today(-1), today(90)],
  ),
);
// The other tests of the shared hub see the demonstration's elections again.
afterAll(async () => {
  for (const table of ["voter_objection", "candidate", "seat_result", "handover_item"])
    await asOwner(
      `delete from ${table} where election_id in (select id from village_election where cycle_id = $1)`,
      [cycle],
    );
  await asOwner(
    `delete from tally where round_id in (select b.id from ballot_round b join village_election e on e.id = b.election_id where e.cycle_id = $1)`,
    [cycle],
  );
  await asOwner(
    `delete from ballot_round where election_id in (select id from village_election where cycle_id = $1)`,
    [cycle],
  );
  await asOwner(`delete from village_election where cycle_id = $1`, [cycle]);
  await asOwner(`delete from election_cycle where id = $1`, [cycle]);
});

test("an election begins once, by civil affairs, and a second beginning is refused in words", async () => {
  const begin = (account: string): Promise<Done> =>
    officers.election(account, "beginElection", { village: VILLAGE });
  const both = await Promise.all([begin(HEAD), begin(HANDLER)]);
  const began = both.find(({ __typename }) => __typename === "ElectionSuccess");
  expect(both.filter((one) => one !== began)).toMatchObject([
    {
      code: "ELECTION_BEGUN",
      rule: "E17",
      messageZh: "该村本届选举已经启动。",
      basis: expect.stringContaining("村委会组织法"),
    },
  ]);
  election = began.election;
  expect(election).toMatchObject({ stage: "PREPARING", stageSince: today() });
});

test("it is prepared by the village, guided by the township, and what stands in the way is told before it is tried", async () => {
  await take(RECORDER, "formElectionCommittee", {
    formedBy: "VILLAGERS_MEETING",
    formedOn: today(),
    members: 7,
  });
  const method = { electionDate: today(30), electionMethod: "CANDIDATES", seatsMember: 3, womenReserved: 1, entitled: 300, present: 200, agreed: 180 }; // prettier-ignore
  expect(blockersOf("adoptElectionMethod")).toEqual(["NOT_FILED TOWNSHIP"]);
  expect(await give(RECORDER, "adoptElectionMethod", method)).toMatchObject({
    code: "NOT_FILED",
    rule: "E31",
  });
  await take(GUIDE, "fileElectionCommittee");
  expect(blockersOf("adoptElectionMethod")).toEqual([]);
  await take(RECORDER, "adoptElectionMethod", method);
  await take(GUIDE, "publishExitAudit", { publishedOn: today(), evidenceHash: HASH });
  await take(RECORDER, "publishVoterList", { residentRegistered: 900, absentDeclared: 60, nonHukouAdmitted: 40, total: 1000, publishedOn: today(), evidenceHash: HASH }); // prettier-ignore
  await take(RECORDER, "fileVoterObjection", { kind: "OMITTED", receivedOn: today() });
  expect(election).toMatchObject({ objectionsReceived: 1, objectionsOpen: 1, registeredVoters: 1000 });
  expect(blockersOf("finalizeVoterList")).toEqual(["WINDOW_OPEN TIME", "OBJECTIONS_OPEN RECORDER"]);
  expect(await give(RECORDER, "finalizeVoterList")).toMatchObject({ code: "OBJECTIONS_OPEN", rule: "E03" });
  await take(RECORDER, "decideVoterObjection", { seq: 1, decision: "UPHELD", decidedOn: today() });
  expect(election.objectionsOpen).toBe(0);
  await take(RECORDER, "finalizeVoterList", { total: 1001 });
  expect(election.registeredVoters).toBe(1001);
});

test("halted by the county government it goes on where it was", async () => {
  const documentNo = "示政函〔2026〕7号";
  expect(await give(HANDLER, "suspendElection", { documentNo })).toMatchObject({ code: "NOT_AUTHORISED" });
  await take(HEAD, "suspendElection", { documentNo });
  expect(election).toMatchObject({ stage: "SUSPENDED", nextSteps: [{ command: "resumeElection" }] });
  await take(HEAD, "resumeElection", { documentNo });
  expect(election.stage).toBe("LIST_FINAL");
});

/** The office's certificate, once the first responsible person answers for what is open on the ledger. */
async function gateOf(village: string): Promise<string> {
  const { data } = await ask(
    "county1-leader",
    `{ village(code: "${village}") { keyVillage { id version } } }`,
  );
  await officers.keyVillage("county1-leader", "overrideVoteGate", {
    ...data.village.keyVillage,
    reason: "UNDER_CONTROL",
  });
  const { voteGate } = await officers.gate(GUIDE, "issueVoteGate", { village });
  return voteGate.certificate;
}

const NAMES = ["甲一", "甲二", "乙一", "乙二", "丙一", "丙二", "丙三", "丁一"];

test("nominated, reviewed and posted: names are the township's and the village's until then", async () => {
  const nominees = NAMES.map((name, index) => ({
    name,
    position: index < 2 ? "DIRECTOR" : "MEMBER",
    womensSeat: index === 2 || index === 3,
    nominationVotes: 100 - index,
  }));
  expect(
    await give(RECORDER, "recordElectionNominations", { nominees: [...nominees, nominees[0]] }),
  ).toMatchObject({
    code: "DUPLICATE_POSITION",
  });
  await take(RECORDER, "recordElectionNominations", { nominees });
  const seen = async (account: string): Promise<unknown> =>
    (
      await ask(
        account,
        `{ village(code: "${VILLAGE}") { candidates { name } election { nominees { name } } } }`,
      )
    ).data.village;
  expect(await seen(GUIDE)).toMatchObject({ candidates: [], election: { nominees: { length: 8 } } });
  expect(await seen("county1-office-head")).toMatchObject({ candidates: [], election: { nominees: null } });
  const verdicts = election.nominees.map(({ id, name }: Done) => ({
    candidate: id,
    verdict: name === "丁一" ? "NOT_QUALIFIED" : "QUALIFIED",
  }));
  expect(
    await give(RECORDER, "receiveReviewVerdicts", {
      documentNo: "示组通〔2026〕3号",
      verdicts: verdicts.slice(1),
    }),
  ).toMatchObject({
    code: "VERDICT_MISSING",
  });
  await take(RECORDER, "receiveReviewVerdicts", { documentNo: "示组通〔2026〕3号", verdicts });
  await take(RECORDER, "publishElectionCandidates");
  expect(await seen("county1-office-head")).toMatchObject({ candidates: { length: 7 } });
});

test("a vote is opened on election day alone, and no government writes what was counted", async () => {
  expect(blockersOf("openElectionVote")).toContain("NOT_ELECTION_DAY TIME");
  await take(HEAD, "postponeElection", {
    until: today(40),
    reason: "MERGER",
    documentNo: "示政函〔2026〕8号",
  });
  await take(RECORDER, "moveElectionDay", { electionDate: today() });
  const opening = { secretBooth: true, townshipPresent: true };
  expect(await give(RECORDER, "openElectionVote", opening)).toMatchObject({
    code: "KEY_VILLAGE_GATE",
    rule: "C05",
  });
  await take(GUIDE, "presentVoteGate", { certificate: await gateOf(VILLAGE) });
  await take(RECORDER, "openElectionVote", opening);
  const count = {
    ...counted,
    votes: votes({ 甲一: 400, 甲二: 180, 乙一: 350, 乙二: 200, 丙一: 310, 丙二: 250, 丙三: 240 }),
  };
  for (const account of [GUIDE, HEAD, "county1-office-head", "county1-leader", "county1-organization"]) {
    const type = "RecordElectionCountInput";
    const { data, errors } = await ask(account, `mutation ($input: ${type}!) { recordElectionCount(input: $input) { __typename } }`, { input: { key: randomUUID(), ...on(count) } }); // prettier-ignore
    expect([account, data, errors[0]?.extensions?.["code"]]).toEqual([account, null, "FORBIDDEN_CLASS"]);
  }
  expect(
    await give("village1-recorder", "recordElectionCount", { ...count, ballotsCast: 630, ballotsValid: 630 }),
  ).toMatchObject({
    code: "BALLOTS_EXCEED_ISSUED",
    rule: "E24",
  });
  await take(RECORDER, "recordElectionCount", count);
  expect(election.countState).toMatchObject({
    outcome: "RUNOFF",
    open: [{ seats: 1, candidates: { length: 2 } }],
  });
});

test("what follows is what the count comes to, countersigned: a run-off, and then the result", async () => {
  expect(blockersOf("orderElectionRunoff")).toEqual(["NOT_COUNTERSIGNED TOWNSHIP"]);
  await take(GUIDE, "countersignElectionCount");
  expect(await give(RECORDER, "announceElectionResult")).toMatchObject({ code: "OUTCOME_DIFFERS" });
  await take(RECORDER, "orderElectionRunoff");
  const runoff = { ...counted, heldOn: today() };
  expect(
    await give(RECORDER, "recordElectionRunoff", { ...runoff, votes: votes({ 丙二: 300, 甲二: 200 }) }),
  ).toMatchObject({
    code: "RUNOFF_CANDIDATE_ORDER",
    rule: "E10",
  });
  await take(RECORDER, "recordElectionRunoff", { ...runoff, votes: votes({ 丙二: 250, 丙三: 200 }) });
  await take(GUIDE, "countersignElectionCount");
  await take(RECORDER, "announceElectionResult");
  const { data } = await ask("county2-leader", `{ village(code: "${VILLAGE}") { result { announcedOn turnout seats { id position womensSeat memberName votes outcome } rounds { no kind tallies { votesFor } } } } }`); // prettier-ignore
  expect(data.village.result).toMatchObject({
    announcedOn: today(),
    seats: [
      { position: "DIRECTOR", memberName: "甲一", votes: 400, outcome: "ELECTED" },
      { position: "MEMBER", womensSeat: true, memberName: "乙一" },
      { position: "MEMBER", womensSeat: false, memberName: "丙一" },
      { position: "MEMBER", womensSeat: false, memberName: "丙二", votes: 250 },
    ],
    rounds: [
      { no: 1, kind: "MAIN", tallies: null },
      { no: 2, kind: "RUNOFF", tallies: null },
    ],
  });
});

test("a win declared void keeps its place on the list, and the seat is voted on again", async () => {
  const seatsOf = async (): Promise<Done[]> =>
    (
      await ask(
        GUIDE,
        `{ village(code: "${VILLAGE}") { result { seats { id memberName outcome voidedOn } } } }`,
      )
    ).data.village.result.seats;
  const seat = (await seatsOf()).find(({ memberName }) => memberName === "丙二").id;
  const decision = {
    seat,
    reason: "BRIBERY",
    decidedBy: "COUNTY_GOVERNMENT",
    documentNo: "示政决〔2026〕9号",
    decidedOn: today(),
  };
  expect(await give(HANDLER, "voidElectedSeat", decision)).toMatchObject({
    code: "NOT_AUTHORISED",
    rule: "E25",
  });
  await take(HEAD, "voidElectedSeat", decision);
  expect(await seatsOf()).toContainEqual({
    id: seat,
    memberName: "丙二",
    outcome: "VOIDED",
    voidedOn: today(),
  });
  await take(RECORDER, "refillElectedSeats");
  expect(election.countState).toMatchObject({ outcome: "RUNOFF", open: [{ seats: 1 }] });
  await take(RECORDER, "recordElectionRunoff", { ...counted, heldOn: today(), votes: votes({ 丙三: 220 }) });
  await take(GUIDE, "countersignElectionCount");
  await take(RECORDER, "announceElectionResult");
  expect((await seatsOf()).map(({ memberName, outcome }) => `${memberName} ${outcome}`).toSorted()).toEqual([
    "丙一 ELECTED",
    "丙三 ELECTED",
    "丙二 VOIDED",
    "乙一 ELECTED",
    "甲一 ELECTED",
  ]);
});

test("work is handed over and the election archived, and with it the names of those who were not elected", async () => {
  await take(RECORDER, "startWorkHandover");
  expect(election.workHandoverItems).toHaveLength(14);
  await take(RECORDER, "complainOfWorkHandover");
  await take(GUIDE, "giveWorkHandoverNotice", { evidenceHash: HASH });
  for (const { code, mandatory } of election.workHandoverItems)
    await take(RECORDER, "recordWorkHandoverItem", mandatory ? { item: code, state: "HANDED", handedOn: today() } : { item: code, state: "NOT_APPLICABLE" }); // prettier-ignore
  expect(blockersOf("completeWorkHandover")).toEqual(["HANDOVER_NOT_SUPERVISED TOWNSHIP"]);
  await take(GUIDE, "superviseWorkHandover");
  await take(RECORDER, "completeWorkHandover");
  await take(RECORDER, "archiveElection", { evidenceHash: HASH });
  expect(election).toMatchObject({ stage: "ARCHIVED", nextSteps: [] });
  const db = new Client({ connectionString: databaseOf("civil-affairs").ownerUrl });
  await db.connect();
  const { rows } = await db.query<{ name: string }>("select name from candidate where election_id = $1", [
    election.id,
  ]);
  const history = await db.query<{ event: string; to_state: string; facts: Record<string, unknown> }>(
    "select event, to_state, facts from state_history where record_id = $1 order by id",
    [election.id],
  );
  await db.end();
  expect(rows.map(({ name }) => name).toSorted()).toEqual([
    "—",
    "—",
    "—",
    "丙一",
    "丙三",
    "丙二",
    "乙一",
    "甲一",
  ]);
  expect(history.rows.at(-1)).toMatchObject({ event: "archive", to_state: "ARCHIVED" });
  // What the law of the day advised against is kept with the step that was taken all the same.
  expect(history.rows.find(({ event }) => event === "openVote")?.facts).toMatchObject({
    advised: "LIST_LATE",
  });
});
