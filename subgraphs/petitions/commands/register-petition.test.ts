import { day, everyPlace, momentOn, told } from "../../../test/harness/sample-records.ts";
import { registerPetition } from "./register-petition.ts";

const order = {
  village: "149921001201",
  receivedOn: day("2026-03-02"),
  form: "LETTER",
  source: "LOCAL",
  class: "APPEAL",
  topic: "PROCEDURE",
  peopleBand: "ONE",
  isKeyCase: false,
  aboutCadres: false,
  repeatOf: null,
};
const register = (
  over: object = {},
  { covers = true, isRepeatedRegistered = true, places = everyPlace() } = {},
): unknown =>
  told(
    registerPetition.decide(
      null,
      { ...order, ...over },
      { ...momentOn("2026-03-10"), covers: () => covers },
      { isRepeatedRegistered, places },
    ),
  );

test("begins open with the petitions office, and the time to route it runs from receipt", () => {
  const { village, repeatOf, ...stated } = order;
  expect(register()).toEqual({
    set: {
      ...stated,
      villageCode: village,
      repeatOf,
      isRepeat: false,
      handlingBody: "PET",
      stage: "REGISTERED",
      ledgerState: "OPEN",
      clocks: [expect.objectContaining({ rule: "P01", startedOn: "2026-03-02", dueOn: "2026-03-17" })],
      dueOn: "2026-03-17",
      dueRule: "P01",
      isProvisional: false,
    },
    facts: { receivedOn: "2026-03-02" },
  });
});

test("a repeat is linked to the earlier case", () => {
  expect(register({ repeatOf: "earlier" })).toMatchObject({ set: { repeatOf: "earlier", isRepeat: true } });
  expect(register({ repeatOf: "earlier" }, { isRepeatedRegistered: false })).toBe("NOT_FOUND C11 repeatOf");
});

test("is of a village that the office reaches", () => {
  expect(register({}, { covers: false })).toBe("NOT_FOUND C11 village");
  expect(register({ village: "149921001000" })).toBe("REGISTRATION_REQUIRED_FIELD P14 village");
});

test("is of a village that is in use, as civil affairs keeps it", () => {
  expect(register({}, { places: () => null })).toBe("PLACE_UNKNOWN C13 village");
  expect(register({}, { places: everyPlace({ validTo: day("2026-03-09") }) })).toBe(
    "PLACE_RETIRED C13 village",
  );
  expect(register({}, { places: everyPlace({ validTo: day("2026-03-10") }) })).toHaveProperty("set");
  expect(register({}, { places: null })).toBe("REFERENCE_MISSING C11 village");
});

test.each([
  ["more than a year ago", "2025-03-08", true],
  ["on the first day of the first Regulations", "2005-05-01", true],
  ["before any", "2005-04-30", false],
  ["today", "2026-03-10", true],
  ["tomorrow", "2026-03-11", false],
])("received %s", (_, receivedOn, isTaken) => {
  if (isTaken) expect(register({ receivedOn })).toMatchObject({ set: { receivedOn } });
  else expect(register({ receivedOn })).toBe("FIELD_NOT_ACCEPTABLE P23 receivedOn");
});

test.each(["ONE", "TWO_TO_FOUR"])("a visit of a group is not of %s", (peopleBand) => {
  expect(register({ form: "GROUP_VISIT", peopleBand })).toBe("REGISTRATION_REQUIRED_FIELD P13 peopleBand");
});

test("a visit of a group is of five or more", () => {
  expect(register({ form: "GROUP_VISIT", peopleBand: "FIVE_OR_MORE" })).toMatchObject({
    set: { form: "GROUP_VISIT", peopleBand: "FIVE_OR_MORE" },
  });
});
