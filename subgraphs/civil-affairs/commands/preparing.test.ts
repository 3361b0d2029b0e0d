import {
  aCandidate,
  aCourse,
  aPerson,
  anElection,
  HASH,
  day,
  momentOn,
  told,
} from "../../../test/harness/sample-records.ts";
import { adoptElectionMethod } from "./adopt-election-method.ts";
import { beginElection } from "./begin-election.ts";
import { decideVoterObjection } from "./decide-voter-objection.ts";
import { fileVoterObjection } from "./file-voter-objection.ts";
import { finalizeVoterList } from "./finalize-voter-list.ts";
import { formElectionCommittee } from "./form-election-committee.ts";
import { openElectionVote } from "./open-election-vote.ts";
import { postponeElection } from "./postpone-election.ts";
import { moveElectionDay } from "./move-election-day.ts";
import { publishElectionCandidates } from "./publish-election-candidates.ts";
import { publishVoterList } from "./publish-voter-list.ts";
import { receiveReviewVerdicts } from "./receive-review-verdicts.ts";
import { recordElectionNominations } from "./record-election-nominations.ts";
import { recordElectionProxies } from "./record-election-proxies.ts";
import { fileElectionCommittee } from "./file-election-committee.ts";
import { publishExitAudit } from "./publish-exit-audit.ts";
import { resumeElection } from "./resume-election.ts";
import { withdrawElectionNominee } from "./withdraw-election-nominee.ts";
import { suspendElection } from "./suspend-election.ts";
import { voidElectedSeat } from "./void-elected-seat.ts";
import type { Command } from "../../../shared/commands/define-command.ts";
import type { Course } from "../domain/course.ts";
import type { Election } from "../domain/election-machine.ts";

/** What a step comes to on a day: under the law that was read (2025), of a village's committee, unless said. */
const decide = (
  command: Command,
  row: Election,
  input: object,
  today: string,
  course: Course = aCourse(),
): unknown => told(command.decide(row, input, momentOn(today), { course }));
const inTheWay = (command: Command, row: Election, today: string, course: Course = aCourse()): unknown =>
  command.ready!(row, momentOn(today), { course }).map(({ refusal, by, onlyAdvises }) => [
    refusal.code,
    refusal.rule,
    by,
    onlyAdvises,
  ]);

test("an election begins once, for a village in use, in the cycle that is open there", () => {
  const known = { kind: "VILLAGE", isInUse: true, successors: [], cycleId: "c", hasBegun: false };
  const begin = (over: object): unknown =>
    told(
      beginElection.decide(null, { village: "149921001201" }, momentOn("2025-03-01"), {
        beginning: { ...known, ...over },
      }),
    );
  expect(begin({})).toMatchObject({ set: { kind: "VC", seatsMember: 2, stageSince: "2025-03-01" } });
  expect(begin({ kind: "COMMUNITY" })).toMatchObject({ set: { kind: "RC", seatsMember: 4 } });
  expect(begin({ kind: null })).toBe("PLACE_UNKNOWN C13 village");
  expect(begin({ isInUse: false })).toBe("PLACE_RETIRED C13 village");
  expect(begin({ cycleId: null })).toBe("CYCLE_MISSING E17 village");
  expect(begin({ hasBegun: true })).toBe("ELECTION_BEGUN E17 village");
});

test("a committee has three members at least; an even number is advised against", () => {
  const form = (members: number, formedOn = "2025-03-01"): unknown =>
    decide(formElectionCommittee, anElection(), { formedBy: "GROUPS", formedOn, members }, "2025-03-01");
  expect(form(2)).toBe("COMMITTEE_TOO_SMALL E31 members");
  expect(form(5)).toMatchObject({ set: { committeeMembers: 5, stageSince: "2025-03-01" }, advised: [] });
  expect(form(4)).toMatchObject({ advised: ["COMMITTEE_EVEN"] });
  expect(form(5, "2025-03-02")).toBe("FIELD_NOT_ACCEPTABLE C12 formedOn");
});

