import { aPetition, momentOn, officialsOf, told } from "../../../test/harness/sample-records.ts";
import { standAsideFromPetition } from "./stand-aside-from-petition.ts";

const standAside = (official: string | null, isChief = false): unknown =>
  told(
    standAsideFromPetition.decide(
      aPetition({ handlerId: "one", caseLeaderId: "two" }),
      { official },
      momentOn("2026-03-10", { subject: "one", standings: new Set(isChief ? ["PET", "CHIEF"] : ["PET"]) }),
      { officials: officialsOf({ two: "GOV", three: "CIV" }) },
    ),
  );
const aside = (official: string): object => ({ official });

test("oneself: the petition has no handler until it is given to another", () => {
  const self = { set: { handlerId: null }, recusal: aside("one") };
  expect(standAside(null)).toEqual(self);
  expect(standAside("one")).toEqual(self);
});

test.each([
  ["the case leader", "two", { caseLeaderId: null }],
  ["whom the petition does not name", "three", {}],
])("another on the head's word alone: %s", (_, official, set) => {
  expect(standAside(official)).toBe("NOT_FOUND C11 official");
  expect(standAside(official, true)).toEqual({ set, recusal: aside(official) });
});

test("nobody who is no official", () => {
  expect(standAside("nobody", true)).toBe("OFFICIAL_UNKNOWN C11 official");
});
