import { book, day } from "../../../test/harness/sample-records.ts";
import type { KeyVillageRow } from "../records/coordination-sections.ts";
import { toKeyVillage } from "./to-key-village.ts";

const item = { no: 1, category: "FINANCE", statement: "-", blocking: false, responsibleBody: "CIV" };
const entry = {
  villageCode: "149921001201",
  categories: ["FINANCE"],
  state: "WORKING",
  reviewedOn: day("2026-11-20"),
  planApprovedOn: null,
  countyLeaderId: null,
  townshipLeaderId: null,
  situation: "PLANNED",
  items: [
    { ...item, state: "OPEN", dueOn: day("2026-11-21") },
    { ...item, state: "VERIFIED", dueOn: day("2026-11-02") },
  ],
} as unknown as KeyVillageRow;

test.each([
  ["2026-11-22", 0],
  ["2026-11-23", 0],
  ["2026-11-24", 1],
])("an item due on Saturday the 21st is on %s overdue: %s", (today, overdue) => {
  expect(toKeyVillage(entry, book, day(today), true).itemsOverdue).toBe(overdue);
});

const told = (categories: string[], knowsPetitions: boolean) => {
  const row = {
    villageCode: "149921001200",
    categories,
    state: "WORKING",
    reviewedOn: "2026-03-01",
    items: categories.map((category, index) => ({
      ...item,
      no: index + 1,
      category,
      state: "OPEN",
      dueOn: "2026-03-20",
    })),
  } as unknown as KeyVillageRow;
  const shown = toKeyVillage(row, book, day("2026-03-10"), knowsPetitions);
  return [shown.categories, shown.items?.map(({ category }) => category), shown.itemsOpen];
};

test("that a village has petitions is told by no category to whom its situation does not tell it", () => {
  expect(told(["LAND", "PETITION"], true)).toEqual([["LAND", "PETITION"], ["LAND", "PETITION"], 2]);
  expect(told(["LAND", "PETITION"], false)).toEqual([["LAND", "OTHER"], ["LAND", "OTHER"], 2]);
  // It looks as a village does that has another difficulty, with that one or without.
  expect(told(["PETITION"], false)).toEqual(told(["OTHER"], false));
  expect(told(["PETITION", "OTHER"], false)[0]).toEqual(["OTHER"]);
});