const method = { electionDate: "2025-04-20", electionMethod: "CANDIDATES", seatsDeputy: 0, seatsMember: 2, womenReserved: 1, entitled: 100, present: 60, agreed: 40 }; // prettier-ignore
const adopt = (over: object, today = "2025-03-31", row: Partial<Election> = {}): unknown =>
  decide(adoptElectionMethod, anElection(row), { ...method, ...over }, today);

test("the method leaves twenty days for the list, three to seven seats, women among them", () => {
  expect(adopt({})).toMatchObject({ set: { electionDate: "2025-04-20", seatsDirector: 1, seatsMember: 2 } });
  expect(adopt({}, "2025-04-01")).toBe("DATE_TOO_SOON E01 electionDate");
  expect(adopt({ seatsMember: 1 })).toBe("SEATS_OUT_OF_RANGE E19 seatsMember");
  expect(adopt({ seatsMember: 7 })).toBe("SEATS_OUT_OF_RANGE E19 seatsMember");
  expect(adopt({ seatsMember: 3 })).toMatchObject({ advised: ["SEATS_NOT_ODD"] });
  expect(adopt({ womenReserved: 0 })).toBe("WOMEN_MISSING E19 womenReserved");
  expect(adopt({ womenReserved: 3 })).toBe("FIELD_NOT_ACCEPTABLE C12 womenReserved");
  expect(adopt({ electionMethod: "HOUSEHOLD" })).toBe("FIELD_NOT_ACCEPTABLE C12 electionMethod");
  expect(adopt({ electionDate: "2025-03-31" })).toBe("FIELD_NOT_ACCEPTABLE C12 electionDate");
  expect(adopt({ present: 50 })).toMatchObject({ advised: ["QUORUM_NOT_MET"] });
  expect(adopt({ present: -1 })).toBe("FIELD_NOT_ACCEPTABLE C12 present");
  expect(inTheWay(adoptElectionMethod, anElection(), "2025-03-31")).toEqual([
    ["NOT_FILED", "E31", "TOWNSHIP", false],
  ]);
  expect(
    inTheWay(adoptElectionMethod, anElection({ committeeFiledOn: day("2025-03-20") }), "2025-03-31"),
  ).toEqual([]);
});

test("for a residents' committee, and under a law whose text was not read, rules advise", () => {
  expect(adopt({ electionMethod: "HOUSEHOLD" }, "2025-04-01", { kind: "RC" })).toMatchObject({
    advised: ["SEATS_OUT_OF_RANGE", "DATE_TOO_SOON"],
  });
  expect(adopt({ electionDate: "2026-04-20" }, "2026-04-19")).toMatchObject({ advised: ["DATE_TOO_SOON"] });
});

const listed = anElection({
  stage: "LIST_PUBLISHED",
  listPublishedOn: day("2025-03-31"),
  registeredVoters: 1000,
});
const list = { residentRegistered: 900, absentDeclared: 60, nonHukouAdmitted: 40, total: 1000, publishedOn: "2025-03-31", evidenceHash: HASH }; // prettier-ignore

test("the list is posted twenty days before, and its three groups add up", () => {
  const post = (over: object, today = "2025-04-02"): unknown =>
    decide(publishVoterList, anElection(), { ...list, ...over }, today);
  expect(post({})).toMatchObject({
    set: { registeredVoters: 1000, listPublishedOn: "2025-03-31" },
    advised: [],
  });
  expect(post({ publishedOn: "2025-04-01" })).toBe("LIST_LATE E01 publishedOn");
  expect(post({ total: 999 })).toBe("COUNT_MISMATCH E01 total");
  expect(post({ residentRegistered: 0, absentDeclared: 0, nonHukouAdmitted: 0, total: 0 })).toBe(
    "COUNT_MISMATCH E01 total",
  );
  expect(post({ residentRegistered: 1000, absentDeclared: -40 })).toBe(
    "FIELD_NOT_ACCEPTABLE C12 absentDeclared",
  );
  expect(post({ evidenceHash: "x" })).toBe("FIELD_NOT_ACCEPTABLE C12 evidenceHash");
  expect(post({ publishedOn: "2025-04-03" })).toBe("FIELD_NOT_ACCEPTABLE C12 publishedOn");
});

