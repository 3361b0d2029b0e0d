import { aClue, momentOn, told } from "../../../test/harness/sample-records.ts";
import { beginClueDisposal } from "./begin-clue-disposal.ts";
import { proposeClueDisposal } from "./propose-clue-disposal.ts";

const propose = (meetingNo: string | null): unknown =>
  told(
    proposeClueDisposal.decide(
      aClue({ state: "ACCEPTED" }),
      { way: "HELD", meetingNo },
      momentOn("2026-03-10", { subject: "two" }),
      {},
    ),
  );

test.each([null, "", "M1", "m-2026-1", "M-2026-1 ", "M".repeat(41), "第1号"])(
  "without the number of a meeting that studied it there is no proposal: %j",
  (meetingNo) => {
    expect(propose(meetingNo)).toBe("WAY_NOT_APPROVED D11 meetingNo");
  },
);

test("a proposal keeps its way, its meeting and who made it", () => {
  expect(propose("M-2026-1")).toEqual({ set: { way: "HELD", meetingNo: "M-2026-1", proposedBy: "two" } });
});

test("disposal begins only when somebody approved it", () => {
  const begin = (approvedBy: string | null): object =>
    beginClueDisposal.decide(
      aClue({ state: "DISPOSAL_APPROVED", approvedBy }),
      {},
      momentOn("2026-03-10"),
      {},
    );
  expect(begin(null)).toMatchObject({ code: "WAY_NOT_APPROVED", rule: "D11", from: "DISPOSAL_APPROVED" });
  expect(begin("two")).toEqual({ set: {} });
});
