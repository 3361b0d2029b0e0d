import { addDays } from "../../shared/kernel/local-date.ts";
import type { Demonstration } from "./demonstration.ts";
import { idOf } from "./random.ts";
import { RowCollector } from "./table-rows.ts";

/** Where the result is announced the audit was posted before the vote; elsewhere it is under way. */
export const demonstration: Demonstration = {
  filledTable: "accounts_audit",
  rows: ({ seasons, now }) => {
    const out = new RowCollector();
    for (const { village, electionDate, announcedOn } of seasons)
      out.add("accounts_audit", {
        id: idOf(`accounts ${village.code}`),
        village_code: village.code,
        state: announcedOn ? "PUBLISHED" : "UNDER_WAY",
        opened_on: addDays(electionDate, -90),
        published_on: announcedOn && addDays(electionDate, -30),
        version: 1,
        updated_at: now.toISOString(),
      });
    return out.all();
  },
};