test("an objection on the fifth day is taken and on the sixth is not; it is decided in three, or late on record", () => {
  const file = (receivedOn: string): unknown =>
    decide(
      fileVoterObjection,
      { ...listed, listPublishedOn: day("2025-03-24") },
      { kind: "OMITTED", receivedOn },
      "2025-04-10",
    );
  expect(file("2025-03-29")).toMatchObject({ inserts: [{ row: { seq: 1, kind: "OMITTED" } }] });
  // The fifth day is a Saturday: the Monday is in time, the Tuesday is not.
  expect(file("2025-03-31")).toMatchObject({ inserts: [{ row: { seq: 1 } }] });
  expect(file("2025-04-01")).toBe("OBJECTION_LATE E02 receivedOn");
  expect(file("2025-03-23")).toBe("FIELD_NOT_ACCEPTABLE C12 receivedOn");
  const objections = [{ id: "o", seq: 1, receivedOn: day("2025-03-26"), decidedOn: null, decision: null }];
  const decideOne = (over: object): unknown =>
    decide(
      decideVoterObjection,
      listed,
      { seq: 1, decision: "UPHELD", decidedOn: "2025-03-28", ...over },
      "2025-04-10",
      aCourse({ objections }),
    );
  expect(decideOne({})).toMatchObject({
    updates: [{ ids: ["o"], set: { decision: "UPHELD" } }],
    advised: [],
  });
  expect(decideOne({ decidedOn: "2025-04-09" })).toMatchObject({ advised: ["DECISION_LATE"] });
  expect(decideOne({ seq: 2 })).toBe("FIELD_NOT_ACCEPTABLE C12 seq");
  expect(decideOne({ decidedOn: "2025-03-25" })).toBe("FIELD_NOT_ACCEPTABLE C12 decidedOn");
});

test("the list is final when its days are over and nothing is open, and moves by what was upheld alone", () => {
  const objection = { id: "o", seq: 1, receivedOn: day("2025-04-01"), decidedOn: null, decision: null };
  const open = aCourse({ objections: [objection] });
  expect(inTheWay(finalizeVoterList, listed, "2025-04-02", open)).toEqual([
    ["WINDOW_OPEN", "E02", "TIME", false],
    ["OBJECTIONS_OPEN", "E03", "RECORDER", false],
  ]);
  const upheld = aCourse({
    objections: [{ ...objection, decidedOn: day("2025-04-02"), decision: "UPHELD" }],
  });
  expect(inTheWay(finalizeVoterList, listed, "2025-04-08", upheld)).toEqual([]);
  const final = (total: number | null): unknown =>
    decide(finalizeVoterList, listed, { total }, "2025-04-08", upheld);
  expect(final(null)).toMatchObject({ set: { registeredVoters: 1000 } });
  expect(final(1001)).toMatchObject({ set: { registeredVoters: 1001 } });
  expect(final(1002)).toBe("COUNT_MISMATCH E01 total");
});

const nominee = (name: string, over: object = {}): object => ({
  name,
  position: "MEMBER",
  womensSeat: false,
  nominationVotes: 50,
  isOnCommittee: false,
  ...over,
});
const enough = [
  nominee("甲一", { position: "DIRECTOR" }),
  nominee("甲二", { position: "DIRECTOR" }),
  nominee("乙一", { womensSeat: true }),
  nominee("乙二", { womensSeat: true }),
  nominee("丙一"),
  nominee("丙二"),
];
const nominate = (nominees: object[], row: Partial<Election> = {}): unknown =>
  decide(recordElectionNominations, anElection(row), { nominees }, "2025-04-09");

test("more are nominated than there are seats of each kind, each once and none of the committee", () => {
  expect(nominate(enough)).toMatchObject({ inserts: { length: 6 }, advised: [] });
  expect(nominate(enough.slice(1))).toBe("NOT_ENOUGH_CANDIDATES E18 nominees");
  expect(nominate([...enough, nominee("甲一")])).toBe("DUPLICATE_POSITION E18 nominees");
  expect(nominate([...enough, nominee("丁一", { isOnCommittee: true })])).toBe(
    "NOMINEE_ON_COMMITTEE E20 nominees",
  );
  expect(nominate([...enough, nominee("丁一", { position: "DEPUTY" })])).toBe(
    "FIELD_NOT_ACCEPTABLE C12 nominees",
  );
  for (const name of ["丁", "x".repeat(41), "丁 1", "<b>", " 丁一"])
    expect([name, nominate([...enough, nominee(name)])]).toEqual([name, "FIELD_NOT_ACCEPTABLE C12 nominees"]);
  expect(nominate([], { electionMethod: "SELF_NOMINATION" })).toMatchObject({ inserts: [] });
  expect(nominate(enough.slice(1), { kind: "RC" })).toMatchObject({ advised: ["NOT_ENOUGH_CANDIDATES"] });
});

