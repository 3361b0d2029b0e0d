import { addDays } from "../../../shared/kernel/local-date.ts";
import {
  aCandidate,
  aCourse,
  anElection,
  day,
  HASH,
  momentOn,
  told,
} from "../../../test/harness/sample-records.ts";
import type { Command } from "../../../shared/commands/define-command.ts";
import type { Candidate, Course, Round, Seat } from "../domain/course.ts";
import type { Election } from "../domain/election-machine.ts";
import { announceElectionResult } from "./announce-election-result.ts";
import { archiveElection } from "./archive-election.ts";
import { completeWorkHandover } from "./complete-work-handover.ts";
import { countersignElectionCount } from "./countersign-election-count.ts";
import { declareTurnoutInvalid } from "./declare-turnout-invalid.ts";
import { giveWayToRelative } from "./give-way-to-relative.ts";
import { giveWorkHandoverNotice } from "./give-work-handover-notice.ts";
import { orderElectionRunoff } from "./order-election-runoff.ts";
import { orderElectionTieBreak } from "./order-election-tie-break.ts";
import { recordElectionCount } from "./record-election-count.ts";
import { recordElectionRunoff } from "./record-election-runoff.ts";
import { recordWorkHandoverItem } from "./record-work-handover-item.ts";
import { complainOfWorkHandover } from "./complain-of-work-handover.ts";
import { recordElectionTieBreak } from "./record-election-tie-break.ts";
import { refillElectedSeats } from "./refill-elected-seats.ts";
import { rescheduleElection } from "./reschedule-election.ts";
import { superviseWorkHandover } from "./supervise-work-handover.ts";
import { startWorkHandover } from "./start-work-handover.ts";
import { voidElectedSeat } from "./void-elected-seat.ts";
import { voidElectionVote } from "./void-election-vote.ts";

const TODAY = "2025-04-20";
const voting = anElection({ stage: "VOTING", registeredVoters: 1000, seatsMember: 2, womenReserved: 1 });
const candidates: Candidate[] = [
  aCandidate("d1", { position: "DIRECTOR" }),
  aCandidate("d2", { position: "DIRECTOR" }),
  aCandidate("w1", { womensSeat: true }),
  aCandidate("w2", { womensSeat: true }),
  aCandidate("m1"),
  aCandidate("m2"),
];
const course = aCourse({ candidates });
const decide = (
  command: Command,
  row: Election,
  input: object,
  found: Course = course,
  today = TODAY,
): unknown => told(command.decide(row, input, momentOn(today), { course: found }));
const inTheWay = (command: Command, row: Election, found: Course): unknown =>
  command.ready!(row, momentOn(TODAY), { course: found }).map(({ refusal, by }) => `${refusal.code} ${by}`);

const votes = (over: Readonly<Record<string, number>> = {}): object[] =>
  Object.entries({ d1: 400, d2: 180, w1: 350, w2: 200, m1: 310, m2: 250, ...over }).map(
    ([candidate, many]) => ({
      candidate,
      votes: many,
    }),
  );
const counted = { ballotsIssued: 620, ballotsCast: 600, ballotsValid: 590, ballotsInvalid: 10, rovingBoxes: 1, secretBooth: true, announcedOnSite: true, votes: votes(), writeIns: [] as object[] }; // prettier-ignore
const count = (over: object): unknown => decide(recordElectionCount, voting, { ...counted, ...over });

test("a count is a round with a number for every candidate, and undoes an earlier countersigning", () => {
  expect(count({})).toMatchObject({
    set: { countCountersignedOn: null },
    inserts: [
      { row: { no: 1, kind: "MAIN", heldOn: TODAY, registeredVoters: 1000, votersTakingPart: 600 } },
      { row: { candidateId: "d1", votesFor: 400 } },
      ...Array.from({ length: 5 }, () => ({ row: {} })),
    ],
  });
});

