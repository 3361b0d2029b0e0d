import { aPerson, aPetition, day, momentOn, told } from "../../../test/harness/sample-records.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import type { CaseTransfer } from "../domain/striking-off.ts";
import { sendBackPetition } from "./send-back-petition.ts";
import { strikeOffPetition } from "./strike-off-petition.ts";
import { submitPetitionForStrikingOff } from "./submit-petition-for-striking-off.ts";

const on = day("2026-05-01");
const left = (type: string, state: string, returnReason: string | null = null): CaseTransfer => ({
  type,
  state,
  returnReason,
});
const strikeOff = (
  over: Partial<PetitionCase>,
  transfers: readonly CaseTransfer[] = [],
  hands: readonly string[] = [],
): unknown =>
  told(
    strikeOffPetition.decide(
      aPetition({ ledgerState: "SUBMITTED", submittedBy: "one", ...over }),
      {},
      momentOn("2026-06-01", { subject: "two" }),
      { transfers, hands: new Set(hands) },
    ),
  );
const DONE = { set: { struckOffBy: "two", cancelledOn: "2026-06-01" } };
const KEY: Partial<PetitionCase> = { stage: "WITHDRAWN", topic: "BRIBERY", isKeyCase: true };

test.each<[Partial<PetitionCase>, readonly CaseTransfer[], unknown]>([
  [{ stage: "HANDLING" }, [], "CANCEL_WITHOUT_REPLY P22"],
  [{ stage: "REPLIED", outcome: "EXPLAINED" }, [], "CANCEL_WITHOUT_REPLY P22"],
  [{ stage: "REPLIED", outcome: "EXPLAINED", deliveredOn: on }, [], DONE],
  [{ stage: "FINAL", outcome: "SUPPORTED", deliveredOn: on }, [], "CANCEL_WITHOUT_REPLY P22"],
  [{ stage: "FINAL", outcome: "SUPPORTED", deliveredOn: on, carriedOutOn: on }, [], DONE],
  [{ stage: "TERMINATED", outcome: "NOT_SUPPORTED" }, [], DONE],
  [{ stage: "TERMINATED", outcome: "SUPPORTED" }, [], "CANCEL_WITHOUT_REPLY P22"],
  [{ stage: "REDIRECTED" }, [], "NOTICE_REQUIRED P02"],
  [{ stage: "NOT_ACCEPTED", noticeOn: on }, [], DONE],
  [{ stage: "WITHDRAWN" }, [], DONE],
  [{ stage: "WITHDRAWN" }, [left("H2", "DELIVERED")], "TRANSFER_OPEN P22"],
  [{ stage: "WITHDRAWN" }, [left("H11", "DELIVERED")], DONE],
  [{ stage: "TRANSFERRED_DISCIPLINE" }, [], "TRANSFER_OPEN P22"],
  // The last day that it went on showing ends with it.
  [
    { stage: "TRANSFERRED_DISCIPLINE", dueOn: on, dueRule: "P01" },
    [left("H1", "ACCEPTED")],
    { set: { ...DONE.set, dueOn: null, dueRule: null, isProvisional: false } },
  ],
  [{ stage: "TRANSFERRED_PLC" }, [left("H1", "ACCEPTED")], "TRANSFER_OPEN P22"],
  [{ stage: "TRANSFERRED_PLC" }, [left("H4", "CONCLUDED")], DONE],
  [{ stage: "WITHDRAWN", supervision: "OPENED" }, [], "SUPERVISION_OPEN P11"],
  [{ stage: "WITHDRAWN", supervision: "FEEDBACK" }, [], "SUPERVISION_OPEN P11"],
  [{ stage: "WITHDRAWN", supervision: "CLOSED" }, [], DONE],
  [KEY, [], "UPWARD_REPORT_REQUIRED P21"],
  [KEY, [left("H1", "ACCEPTED")], "UPWARD_REPORT_REQUIRED P21"],
  [KEY, [left("H11", "ACCEPTED")], "TRANSFER_REQUIRED P21"],
  [KEY, [left("H11", "ACCEPTED"), left("H1", "ACCEPTED")], DONE],
  [KEY, [left("H11", "ACCEPTED"), left("H1", "RETURNED", "NOT_OURS")], "TRANSFER_REQUIRED P21"],
  [
    KEY,
    [left("H11", "ACCEPTED"), left("H1", "RETURNED", "INCOMPLETE"), left("H2", "ACCEPTED")],
    "TRANSFER_REQUIRED P21",
  ],
  [KEY, [left("H11", "ACCEPTED"), left("H1", "RETURNED", "NOT_OURS"), left("H2", "ACCEPTED")], DONE],
  [{ ...KEY, isKeyCase: false }, [], DONE],
  [{ ...KEY, topic: "FINANCE" }, [], DONE],
])("is struck off at its end and not before: %j after %j", (over, transfers, expected) => {
  expect(strikeOff(over, transfers)).toEqual(expected);
});

test("whoever asks for it is kept, and who struck it off before is not", () => {
  const again = aPetition({ stage: "FINAL", ledgerState: "REOPENED", struckOffBy: "two" });
  const decided = submitPetitionForStrikingOff.decide(
    again,
    {},
    momentOn("2026-06-01", { subject: "one" }),
    {},
  );
  expect(told(decided)).toEqual({ set: { submittedBy: "one", struckOffBy: null } });
});

test("is not struck off or sent back by whoever had a hand in handling it", () => {
  expect(strikeOff({ stage: "WITHDRAWN" }, [], ["two"])).toBe("FOUR_EYES P20");
  const sendBack = (hands: string[]): unknown =>
    told(
      sendBackPetition.decide(aPetition(), {}, momentOn("2026-06-01", { subject: "two" }), {
        hands: new Set(hands),
      }),
    );
  expect(sendBack(["two"])).toBe("FOUR_EYES P20");
  expect(sendBack(["one"])).toEqual({ set: { submittedBy: null } });
});

test.each([
  ["another head", "two", true, null],
  ["not the head who asked for it", "one", true, "FOUR_EYES P20"],
  ["not the head who handled it", "three", true, "FOUR_EYES P20"],
  ["nobody who is not the head", "two", false, "FOUR_EYES P20"],
])("is for %s", (_, subject, isChief, expected) => {
  const person = aPerson({ subject, standings: new Set(isChief ? ["PET", "CHIEF"] : ["PET"]) });
  const row = aPetition({ submittedBy: "one", handlerId: "three" });
  expect(told(strikeOffPetition.by.may!(person, row))).toEqual(expected);
});
