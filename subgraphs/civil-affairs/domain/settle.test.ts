import fc from "fast-check";
import { aCandidate, anElection, book, day } from "../../../test/harness/sample-records.ts";
import { CONTESTS, seatsOf } from "./contest.ts";
import type { Candidate, Round, Seat, Vote } from "./course.ts";
import { settle } from "./settle.ts";

const HELD = day("2025-04-20");
const director = (id: string, votesFor: number): Vote => ({
  candidateId: id,
  writeInName: null,
  position: "DIRECTOR",
  womensSeat: false,
  votesFor,
});
const member = (id: string, votesFor: number, womensSeat = false): Vote => ({
  ...director(id, votesFor),
  position: "MEMBER",
  womensSeat,
});
const written = (name: string, votesFor: number, over: Partial<Vote> = {}): Vote => ({
  ...director("", votesFor),
  candidateId: null,
  writeInName: name,
  ...over,
});
const round = (tallies: readonly Vote[], over: Partial<Round> = {}): Round => ({
  no: 1,
  kind: "MAIN",
  heldOn: HELD,
  registeredVoters: 1000,
  votersTakingPart: 600,
  ballotsCast: 600,
  tallies,
  ...over,
});
/** One director alone, unless said. */
const only = { seatsDirector: 1, seatsDeputy: 0, seatsMember: 0, womenReserved: 0 };
const come = (
  rounds: readonly Round[],
  over: object = only,
  candidates: Candidate[] = [],
  seats: Seat[] = [],
) => {
  const settled = settle(anElection(over), { candidates, rounds, seats }, book);
  return {
    outcome: settled.outcome,
    elected: settled.elected.map(({ candidateId, writeInName }) => candidateId ?? writeInName),
    next: settled.open.map(({ standing }) => standing.map((one) => one.candidateId ?? one.writeInName)),
  };
};

test("exactly half of the registered is no valid vote, one more is", () => {
  const half = { ballotsCast: 500, votersTakingPart: 500 };
  expect(come([round([director("a", 400)], half)]).outcome).toBe("INVALID_TURNOUT");
  expect(come([round([director("a", 400)], { ballotsCast: 501, votersTakingPart: 501 })]).outcome).toBe(
    "COMPLETE",
  );
  // The vote on another day counts by itself.
  const again = round([director("a", 200), director("b", 400)], { no: 2 });
  expect(come([round([director("a", 400)], half), again]).elected).toEqual(["b"]);
});

test.each([
  [501, 250, "RUNOFF"],
  [501, 251, "COMPLETE"],
  [600, 300, "RUNOFF"],
  [600, 301, "COMPLETE"],
])("of %i taking part, %i votes come to %s", (taking, votes, outcome) => {
  const cast = { votersTakingPart: taking, ballotsCast: taking };
  expect(come([round([director("a", votes)], cast)]).outcome).toBe(outcome);
});

test("in a run-off the best losers stand, one more than seats, and a third of the ballots is enough", () => {
  const main = round([director("a", 250), director("b", 200), director("c", 100)]);
  expect(come([main])).toEqual({ outcome: "RUNOFF", elected: [], next: [["a", "b"]] });
  const runoff = (a: number, b: number): Round =>
    round([director("a", a), director("b", b)], { no: 2, kind: "RUNOFF" });
  expect(come([main, runoff(199, 150)]).elected).toEqual([]);
  expect(come([main, runoff(200, 150)])).toEqual({ outcome: "COMPLETE", elected: ["a"], next: [] });
  // Level for the second place: both stand.
  expect(come([round([director("a", 250), director("b", 100), director("c", 100)])]).next).toEqual([
    ["a", "b", "c"],
  ]);
});

test("level at the last seat it is voted among them again, and whoever has more is elected", () => {
  const members = { ...only, seatsDirector: 0, seatsMember: 2 };
  const main = round([member("a", 500), member("b", 400), member("c", 400)]);
  expect(come([main], members)).toEqual({ outcome: "TIE", elected: ["a"], next: [["b", "c"]] });
  const again = (b: number, c: number): Round =>
    round([member("b", b), member("c", c)], { no: 2, kind: "TIE_BREAK" });
  expect(come([main, again(310, 290)], members)).toEqual({
    outcome: "COMPLETE",
    elected: ["a", "b"],
    next: [],
  });
  expect(come([main, again(300, 300)], members).outcome).toBe("TIE");
});

