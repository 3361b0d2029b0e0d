import { aClue, aPerson, momentOn, told } from "../../../test/harness/sample-records.ts";
import { approveClueDisposal } from "./approve-clue-disposal.ts";
import { rejectClueDisposal } from "./reject-clue-disposal.ts";

const proposed = aClue({
  state: "DISPOSAL_PROPOSED",
  way: "PRELIMINARY_CHECK",
  meetingNo: "M-2026-1",
  proposedBy: "one",
});

describe.each([approveClueDisposal, rejectClueDisposal])("$name", ({ by }) => {
  test.each([
    ["the head, of another's proposal", { subject: "two", isHead: true }, null],
    ["nobody who is not the head", { subject: "two", isHead: false }, "FOUR_EYES D11"],
    ["not the head, of their own proposal", { subject: "one", isHead: true }, "FOUR_EYES D11"],
  ])("is for %s", (_, person, expected) => {
    expect(told(by.may!(aPerson(person), proposed))).toEqual(expected);
  });
});

test("an approval keeps who gave it, and leaves the proposal as it is", () => {
  const decided = approveClueDisposal.decide(proposed, {}, momentOn("2026-03-10", { subject: "two" }), {});
  expect(told(decided)).toEqual({ set: { approvedBy: "two" } });
});

test("a rejection leaves nothing of the proposal", () => {
  const decided = rejectClueDisposal.decide(proposed, {}, momentOn("2026-03-10", { subject: "two" }), {});
  expect(told(decided)).toEqual({ set: { way: null, meetingNo: null, proposedBy: null } });
});
