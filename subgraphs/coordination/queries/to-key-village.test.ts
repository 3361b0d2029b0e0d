import { book, day } from "../../../test/harness/sample-records.ts";
import type { KeyVillageRow } from "../records/coordination-sections.ts";
import { toKeyVillage } from "./to-key-village.ts";

const item = { no: 1, category: "FINANCE", statement: "-", blocking: false, responsibleBody: "CIV" };
const entry = {
  villageCode: "149921001201",
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
  expect(toKeyVillage(entry, book, day(today)).itemsOverdue).toBe(overdue);
});
