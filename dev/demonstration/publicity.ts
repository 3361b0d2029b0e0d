import { addDays, type LocalDate } from "../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { even, idOf } from "./random.ts";
import type { Demonstration } from "./demonstration.ts";
import type { VillageSeason } from "./season.ts";
import { hoursAgo, RECORD, RowCollector, type TableRows } from "./table-rows.ts";

/** Publicity's invented records: matters in public discussion by topic, and what was published. */
function publicityRows(seasons: readonly VillageSeason[], today: LocalDate, now: Date): TableRows[] {
  const out = new RowCollector();
  const year = today.slice(0, 4);
  const given = new Map<RegionCode, number>();
  for (const { village, random, isKey, announcedOn } of seasons) {
    if (village.index === 0 || random.happens(isKey ? 0.1 : 0.005)) {
      const hours = village.index === 0 ? 50 : random.between(1, 200);
      const answered = village.index !== 0 && random.happens(0.7);
      const no = (given.get(village.county) ?? 0) + 1;
      given.set(village.county, no);
      out.add("opinion_incident", {
        ...RECORD,
        id: idOf(`opinion ${village.code}`),
        incident_no: `YQ${village.county.slice(0, 6)}-${year}-${String(no).padStart(4, "0")}`,
        village_code: village.code,
        detected_on: addDays(today, -Math.floor(hours / 24)),
        detected_at: hoursAgo(now, hours),
        topic: random.pick(even(["PROCEDURE", "RUMOUR_RESULT", "POLICY_MISREAD", "FINANCE"])),
        venue_kind: random.pick(even(["FORUM", "SHORT_VIDEO", "GOV_BOARD"])),
        issue_summary: "对选举程序的疑问(演示)",
        accuracy: "UNVERIFIED",
        heat: "LOW",
        grade: random.happens(0.03) ? "MAJOR" : "OTHER",
        responsible_body: "CIV",
        first_report_at: hoursAgo(now, hours - 0.5),
        responded_at: answered ? hoursAgo(now, hours * 0.8) : null,
        state: answered ? "RESPONDED" : "RESPONDING",
      });
    }
    if (village.index === 0 || (announcedOn && random.happens(0.05))) {
      out.add("publication", {
        id: idOf(`publication ${village.code}`),
        village_code: village.code,
        kind: "POLICY_EXPLANATION",
        title: "换届选举政策解读(演示)",
        url: `https://publications.example/${village.code}`,
        issuer: "演示县委宣传部",
        published_at: hoursAgo(now, 30),
      });
    }
  }
  for (const [region, last] of given)
    out.add("opinion_counter", { region, year: Number(year), last_no: last });
  return out.all();
}

export const demonstration: Demonstration = {
  filledTable: "publication",
  rows: ({ seasons, today, now }) => publicityRows(seasons, today, now),
};
