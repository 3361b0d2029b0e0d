import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { startClock } from "../../../shared/law/clocks.ts";
import { aPetition, book, day, HASH, momentOn, told } from "../../../test/harness/sample-records.ts";
import { replyToPetition } from "./reply-to-petition.ts";

const accepted = day("2026-03-12");
const handled = aPetition({
  stage: "HANDLING",
  acceptedOn: accepted,
  deliveredOn: accepted,
  clocks: [startClock(book, RULE.P04, accepted)],
});
const reply = (today: string, input: object = {}): unknown =>
  told(
    replyToPetition.decide(
      handled,
      {
        outcome: "SUPPORTED",
        evidenceHash: HASH,
        statesFactsGroundAndLaw: true,
        latenessReason: null,
        ...input,
      },
      momentOn(today),
      {},
    ),
  );

test("ends the time to conclude, and is not delivered yet", () => {
  expect(reply("2026-05-11")).toMatchObject({
    set: {
      repliedOn: "2026-05-11",
      deliveredOn: null,
      outcome: "SUPPORTED",
      dueOn: null,
      clocks: [{ rule: "P04", end: "MET" }],
    },
    reasonCode: "SUPPORTED",
    evidenceHash: HASH,
  });
});

test.each([{ statesFactsGroundAndLaw: false }, { evidenceHash: "" }, { evidenceHash: HASH.toUpperCase() }])(
  "states facts, ground and law, in a paper: %j",
  (input) => {
    expect(reply("2026-05-11", input)).toBe("REPLY_WITHOUT_BASIS P18 evidenceHash");
  },
);

test("after the last day it says why", () => {
  expect(reply("2026-05-12")).toBe("LATENESS_REASON_REQUIRED P04 latenessReason");
  expect(reply("2026-05-12", { latenessReason: "OTHER_BODY" })).toMatchObject({
    set: { latenessReason: "OTHER_BODY", clocks: [{ rule: "P04", end: "LATE" }] },
  });
});
