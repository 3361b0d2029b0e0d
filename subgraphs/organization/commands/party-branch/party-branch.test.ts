import type { Command } from "../../../../shared/commands/define-command.ts";
import {
  aBranchElection,
  aPerson,
  day,
  everyPlace,
  HASH,
  momentOn,
  told,
} from "../../../../test/harness/sample-records.ts";
import { approvePartyBranchNominees } from "./approve-party-branch-nominees.ts";
import { approvePartyBranchRequest } from "./approve-party-branch-request.ts";
import { approvePartyBranchResult } from "./approve-party-branch-result.ts";
import { extendPartyBranchElection } from "./extend-party-branch-election.ts";
import { filePartyBranchResult } from "./file-party-branch-result.ts";
import { openPartyBranchElection } from "./open-party-branch-election.ts";
import { recommendPartyBranchNominees } from "./recommend-party-branch-nominees.ts";
import { recordBothPosts } from "./record-both-posts.ts";
import { recordPartyBranchMeeting } from "./record-party-branch-meeting.ts";

const moment = momentOn("2026-03-10");
const decide = (command: Command, input: object = {}, row: object = {}): unknown =>
  told(command.decide(aBranchElection(row), input, moment, {}));

test("on the ledger once a village and cycle, due when the term of five years ends", () => {
  const open = (over: object, loaded: object = {}, at = moment): unknown =>
    told(
      openPartyBranchElection.decide(
        null,
        {
          village: "149921001201",
          cycle: "c",
          branchKind: "BRANCH",
          termBeganOn: "2021-03-20",
          seats: 3,
          ...over,
        },
        at,
        { places: everyPlace(), isBegun: false, ...loaded },
      ),
    );
  expect(open({})).toMatchObject({ set: { dueOn: "2026-03-20", seats: 3, branchKind: "BRANCH" } });
  expect(open({}, { isBegun: true })).toBe("BRANCH_ELECTION_BEGUN O01 village");
  expect(open({ seats: 0 })).toBe("FIELD_NOT_ACCEPTABLE O05 seats");
  expect(open({ termBeganOn: "2026-03-11" })).toBe("FIELD_NOT_ACCEPTABLE O01 termBeganOn");
  expect(open({}, { places: () => null })).toBe("PLACE_UNKNOWN C13 village");
  expect(open({}, {}, { ...moment, covers: () => false })).toBe("NOT_FOUND C11 village");
});

test.each([approvePartyBranchRequest, approvePartyBranchNominees])(
  "$name names its document, by the head",
  (command) => {
    expect(decide(command, { documentNo: "示组发〔2026〕3号" })).toEqual({
      set: {},
      facts: { documentNo: "示组发〔2026〕3号" },
    });
    expect(decide(command, { documentNo: "张三说的" })).toBe("FIELD_NOT_ACCEPTABLE O07 documentNo");
    expect(told(command.by.may!(aPerson(), aBranchElection()))).toBe("FOUR_EYES C08");
    expect(command.by.may!(aPerson({ isHead: true }), aBranchElection())).toBeNull();
  },
);

test("how many were recommended, and nobody by name", () => {
  expect(decide(recommendPartyBranchNominees, { candidates: 5 })).toEqual({ set: { candidatesCount: 5 } });
  expect(decide(recommendPartyBranchNominees, { candidates: 0 })).toBe("FIELD_NOT_ACCEPTABLE O05 candidates");
});

