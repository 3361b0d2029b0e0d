import { aKeyVillage, aProblemItem, book, day } from "../../../test/harness/sample-records.ts";
import { toldCategories } from "../domain/words.ts";
import { detailsOf } from "./to-key-village.ts";

const items = [
  aProblemItem({ dueOn: day("2026-11-21") }),
  aProblemItem({ state: "VERIFIED", dueOn: day("2026-11-02") }),
];

test.each([
  ["2026-11-22", 0],
  ["2026-11-23", 0],
  ["2026-11-24", 1],
])("an item due on Saturday the 21st is on %s overdue: %s", (today, overdue) => {
  const shown = detailsOf(aKeyVillage({ state: "WORKING" }), items, book, day(today));
  expect([shown.itemsOpen, shown.itemsOverdue]).toEqual([1, overdue]);
});

test("the gate says what keeps it closed, and is passed on the first responsible person's word", () => {
  const gate = (over: object): unknown =>
    detailsOf(aKeyVillage(over), [aProblemItem({ blocking: true })], book, day("2026-11-22")).gateReasons;
  expect(gate({})).toEqual(["NOT_WORKING", "NO_PLAN", "NO_COUNTY_LEADER", "BLOCKING_ITEM"]);
  expect(gate({ state: "WORKING", planApprovedOn: day("2026-11-01"), countyLeaderId: "one" })).toEqual([
    "BLOCKING_ITEM",
  ]);
  expect(gate({ gateOverrideOn: day("2026-11-20") })).toEqual([]);
});

test("that a village has petitions is told by no category to whom its situation does not tell it", () => {
  expect(toldCategories(["LAND", "PETITION"], true)).toEqual(["LAND", "PETITION"]);
  expect(toldCategories(["LAND", "PETITION"], false)).toEqual(["LAND", "OTHER"]);
  // It looks as a village does that has another difficulty, with that one or without.
  expect(toldCategories(["PETITION"], false)).toEqual(toldCategories(["OTHER"], false));
  expect(toldCategories(["PETITION", "OTHER"], false)).toEqual(["OTHER"]);
});