test("every nominee has a verdict, and whoever is not qualified is taken off", () => {
  const candidates = ["a", "b"].map((id) => aCandidate(id, { status: "NOMINATED" }));
  const receive = (verdicts: object[], documentNo = "示组通〔2025〕3号"): unknown =>
    decide(
      receiveReviewVerdicts,
      anElection(),
      { documentNo, verdicts },
      "2025-04-12",
      aCourse({ candidates }),
    );
  const a = { candidate: "a", verdict: "QUALIFIED" };
  const b = { candidate: "b", verdict: "NOT_QUALIFIED" };
  expect(receive([a])).toBe("VERDICT_MISSING O08 verdicts");
  expect(receive([a, a])).toBe("FIELD_NOT_ACCEPTABLE C12 verdicts");
  expect(receive([a, { candidate: "x", verdict: "QUALIFIED" }])).toBe("FIELD_NOT_ACCEPTABLE C12 verdicts");
  expect(receive([a, b], "x")).toBe("FIELD_NOT_ACCEPTABLE C12 documentNo");
  expect(receive([a, b])).toMatchObject({
    updates: [
      { ids: ["a"], set: { status: "QUALIFIED" } },
      { ids: ["b"], set: { status: "REMOVED" } },
    ],
  });
});

test("candidates are posted five days before, still more than seats", () => {
  const blockers = (today: string): unknown => inTheWay(publishElectionCandidates, anElection(), today);
  expect(blockers("2025-04-15")).toEqual([["NOT_ENOUGH_CANDIDATES", "E18", "RECORDER", false]]);
  expect(blockers("2025-04-16")).toEqual([
    ["NOT_ENOUGH_CANDIDATES", "E18", "RECORDER", false],
    ["CANDIDATES_LATE", "E04", "TIME", true],
  ]);
  expect(blockers("2025-04-20")).toContainEqual(["CLOCK_EXPIRED", "E04", "CIVIL_AFFAIRS", false]);
});

test("nobody votes for more than three others, and proxies add up", () => {
  const record = (over: object): unknown =>
    decide(
      recordElectionProxies,
      listed,
      { proxyVoters: 30, proxyHolders: 10, maxPerHolder: 3, listPostedOn: "2025-04-15", ...over },
      "2025-04-16",
    );
  expect(record({})).toMatchObject({ set: { proxyVoters: 30, proxyMaxPerHolder: 3 }, advised: [] });
  expect(record({ maxPerHolder: 4 })).toBe("PROXY_LIMIT E07 maxPerHolder");
  expect(record({ proxyVoters: 31 })).toBe("COUNT_MISMATCH E01 proxyVoters");
  expect(record({ proxyHolders: 31 })).toBe("COUNT_MISMATCH E01 proxyVoters");
  expect(record({ listPostedOn: "2025-04-17" })).toBe("FIELD_NOT_ACCEPTABLE C12 listPostedOn");
});

test("a vote is opened on election day, with list and audit posted and a booth", () => {
  expect(
    inTheWay(openElectionVote, anElection({ listPublishedOn: day("2025-04-01") }), "2025-04-19"),
  ).toEqual([
    ["NOT_ELECTION_DAY", "E05", "TIME", false],
    ["LIST_LATE", "E01", "TIME", false],
    ["AUDIT_NOT_PUBLISHED", "E16", "TOWNSHIP", false],
  ]);
  const ready = { ...listed, auditPublishedOn: day("2025-03-31") };
  expect(inTheWay(openElectionVote, ready, "2025-04-20")).toEqual([]);
  const open = (secretBooth: boolean, row: Partial<Election> = {}): unknown =>
    decide(openElectionVote, { ...ready, ...row }, { secretBooth, townshipPresent: true }, "2025-04-20");
  expect(open(true)).toMatchObject({ set: { stageSince: "2025-04-20" }, advised: [] });
  expect(open(false)).toBe("BOOTH_MISSING E12 secretBooth");
  expect(open(false, { kind: "RC" })).toMatchObject({ advised: ["BOOTH_MISSING"] });
});

