import { aPetition, book, day, everyPlace, momentOn, told } from "../../../test/harness/sample-records.ts";
import { decideRegistration, earliestReceipt } from "./registration.ts";

const { village, ...stated } = { village: "149921001201", ...aPetition() };
const register = (receivedOn: string): unknown =>
  told(
    decideRegistration(
      null,
      { ...stated, village, receivedOn: day(receivedOn), repeatOf: null } as never,
      momentOn("2026-03-10"),
      { isRepeatedRegistered: true, places: everyPlace() },
    ),
  );

test.each([
  ["2025-03-08", "P01@2022-05-01", "2025-03-23"],
  ["2019-06-03", "P01@2005-05-01", "2019-06-18"],
  ["2005-05-01", "P01@2005-05-01", "2005-05-16"],
])("an old matter, received on %s, is registered by the rule of its day: %s", (on, ruleVersion, dueOn) => {
  expect(register(on)).toMatchObject({ set: { receivedOn: on, clocks: [{ ruleVersion, dueOn }] } });
});

test("none is older than the first rule, or from tomorrow", () => {
  expect(earliestReceipt(book)).toBe("2005-05-01");
  expect(register("2005-04-30")).toBe("FIELD_NOT_ACCEPTABLE P23 receivedOn");
  expect(register("2026-03-11")).toBe("FIELD_NOT_ACCEPTABLE P23 receivedOn");
});