test("figures that do not fit together are refused, and which", () => {
  expect(count({ ballotsCast: 621, ballotsValid: 611 })).toBe("BALLOTS_EXCEED_ISSUED E24 ballotsCast");
  expect(count({ ballotsIssued: 1001 })).toBe("TALLY_INCONSISTENT E12 ballotsIssued");
  expect(count({ ballotsInvalid: 11 })).toBe("TALLY_INCONSISTENT E12 ballotsValid");
  expect(count({ ballotsValid: -10, ballotsInvalid: 610 })).toBe("FIELD_NOT_ACCEPTABLE C12 ballotsValid");
  expect(count({ votes: votes({ d1: 591 }) })).toBe("TALLY_INCONSISTENT E12 votes");
  // Two for one seat have more together than there are ballots.
  expect(count({ votes: votes({ d1: 400, d2: 200 }) })).toBe("TALLY_INCONSISTENT E12 votes");
  expect(count({ votes: votes().slice(1) })).toBe("TALLY_INCONSISTENT E12 votes");
  expect(count({ votes: [...votes().slice(1), votes()[1]!] })).toBe("TALLY_INCONSISTENT E12 votes");
  expect(count({ votes: [...votes(), { candidate: "x", votes: 1 }] })).toBe("TALLY_INCONSISTENT E12 votes");
  expect(count({ secretBooth: false })).toBe("BOOTH_MISSING E12 secretBooth");
  expect(count({ announcedOnSite: false })).toBe("BOOTH_MISSING E12 announcedOnSite");
});

test("written in are people, once, for seats there are, and under no candidate's name", () => {
  const write = (...names: object[]): unknown =>
    count({
      writeIns: names.map((one) => ({
        name: "另选人",
        position: "DIRECTOR",
        womensSeat: false,
        votes: 5,
        ...one,
      })),
    });
  expect(write({})).toMatchObject({ inserts: { length: 8 } });
  expect(write({}, {})).toBe("TALLY_INCONSISTENT E12 votes");
  expect(write({ name: "候选d1" })).toBe("TALLY_INCONSISTENT E12 votes");
  expect(write({ name: "候选m" })).toMatchObject({ inserts: { length: 8 } });
  expect(write({ position: "DEPUTY" })).toBe("TALLY_INCONSISTENT E12 writeIns");
  expect(write({ name: "1" })).toBe("TALLY_INCONSISTENT E12 votes");
});

test("a vote with more ballots than were issued is void, and no other is", () => {
  expect(decide(voidElectionVote, voting, { ballotsIssued: 600, ballotsCast: 601 })).toMatchObject({
    facts: { ballotsIssued: 600, ballotsCast: 601 },
  });
  expect(decide(voidElectionVote, voting, { ballotsIssued: 600, ballotsCast: 600 })).toBe(
    "OUTCOME_DIFFERS E24 ballotsCast",
  );
});

const roundOf = (over: Readonly<Record<string, number>> = {}, round: Partial<Round> = {}): Round => ({
  no: 1,
  kind: "MAIN",
  heldOn: day(TODAY),
  registeredVoters: 1000,
  votersTakingPart: 600,
  ballotsCast: 600,
  tallies: Object.entries({ d1: 400, d2: 180, w1: 350, w2: 200, m1: 310, m2: 250, ...over }).flatMap(
    ([id, votesFor]) => {
      const found = candidates.find((one) => one.id === id)!;
      const { position, womensSeat } = found;
      return votesFor < 0 ? [] : [{ candidateId: id, writeInName: null, position, womensSeat, votesFor }];
    },
  ),
  ...round,
});
const after = (...rounds: Round[]): Course => aCourse({ candidates, rounds });
const signed = anElection({ ...voting, stage: "COUNTED", countCountersignedOn: day(TODAY) });

