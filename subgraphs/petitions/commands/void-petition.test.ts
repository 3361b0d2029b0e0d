import { startClock } from "../../../shared/law/clocks.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { aPerson, aPetition, book, day, momentOn, told } from "../../../test/harness/sample-records.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import { rejectPetitionVoiding } from "./reject-petition-voiding.ts";
import { requestPetitionVoiding } from "./request-petition-voiding.ts";
import { reopenPetition } from "./reopen-petition.ts";
import { voidPetition } from "./void-petition.ts";

const clocks = [startClock(book, RULE.P01, day("2026-03-02"))];
const requested = aPetition({ clocks, voidReason: "REGISTERED_TWICE", voidRequestedBy: "one" });
const answer = (
  command: typeof voidPetition,
  over: Partial<PetitionCase> = {},
  subject = "two",
  transfers: readonly object[] = [],
): unknown =>
  told(command.decide({ ...requested, ...over }, {}, momentOn("2026-03-20", { subject }), { transfers }));

test("is asked for with a reason, and has no effect by itself", () => {
  const decided = requestPetitionVoiding.decide(
    aPetition(),
    { reason: "NOT_A_PETITION" },
    momentOn("2026-03-20"),
    {},
  );
  expect(decided).toEqual({
    set: { voidReason: "NOT_A_PETITION", voidRequestedBy: "one" },
    reasonCode: "NOT_A_PETITION",
  });
});

test("another person's word takes it off the ledger, and no clock runs on", () => {
  expect(answer(voidPetition)).toMatchObject({
    set: {
      ledgerState: "CANCELLED",
      cancelledOn: "2026-03-20",
      submittedBy: "one",
      struckOffBy: "two",
      dueOn: null,
      clocks: [{ rule: "P01", end: "DROPPED" }],
    },
    reasonCode: "REGISTERED_TWICE",
  });
  expect(answer(rejectPetitionVoiding)).toEqual({ set: { voidReason: null, voidRequestedBy: null } });
});

test.each([
  [{ voidReason: null, voidRequestedBy: null }, "two", [], "ILLEGAL_TRANSITION P23"],
  [{}, "one", [], "FOUR_EYES C08"],
])("is not answered: %j by %s", (over, subject, transfers, refusal) => {
  for (const command of [voidPetition, rejectPetitionVoiding])
    expect(answer(command, over, subject, transfers)).toBe(refusal);
});

test("waits for another office's answer", () => {
  expect(answer(voidPetition, {}, "two", [{ type: "H3", state: "DELIVERED" }])).toBe("TRANSFER_OPEN P22");
  expect(answer(voidPetition, {}, "two", [{ type: "H3", state: "RETURNED" }])).toMatchObject({ set: {} });
});

test.each([
  ["another head", "two", true, null],
  ["not who asked", "one", true, "FOUR_EYES C08"],
  ["not who handles it", "three", true, "FOUR_EYES C08"],
  ["nobody who is not a head", "two", false, "FOUR_EYES C08"],
])("is for %s", (_, subject, isChief, expected) => {
  const person = aPerson({ subject, standings: new Set(isChief ? ["PET", "CHIEF"] : ["PET"]) });
  const row: PetitionCase = { ...requested, handlerId: "three" };
  expect(told(voidPetition.by.may!(person, row))).toEqual(expected);
});

test("voided by mistake, it comes back as it was registered", () => {
  const voided = { ...requested, stage: "VOIDED", ledgerState: "CANCELLED" } as PetitionCase;
  const back = reopenPetition.decide(voided, { reason: "WRONG_PROCEDURE" }, momentOn("2026-03-25"), {});
  expect(back).toMatchObject({
    set: { stage: "REGISTERED", voidReason: null, voidRequestedBy: null, dueRule: "P01" },
  });
  // It is void: nothing that it promised is left to carry out.
  const promised = { ...voided, outcome: "SUPPORTED" } as PetitionCase;
  expect(
    told(reopenPetition.decide(promised, { reason: "NOT_CARRIED_OUT" }, momentOn("2026-03-25"), {})),
  ).toBe("FIELD_NOT_ACCEPTABLE P22 reason");
});