test("a seat kept for women stays kept when nobody reached half for it", () => {
  const seats = { ...only, seatsMember: 2, womenReserved: 1 };
  const main = round([
    director("a", 500),
    member("b", 450),
    member("c", 440),
    member("w", 200, true),
    member("v", 100, true),
  ]);
  expect(come([main], seats)).toEqual({ outcome: "RUNOFF", elected: ["a", "b"], next: [["w", "v"]] });
});

test("who stands back for a relative holds no seat, and it falls to who came next with more than half", () => {
  const tallies = [director("a", 400), director("b", 310)];
  expect(come([round(tallies)]).elected).toEqual(["a"]);
  expect(come([round(tallies)], only, [aCandidate("a", { gaveWay: true })]).elected).toEqual(["b"]);
});

test("a seat whose win was void is open again after the rounds there were, for the next of them", () => {
  const seat = { id: "s", position: "DIRECTOR", womensSeat: false, seatNo: 0, candidateId: "a" } as const;
  const voided = [{ ...seat, memberName: "甲", outcome: "VOIDED" as const, voidedAfterRound: 1 }];
  const main = round([director("a", 400), director("b", 310), director("c", 20)]);
  expect(come([main], only, [], voided)).toEqual({ outcome: "RUNOFF", elected: ["a"], next: [["b", "c"]] });
  const refill = round([director("b", 250), director("c", 20)], { no: 2, kind: "RUNOFF" });
  expect(come([main, refill], only, [], voided).elected).toEqual(["a", "b"]);
});

test("a person holds one seat: who is elected and written in elsewhere stays in the higher post", () => {
  const seats = { ...only, seatsMember: 1 };
  const twice = round([written("甲乙", 500), written("甲乙", 550, { position: "MEMBER" }), member("b", 320)]);
  expect(come([twice], seats).elected).toEqual(["甲乙", "b"]);
  const candidate = [aCandidate("b", { name: "甲乙" })];
  expect(come([round([written("甲乙", 500), member("b", 320)])], seats, candidate).elected).toEqual(["甲乙"]);
});

const vote = fc.record({
  candidateId: fc.constantFrom("a", "b", "c", "d", null),
  writeInName: fc.constantFrom("甲乙", "丙丁"),
  contest: fc.constantFrom(...CONTESTS),
  votesFor: fc.integer({ min: 0, max: 600 }),
});
const anyRound = fc.record({
  kind: fc.constantFrom("MAIN" as const, "RUNOFF" as const, "TIE_BREAK" as const),
  ballotsCast: fc.integer({ min: 0, max: 1000 }),
  votes: fc.array(vote, { maxLength: 12 }),
});

test("whatever is counted, nobody is elected twice, nor more than seats, nor with half of a main round or a third of a run-off", () => {
  const election = anElection({ seatsMember: 3, womenReserved: 1, seatsDeputy: 1 });
  const candidates = ["a", "b", "c", "d"].map((id) => aCandidate(id));
  fc.assert(
    fc.property(fc.array(anyRound, { maxLength: 5 }), (stated) => {
      const rounds = stated.map(({ kind, ballotsCast, votes }, index) =>
        round(
          votes.map(({ contest, candidateId, writeInName, votesFor }) => ({
            ...contest,
            candidateId,
            writeInName: candidateId === null ? writeInName : null,
            votesFor: Math.min(votesFor, ballotsCast),
          })),
          { no: index + 1, kind, ballotsCast, votersTakingPart: ballotsCast },
        ),
      );
      const { elected, open } = settle(election, { candidates, rounds, seats: [] }, book);
      const people = elected.map(({ candidateId, writeInName }) => candidateId ?? writeInName);
      expect(new Set(people).size).toBe(people.length);
      for (const contest of CONTESTS) {
        const own = elected.filter(
          ({ position, womensSeat }) => position === contest.position && womensSeat === contest.womensSeat,
        );
        const left = open.find((one) => one.contest === contest)?.seats ?? 0;
        expect(own.length + left).toBe(seatsOf(election, contest));
      }
      for (const winner of elected) {
        const { kind, votersTakingPart, ballotsCast, registeredVoters } = rounds[winner.round - 1]!;
        if (kind === "MAIN") expect(winner.votesFor * 2).toBeGreaterThan(votersTakingPart);
        if (kind === "MAIN") expect(ballotsCast * 2).toBeGreaterThan(registeredVoters);
        if (kind === "RUNOFF") expect(winner.votesFor * 3).toBeGreaterThanOrEqual(ballotsCast);
      }
    }),
    { numRuns: 2000 },
  );
});
