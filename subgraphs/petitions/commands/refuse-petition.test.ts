import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { startClock } from "../../../shared/law/clocks.ts";
import { aPetition, book, day, momentOn, told } from "../../../test/harness/sample-records.ts";
import { refusePetition } from "./refuse-petition.ts";

const received = day("2026-03-02");
const petition = aPetition({ receivedOn: received, clocks: [startClock(book, RULE.P01, received)] });
const refuse = (reason: string, repeatedStage: string | null, noticeOn = "2026-03-10"): unknown =>
  told(refusePetition.decide(petition, { reason, noticeOn }, momentOn("2026-03-10"), { repeatedStage }));

test.each([
  ["TERMINATED_MATTER", "TERMINATED"],
  ["DUPLICATE_IN_PROGRESS", "HANDLING"],
])("a repeat is not accepted for the reason that the repeated case bears out: %s", (reason, stage) => {
  expect(refuse(reason, stage)).toMatchObject({
    set: {
      refusalReason: reason,
      noticeOn: "2026-03-10",
      clocks: [{ rule: "P01", end: "MET" }],
      dueOn: null,
    },
    reasonCode: reason,
  });
});

test.each([
  ["TERMINATED_MATTER", "HANDLING", "P10"],
  ["TERMINATED_MATTER", null, "P10"],
  ["DUPLICATE_IN_PROGRESS", "TERMINATED", "P15"],
  ["DUPLICATE_IN_PROGRESS", "REPLIED", "P15"],
  ["DUPLICATE_IN_PROGRESS", null, "P15"],
])("no other reason is lawful: %s, of what is %s", (reason, stage, rule) => {
  expect(refuse(reason, stage)).toBe(`FIELD_NOT_ACCEPTABLE ${rule} reason`);
});

test.each(["2026-03-01", "2026-03-11"])("the petitioner was told, after receipt and before now: %s", (on) => {
  expect(refuse("TERMINATED_MATTER", "TERMINATED", on)).toBe("NOTICE_REQUIRED P02 noticeOn");
});
