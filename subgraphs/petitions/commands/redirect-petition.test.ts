import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { startClock } from "../../../shared/law/clocks.ts";
import { aPetition, book, day, momentOn, told } from "../../../test/harness/sample-records.ts";
import { redirectPetition } from "./redirect-petition.ts";

const received = day("2026-03-02");
const redirect = (today: string, input: object = {}): unknown =>
  told(
    redirectPetition.decide(
      aPetition({ receivedOn: received, clocks: [startClock(book, RULE.P01, received)] }),
      { to: "ARBITRATION", noticeOn: today, latenessReason: null, ...input },
      momentOn(today),
      {},
    ),
  );

test("ends routing, on the day the petitioner was told and with the way that was shown", () => {
  expect(redirect("2026-03-17", { noticeOn: "2026-03-16" })).toMatchObject({
    set: {
      routedOn: "2026-03-17",
      noticeOn: "2026-03-16",
      latenessReason: null,
      clocks: [{ rule: "P01", end: "MET" }],
      dueOn: null,
    },
    reasonCode: "ARBITRATION",
  });
});

test.each([
  ["2026-03-01", "NOTICE_REQUIRED P02 noticeOn"],
  ["2026-03-02", { set: { noticeOn: "2026-03-02" } }],
  ["2026-03-10", { set: { noticeOn: "2026-03-10" } }],
  ["2026-03-11", "NOTICE_REQUIRED P02 noticeOn"],
])("the petitioner is told after receipt and before now: %s", (noticeOn, expected) => {
  expect([redirect("2026-03-10", { noticeOn })]).toMatchObject([expected]);
});

test("after the last day it says why", () => {
  expect(redirect("2026-03-18")).toBe("LATENESS_REASON_REQUIRED P01 latenessReason");
  expect(redirect("2026-03-18", { latenessReason: "OVERSIGHT" })).toMatchObject({
    set: { latenessReason: "OVERSIGHT", clocks: [{ rule: "P01", end: "LATE" }] },
  });
});