test("what follows a count is what it comes to, once the township has countersigned", () => {
  const unsigned = { ...signed, countCountersignedOn: null };
  expect(inTheWay(announceElectionResult, unsigned, after(roundOf()))).toEqual([
    "NOT_COUNTERSIGNED TOWNSHIP",
  ]);
  const ready = (found: Course): boolean[] =>
    [announceElectionResult, orderElectionRunoff, orderElectionTieBreak, declareTurnoutInvalid].map(
      (command) => (inTheWay(command, signed, found) as string[]).length === 0,
    );
  expect(ready(after(roundOf()))).toEqual([true, false, false, false]);
  expect(ready(after(roundOf({ m1: 300 })))).toEqual([false, true, false, false]);
  expect(ready(after(roundOf({}, { ballotsCast: 500, votersTakingPart: 500 })))).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(ready(after(roundOf({ m1: 305, m2: 305 }, { ballotsCast: 600, votersTakingPart: 600 })))).toEqual([
    false,
    false,
    true,
    false,
  ]);
  expect(decide(countersignElectionCount, unsigned, {})).toMatchObject({
    set: { countCountersignedOn: TODAY },
  });
  expect(inTheWay(countersignElectionCount, unsigned, course)).toEqual([]);
  expect(inTheWay(countersignElectionCount, signed, course)).toEqual(["COUNT_COUNTERSIGNED TOWNSHIP"]);
});

test("in a run-off stand those who came next, all of them and nobody else", () => {
  const open = after(roundOf({ m1: 300, m2: 250 }));
  const run = (over: object): unknown =>
    decide(recordElectionRunoff, anElection({ ...voting, stage: "RUNOFF_PENDING" }), { ...counted, heldOn: "2025-04-27", votes: [{ candidate: "m1", votes: 300 }, { candidate: "m2", votes: 200 }], ...over }, open, "2025-05-30"); // prettier-ignore
  expect(run({})).toMatchObject({ inserts: [{ row: { no: 2, kind: "RUNOFF" } }, {}, {}], advised: [] });
  expect(run({ votes: [{ candidate: "m1", votes: 300 }] })).toBe("RUNOFF_CANDIDATE_ORDER E10 votes");
  expect(run({ votes: [{ candidate: "m1", votes: 300 }, { candidate: "d2", votes: 1 }] })).toBe("RUNOFF_CANDIDATE_ORDER E10 votes"); // prettier-ignore
  expect(run({ writeIns: [{ name: "另选人", position: "MEMBER", womensSeat: false, votes: 5 }] })).toBe("RUNOFF_CANDIDATE_ORDER E10 votes"); // prettier-ignore
  expect(run({ heldOn: "2025-04-19" })).toBe("FIELD_NOT_ACCEPTABLE C12 heldOn");
  expect(run({ heldOn: "2025-05-31" })).toBe("FIELD_NOT_ACCEPTABLE C12 heldOn");
  expect(run({ heldOn: "2025-05-28" })).toMatchObject({ advised: ["RUNOFF_LATE"] });
});

test("three members after a run-off are enough; before it no seat stays vacant", () => {
  const four = anElection({ ...signed, seatsMember: 3 });
  const main = roundOf({ m1: 310, m2: 250 });
  expect(inTheWay(announceElectionResult, four, after(main))).toEqual(["OUTCOME_DIFFERS RECORDER"]);
  const runoff = roundOf({ d1: -1, d2: -1, w1: -1, w2: -1, m1: -1, m2: 199 }, { no: 2, kind: "RUNOFF" });
  expect(inTheWay(announceElectionResult, four, after(main, runoff))).toEqual([]);
  expect(decide(announceElectionResult, four, {}, after(main, runoff))).toMatchObject({
    inserts: [
      { row: { position: "DIRECTOR", memberName: "候选d1", votes: 400, outcome: "ELECTED", seatNo: 0 } },
      { row: { womensSeat: true, memberName: "候选w1", outcome: "ELECTED" } },
      { row: { womensSeat: false, memberName: "候选m1", outcome: "ELECTED" } },
      { row: { womensSeat: false, outcome: "VACANT", seatNo: 3 } },
    ],
  });
});

test("of two relatives the higher post stays, then the more votes, and only who stood back is kept", () => {
  const give = (candidate: string, relative: string): unknown =>
    decide(giveWayToRelative, signed, { candidate, relative }, after(roundOf()));
  const leaves = (id: string): object => ({ updates: [{ ids: [id], set: { gaveWay: true } }] });
  expect(give("d1", "m1")).toMatchObject(leaves("m1"));
  expect(give("m1", "d1")).toMatchObject(leaves("m1"));
  expect(give("w1", "m1")).toMatchObject(leaves("m1"));
  expect(give("d1", "d1")).toBe("FIELD_NOT_ACCEPTABLE C12 candidate");
  expect(give("d1", "m2")).toBe("FIELD_NOT_ACCEPTABLE C12 candidate");
  expect(JSON.stringify(give("d1", "m1"))).not.toContain("d1");
});