test("a meeting that falls short of the Party's rules is recorded, and what it lacked with it", () => {
  const meeting = {
    heldOn: "2026-03-10",
    entitledMembers: 40,
    present: 32,
    candidates: 4,
    fewestVotes: 17,
    evidenceHash: HASH,
  };
  const hold = (over: object = {}): { advised?: string[] } =>
    decide(recordPartyBranchMeeting, { ...meeting, ...over }) as { advised?: string[] };
  expect(hold()).toEqual({
    set: { heldOn: "2026-03-10", entitledMembers: 40, present: 32, candidatesCount: 4, recordedBy: "one" },
    evidenceHash: HASH,
    facts: { fewestVotes: 17 },
    advised: [],
  });
  // Exactly four fifths is enough; one fewer is not. A fifth more than three seats is four. Exactly half is not more than half.
  expect(hold({ present: 31, fewestVotes: 16 }).advised).toEqual(["QUORUM_80"]);
  expect(hold({ candidates: 3 }).advised).toEqual(["NOT_20_PERCENT_MORE"]);
  expect(hold({ fewestVotes: 16 }).advised).toEqual(["VOTES_NOT_HALF"]);
  for (const [field, value] of Object.entries({
    heldOn: "2026-03-11",
    entitledMembers: 0,
    present: 41,
    candidates: 0,
    fewestVotes: 33,
    evidenceHash: "x",
  }))
    expect(hold({ [field]: value })).toBe(`FIELD_NOT_ACCEPTABLE O04 ${field}`);
  const before = (state: "NOMINEES_RECOMMENDED" | "NOMINEES_APPROVED"): unknown =>
    recordPartyBranchMeeting.ready!(aBranchElection({ state }), moment, {}).map(
      ({ refusal, onlyAdvises }) => [refusal.code, onlyAdvises],
    );
  expect(before("NOMINEES_RECOMMENDED")).toEqual([["NOT_APPROVED_BY_SUPERIOR", true]]);
  expect(before("NOMINEES_APPROVED")).toEqual([]);
});

test("the result is approved by the head, another person than who recorded the meeting", () => {
  const approval = { documentNo: "示组发〔2026〕5号", secretaryName: "周石" };
  expect(decide(approvePartyBranchResult, approval)).toEqual({
    set: { resultApprovedOn: "2026-03-10", secretaryName: "周石" },
    facts: { documentNo: approval.documentNo },
  });
  expect(decide(approvePartyBranchResult, { ...approval, secretaryName: "周" })).toBe(
    "FIELD_NOT_ACCEPTABLE O07 secretaryName",
  );
  expect(decide(approvePartyBranchResult, { ...approval, documentNo: "" })).toBe(
    "FIELD_NOT_ACCEPTABLE O07 documentNo",
  );
  const may = (over: object): unknown =>
    told(
      approvePartyBranchResult.by.may!(
        aPerson({ isHead: true, ...over }),
        aBranchElection({ recordedBy: "one" }),
      ),
    );
  expect(may({})).toBe("FOUR_EYES C08");
  expect(may({ subject: "two" })).toBeNull();
  expect(may({ subject: "two", isHead: false })).toBe("FOUR_EYES C08");
  expect(decide(filePartyBranchResult)).toEqual({ set: {} });
});

test("put off by a year at most, or told so", () => {
  const extend = (extendedTo: string, documentNo = "示组发〔2026〕7号"): unknown =>
    decide(
      extendPartyBranchElection,
      { extendedTo, reason: "MERGER", documentNo },
      { dueOn: day("2026-03-20") },
    );
  expect(extend("2027-03-20")).toMatchObject({
    set: { extendedTo: "2027-03-20" },
    reasonCode: "MERGER",
    advised: [],
  });
  expect(extend("2027-03-21")).toMatchObject({ advised: ["PUT_OFF_TOO_LONG"] });
  expect(extend("2026-03-20")).toBe("FIELD_NOT_ACCEPTABLE O02 extendedTo");
  expect(extend("2027-03-20", "x")).toBe("FIELD_NOT_ACCEPTABLE O07 documentNo");
});

test("both posts are what the village's own election made of them", () => {
  expect(decide(recordBothPosts, { isBoth: true })).toEqual({ set: { secretaryAlsoDirector: "YES" } });
  expect(decide(recordBothPosts, { isBoth: false })).toEqual({ set: { secretaryAlsoDirector: "NO" } });
});