test("a committee goes on file, an audit is posted with its paper, a nominee withdraws once", () => {
  expect(decide(fileElectionCommittee, anElection(), {}, "2025-03-02")).toMatchObject({
    set: { committeeFiledOn: "2025-03-02" },
  });
  const audit = (publishedOn: string, evidenceHash = HASH): unknown =>
    decide(publishExitAudit, anElection(), { publishedOn, evidenceHash }, "2025-03-02");
  expect(audit("2025-03-02")).toMatchObject({ set: { auditPublishedOn: "2025-03-02" }, evidenceHash: HASH });
  expect(audit("2025-03-03")).toBe("FIELD_NOT_ACCEPTABLE C12 publishedOn");
  expect(audit("2025-03-02", "x")).toBe("FIELD_NOT_ACCEPTABLE C12 evidenceHash");
  const candidates = [aCandidate("a"), aCandidate("b", { status: "WITHDRAWN" })];
  const withdraw = (candidate: string): unknown =>
    decide(withdrawElectionNominee, listed, { candidate }, "2025-04-16", aCourse({ candidates }));
  expect(withdraw("a")).toMatchObject({
    updates: [{ ids: ["a"], set: { status: "WITHDRAWN", withdrawnOn: "2025-04-16" } }],
  });
  expect(withdraw("b")).toBe("FIELD_NOT_ACCEPTABLE C12 candidate");
  expect(withdraw("x")).toBe("FIELD_NOT_ACCEPTABLE C12 candidate");
});

test("an election is put off, halted, and a win void by the head alone, by a government's document", () => {
  const postpone = (over: object): unknown =>
    decide(
      postponeElection,
      listed,
      { until: "2025-06-01", reason: "DISASTER", documentNo: "示政函〔2025〕7号", ...over },
      "2025-04-10",
    );
  expect(postpone({})).toMatchObject({ set: { postponedUntil: "2025-06-01" }, reasonCode: "DISASTER" });
  expect(postpone({ documentNo: "by word of mouth" })).toBe("NO_DECISION_DOC E32 documentNo");
  expect(postpone({ until: "2025-04-19" })).toBe("FIELD_NOT_ACCEPTABLE C12 until");
  expect(decide(suspendElection, listed, { documentNo: "示政函〔2025〕7号" }, "2025-04-10")).toMatchObject({
    set: { suspendedFrom: "LIST_PUBLISHED" },
  });
  expect(decide(resumeElection, listed, { documentNo: "示政函〔2025〕8号" }, "2025-04-10")).toMatchObject({
    set: { suspendedFrom: null },
  });
  expect(decide(resumeElection, listed, { documentNo: "" }, "2025-04-10")).toBe(
    "NO_DECISION_DOC E32 documentNo",
  );
  expect(inTheWay(moveElectionDay, listed, "2025-04-10")).toEqual([
    ["NO_DECISION_DOC", "E32", "CIVIL_AFFAIRS", false],
  ]);
  const move = (electionDate: string): unknown =>
    decide(moveElectionDay, { ...listed, postponedUntil: day("2025-06-01") }, { electionDate }, "2025-04-10");
  expect(move("2025-05-20")).toMatchObject({ set: { electionDate: "2025-05-20" } });
  expect(move("2025-06-02")).toBe("FIELD_NOT_ACCEPTABLE C12 electionDate");
  expect(move("2025-04-15")).toBe("LIST_LATE E01 publishedOn");
  for (const command of [postponeElection, suspendElection, resumeElection, voidElectedSeat]) {
    expect(told(command.by.may!(aPerson({ isHead: false }), listed))).toBe("NOT_AUTHORISED E25");
    expect(command.by.may!(aPerson({ isHead: true }), listed)).toBeNull();
  }
});
