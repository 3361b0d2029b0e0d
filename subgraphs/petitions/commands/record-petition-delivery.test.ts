import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { startClock } from "../../../shared/law/clocks.ts";
import { aPetition, book, day, momentOn, told } from "../../../test/harness/sample-records.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import { recordPetitionDelivery } from "./record-petition-delivery.ts";

const deliver = (row: PetitionCase, on: string): unknown =>
  told(recordPetitionDelivery.decide(row, { on }, momentOn("2026-03-20"), {}));

describe.each([
  ["REPLIED", { repliedOn: day("2026-03-10") }, "P06"],
  ["REVIEWED", { repliedOn: day("2026-01-10"), reviewRepliedOn: day("2026-03-10") }, "P08"],
] as const)("at %s", (stage, replied, rule) => {
  const row = aPetition({ stage, ...replied });

  test.each(["2026-03-10", "2026-03-20"])(
    "the time to ask for the next look runs from delivery, %s, and presses nobody in the office",
    (on) => {
      expect(deliver(row, on)).toMatchObject({
        set: { deliveredOn: on, clocks: [{ rule, startedOn: on, end: null }], dueOn: null },
        facts: { on },
      });
    },
  );

  test.each(["2026-03-09", "2026-03-21"])("is not before the opinion, nor after today: %s", (on) => {
    expect(deliver(row, on)).toBe("FIELD_NOT_ACCEPTABLE P23 on");
  });

  test("is once", () => {
    const clocks = [startClock(book, RULE[rule], day("2026-03-10"))];
    expect(deliver({ ...row, clocks }, "2026-03-11")).toBe("ILLEGAL_TRANSITION P23");
  });
});

test("a review's opinion is delivered though the reply was", () => {
  const clocks = [startClock(book, RULE.P06, day("2026-01-12"))];
  const row = aPetition({ stage: "REVIEWED", reviewRepliedOn: day("2026-03-10"), clocks });
  expect(deliver(row, "2026-03-10")).toMatchObject({ set: { clocks: [{ rule: "P06" }, { rule: "P08" }] } });
});
