import { aPetition, day, momentOn, told } from "../../../test/harness/sample-records.ts";
import type { Outcome } from "../domain/words.ts";
import { recordPetitionCarriedOut } from "./record-petition-carried-out.ts";
import { recordPetitionMediation } from "./record-petition-mediation.ts";

const carryOut = (on: string, outcome: Outcome | null = "SUPPORTED"): unknown =>
  told(
    recordPetitionCarriedOut.decide(
      aPetition({ stage: "REPLIED", repliedOn: day("2026-03-10"), outcome }),
      { on },
      momentOn("2026-03-20"),
      {},
    ),
  );
const mediate = (on: string): unknown =>
  told(
    recordPetitionMediation.decide(
      aPetition({ stage: "HANDLING", acceptedOn: day("2026-03-10") }),
      { on },
      momentOn("2026-03-20"),
      {},
    ),
  );

test.each([
  ["2026-03-09", false],
  ["2026-03-10", true],
  ["2026-03-20", true],
  ["2026-03-21", false],
])("carried out after the reply, agreed after acceptance, and not after today: %s", (on, isRight) => {
  expect([carryOut(on), mediate(on)]).toEqual(
    isRight
      ? [{ set: { carriedOutOn: on } }, { set: { mediatedOn: on } }]
      : ["FIELD_NOT_ACCEPTABLE P23 on", "FIELD_NOT_ACCEPTABLE P23 on"],
  );
});

test.each(["EXPLAINED", "NOT_SUPPORTED", null] as const)("nothing was promised by %s", (outcome) => {
  expect(carryOut("2026-03-20", outcome)).toBe("ILLEGAL_TRANSITION P23");
});
