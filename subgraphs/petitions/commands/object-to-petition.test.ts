import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { startClock } from "../../../shared/law/clocks.ts";
import { aPetition, book, day, momentOn, told } from "../../../test/harness/sample-records.ts";
import { agreeToPetitionObjection } from "./agree-to-petition-objection.ts";
import { objectToPetition } from "./object-to-petition.ts";
import { rejectPetitionObjection } from "./reject-petition-objection.ts";

// Routed on a Monday: five working days later is the next Monday.
const routed = day("2026-03-09");
const clocks = [RULE.P01, RULE.P02, RULE.P03].map((rule) => ({
  ...startClock(book, rule, routed),
  ...(rule === RULE.P01 && { endedOn: routed, end: "MET" as const }),
}));
const object = (today: string): unknown =>
  told(
    objectToPetition.decide(
      aPetition({ stage: "FORWARDED", clocks }),
      { reason: "NOT_OUR_DUTY" },
      momentOn(today, { subject: "two" }),
      {},
    ),
  );

test("is within five working days, with its reason", () => {
  expect(object("2026-03-16")).toEqual({
    set: { objectionReason: "NOT_OUR_DUTY", objectedBy: "two" },
    reasonCode: "NOT_OUR_DUTY",
  });
  expect(object("2026-03-17")).toBe("OBJECTION_LATE P03");
});

describe.each([agreeToPetitionObjection, rejectPetitionObjection])("$name", (command) => {
  const objected = aPetition({
    stage: "FORWARDED",
    objectionReason: "NOT_OUR_DUTY",
    objectedBy: "two",
    clocks,
  });
  test("answers an objection that is there, and not by who made it", () => {
    const at = (subject: string) => momentOn("2026-03-16", { subject });
    expect(command.decide(aPetition({ stage: "FORWARDED" }), {}, at("one"), {})).toMatchObject({
      code: "ILLEGAL_TRANSITION",
      from: "FORWARDED",
      allowed: ["object"],
    });
    expect(told(command.decide(objected, {}, at("two"), {}))).toBe("FOUR_EYES P03");
    expect(command.decide(objected, {}, at("one"), {})).toMatchObject({
      set: { objectionReason: null, objectedBy: null },
    });
  });
});

test("when the office agrees the routing clock runs on, and the body's clocks fall away", () => {
  const objected = aPetition({
    stage: "FORWARDED",
    objectionReason: "OTHER_BODY",
    objectedBy: "two",
    clocks,
  });
  const decided = agreeToPetitionObjection.decide(objected, {}, momentOn("2026-03-16"), {});
  expect(told(decided)).toMatchObject({
    set: {
      handlingBody: "PET",
      handlerId: null,
      routedOn: null,
      clocks: [
        { rule: "P01", end: null },
        { rule: "P02", end: "DROPPED" },
        { rule: "P03", end: "DROPPED" },
      ],
    },
  });
});
