import { addDays, type LocalDate } from "../../shared/kernel/local-date.ts";
import { even, idOf } from "./random.ts";
import type { Demonstration } from "./demonstration.ts";
import type { VillageSeason } from "./season.ts";
import { hoursAgo, RECORD, RowCollector, type TableRows } from "./table-rows.ts";

/** Public security's invented records: plans, duty on election day, a few incidents. */
function publicSecurityRows(seasons: readonly VillageSeason[], today: LocalDate, now: Date): TableRows[] {
  const out = new RowCollector();
  for (const { village, random, isKey, electionDate, cycleId } of seasons) {
    const place = { village_code: village.code, cycle_id: cycleId };
    const passed = electionDate < today;
    const approved = passed || random.happens(0.6);
    out.add("security_plan", {
      ...RECORD,
      ...place,
      id: idOf(`security ${village.code}`),
      election_date: electionDate,
      level: isKey ? "KEY" : "GENERAL",
      officers_planned: isKey ? "SIX_TO_15" : "UP_TO_5",
      state: passed ? "DEACTIVATED" : approved ? "APPROVED" : "SUBMITTED",
      approved_on: approved ? addDays(electionDate, -random.between(5, 9)) : null,
    });
    if (isKey) {
      out.add("emergency_plan", {
        ...RECORD,
        ...place,
        election_date: electionDate,
        id: idOf(`emergency ${village.code}`),
        state: "APPROVED",
        approved_on: addDays(electionDate, -10),
        drilled_on: random.happens(0.5) ? addDays(electionDate, -6) : null,
        review_due_on: addDays(electionDate, 30),
      });
    }
    if (electionDate <= today) {
      out.add("election_day_duty", {
        id: idOf(`duty ${village.code}`),
        village_code: village.code,
        duty_date: electionDate,
        status: electionDate === today ? "NORMAL" : "ENDED",
        reported_at: hoursAgo(now, 1),
        created_by: RECORD.created_by,
      });
    }
    if (village.index === 0 || random.happens(isKey ? 0.04 : 0.002)) {
      const days = random.between(1, 20);
      out.add("incident_summary", {
        ...RECORD,
        id: idOf(`incident ${village.code}`),
        incident_no: `JQ${village.code}`,
        village_code: village.code,
        occurred_on: addDays(today, -days),
        occurred_at: hoursAgo(now, 24 * days),
        kind: random.pick(even(["VENUE_DISORDER", "FIGHT", "RUMOUR", "PROPERTY"])),
        level: random.happens(0.8) ? 4 : 3,
        people_band: "UP_TO_9",
        state: "CLOSED",
        election_impact: "NONE",
      });
    }
  }
  return out.all();
}

export const demonstration: Demonstration = {
  filledTable: "security_plan",
  rows: ({ seasons, today, now }) => publicSecurityRows(seasons, today, now),
};