test("a void win keeps its seat on the list, and who fills it comes on the list beside it", () => {
  const seat = (over: Partial<Seat>): Seat => ({ id: "s", position: "DIRECTOR", womensSeat: false, seatNo: 0, candidateId: "d1", memberName: "候选d1", outcome: "ELECTED", voidedAfterRound: null, ...over }); // prettier-ignore
  const announced = anElection({ ...signed, stage: "HANDOVER", resultAnnouncedOn: day(TODAY) });
  const found = { ...after(roundOf()), seats: [seat({})] };
  const void_ = (over: object): unknown =>
    decide(voidElectedSeat, announced, { seat: "s", reason: "BRIBERY", decidedBy: "COUNTY_GOVERNMENT", documentNo: "示政决〔2025〕9号", decidedOn: "2025-05-01", ...over }, found, "2025-05-02"); // prettier-ignore
  expect(void_({})).toMatchObject({
    updates: [
      {
        ids: ["s"],
        set: { outcome: "VOIDED", voidedOn: "2025-05-01", voidReason: "BRIBERY", voidedAfterRound: 1 },
      },
    ],
  });
  expect(void_({ documentNo: "-" })).toBe("NO_DECISION_DOC E25 documentNo");
  expect(void_({ seat: "x" })).toBe("FIELD_NOT_ACCEPTABLE C12 seat");
  expect(void_({ decidedOn: "2025-04-19" })).toBe("FIELD_NOT_ACCEPTABLE C12 decidedOn");
  const refill = roundOf({ d1: -1, d2: 300, w1: -1, w2: -1, m1: -1, m2: -1 }, { no: 2, kind: "RUNOFF" });
  const seats = [
    seat({ outcome: "VOIDED", voidedAfterRound: 1 }),
    seat({
      id: "w",
      position: "MEMBER",
      womensSeat: true,
      seatNo: 1,
      candidateId: "w1",
      memberName: "候选w1",
    }),
    seat({ id: "m", position: "MEMBER", seatNo: 2, candidateId: "m1", memberName: "候选m1" }),
  ];
  expect(
    decide(
      announceElectionResult,
      { ...signed, resultAnnouncedOn: day(TODAY) },
      {},
      { ...after(roundOf(), refill), seats },
    ),
  ).toEqual(
    expect.objectContaining({
      inserts: [
        {
          entity: expect.anything(),
          row: expect.objectContaining({ position: "DIRECTOR", memberName: "候选d2", seatNo: 3 }),
        },
      ],
      updates: [],
    }),
  );
});

test("work is handed over by a list whose items are all done, with the township there", () => {
  const started = decide(startWorkHandover, signed, {}) as { inserts: { row: { code: string } }[] };
  expect(started.inserts.map(({ row }) => row.code)).toContain("SEAL_COMMITTEE");
  const item = {
    id: "i",
    code: "SEAL_COMMITTEE",
    mandatory: true,
    state: "PENDING",
    handedOn: null,
  } as const;
  const found = aCourse({ workHandoverItems: [item] });
  const hand = (over: object): unknown =>
    decide(
      recordWorkHandoverItem,
      signed,
      { item: "SEAL_COMMITTEE", state: "HANDED", handedOn: TODAY, ...over },
      found,
    );
  expect(hand({})).toMatchObject({ updates: [{ ids: ["i"], set: { state: "HANDED", handedOn: TODAY } }] });
  expect(hand({ item: "GOLD" })).toBe("FIELD_NOT_ACCEPTABLE C12 item");
  expect(hand({ handedOn: null })).toBe("FIELD_NOT_ACCEPTABLE C12 handedOn");
  expect(hand({ state: "NOT_APPLICABLE", handedOn: null })).toBe("FIELD_NOT_ACCEPTABLE C12 state");
  expect(inTheWay(completeWorkHandover, signed, found)).toEqual(["HANDOVER_INCOMPLETE RECORDER", "HANDOVER_NOT_SUPERVISED TOWNSHIP"]); // prettier-ignore
  const done = aCourse({ workHandoverItems: [{ ...item, state: "HANDED" }] });
  expect(inTheWay(completeWorkHandover, { ...signed, workHandoverSupervisedOn: day(TODAY) }, done)).toEqual(
    [],
  );
  expect(inTheWay(giveWorkHandoverNotice, signed, found)).toEqual(["NO_COMPLAINT RECORDER"]);
});

