import { addDays, type LocalDate } from "../../shared/kernel/local-date.ts";
import { officialId } from "./people.ts";
import { even, idOf } from "./random.ts";
import type { Demonstration } from "./demonstration.ts";
import type { VillageSeason } from "./season.ts";
import { RECORD, RowCollector, type TableRows } from "./table-rows.ts";

/** Discipline's invented records: a few published notices, and receipts for clues. */
function disciplineRows(seasons: readonly VillageSeason[], today: LocalDate): TableRows[] {
  const out = new RowCollector();
  for (const { village, random, isKey } of seasons) {
    if (village.index === 0 || random.happens(isKey ? 0.08 : 0.004)) {
      out.add("discipline_notice", {
        id: idOf(`notice ${village.code}`),
        notice_no: `TB${village.code}`,
        village_code: village.code,
        published_on: addDays(today, -random.between(1, 30)),
        issuer: "演示县纪委监委",
        title: "关于一起违反换届纪律问题的通报(演示)",
        url: `https://notices.example/${village.code}`,
        conduct_code: "BRIBERY",
        sanction_code: "WARNING",
      });
    }
    if (village.index === 0 || random.happens(isKey ? 0.1 : 0.01)) {
      const concluded = random.happens(0.4);
      out.add("clue_receipt", {
        ...RECORD,
        id: idOf(`clue ${village.code}`),
        receipt_no: `HZ${village.code}`,
        village_code: village.code,
        source_kind: random.pick(even(["PETITIONS", "CIVIL_AFFAIRS", "LOOKBACK"])),
        received_on: addDays(today, -random.between(3, 60)),
        accepted: concluded ? "ACCEPTED" : "PENDING",
        concluded_on: concluded ? addDays(today, -1) : null,
        handler_id: officialId(village.county, "DIS-handler"),
      });
    }
  }
  return out.all();
}

export const demonstration: Demonstration = {
  filledTable: "discipline_notice",
  rows: ({ seasons, today }) => disciplineRows(seasons, today),
};