test("a new committee complains, the township gives notice and was there", () => {
  expect(decide(complainOfWorkHandover, signed, {})).toMatchObject({
    set: { workHandoverState: "COMPLAINT_FILED", workHandoverComplaintOn: TODAY },
  });
  const complained = {
    ...signed,
    workHandoverState: "COMPLAINT_FILED" as const,
    workHandoverComplaintOn: day(TODAY),
  };
  expect(inTheWay(giveWorkHandoverNotice, complained, course)).toEqual([]);
  // Ten days after it: late by a rule that only advises, and done all the same.
  const tooLong: Election = { ...complained, workHandoverComplaintOn: addDays(day(TODAY), -10) };
  const [late] = giveWorkHandoverNotice.ready!(tooLong, momentOn(TODAY), { course });
  expect([late?.refusal.code, late?.refusal.rule, late?.onlyAdvises]).toEqual(["NOTICE_LATE", "E15", true]);
  expect(decide(giveWorkHandoverNotice, complained, { evidenceHash: HASH })).toMatchObject({
    set: { workHandoverState: "NOTICE_ISSUED" },
  });
  expect(decide(giveWorkHandoverNotice, complained, { evidenceHash: "x" })).toBe(
    "FIELD_NOT_ACCEPTABLE C12 evidenceHash",
  );
  expect(decide(superviseWorkHandover, signed, {})).toMatchObject({
    set: { workHandoverSupervisedOn: TODAY },
  });
});

test("a vote that decided nothing gets another day, and one after a tie is counted among those who were level", () => {
  const reschedule = (electionDate: string): unknown => decide(rescheduleElection, signed, { electionDate });
  expect(reschedule("2025-05-11")).toMatchObject({ set: { electionDate: "2025-05-11", stageSince: TODAY } });
  expect(reschedule("2025-04-19")).toBe("FIELD_NOT_ACCEPTABLE C12 electionDate");
  const level = after(roundOf({ m1: 305, m2: 305 }));
  const among = (...ids: string[]): unknown =>
    decide(recordElectionTieBreak, anElection({ ...voting, stage: "TIE_BREAK_PENDING" }), { ...counted, heldOn: TODAY, votes: ids.map((candidate) => ({ candidate, votes: 200 })) }, level); // prettier-ignore
  expect(among("m1", "m2")).toMatchObject({ inserts: [{ row: { kind: "TIE_BREAK", no: 2 } }, {}, {}] });
  expect(among("m1", "d2")).toBe("RUNOFF_CANDIDATE_ORDER E10 votes");
});

test("seats are voted on again when one is open, and not otherwise", () => {
  expect(inTheWay(refillElectedSeats, signed, after(roundOf()))).toEqual(["OUTCOME_DIFFERS RECORDER"]);
  expect(inTheWay(refillElectedSeats, signed, after(roundOf({ m1: 250 })))).toEqual([]);
  expect(decide(refillElectedSeats, signed, {})).toMatchObject({ set: { stageSince: TODAY } });
});

test("archiving forgets the names of all who were not elected", () => {
  const seats = [{ candidateId: "d1" }, { candidateId: "w1" }, { candidateId: "m1" }] as Seat[];
  const written = { id: "t", candidateId: null, writeInName: "另选人", position: "DIRECTOR", womensSeat: false, votesFor: 1 } as const; // prettier-ignore
  const rounds = [roundOf({}, { tallies: [written] })];
  expect(decide(archiveElection, signed, { evidenceHash: HASH }, { ...course, seats, rounds })).toMatchObject(
    {
      updates: [
        { ids: ["d2", "w2", "m2"], set: { name: "—" } },
        { ids: ["t"], set: { writeInName: null } },
      ],
    },
  );
});
