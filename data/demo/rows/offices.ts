import { addDays, type LocalDate } from "../../../shared/kernel/local-date.ts";
import { officialId } from "../people.ts";
import { even, idOf } from "../random.ts";
import type { VillageSeason } from "../season.ts";
import { RECORD, RowCollector, type TableRows } from "./table-rows.ts";

/** Hours before `now`, as an instant. */
const hoursAgo = (now: Date, hours: number): string =>
  new Date(now.getTime() - hours * 3_600_000).toISOString();

/** Discipline's invented records: a few published notices, and receipts for clues. */
export function disciplineRows(seasons: readonly VillageSeason[], today: LocalDate): TableRows[] {
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

/** Public security's invented records: plans, duty on election day, a few incidents. */
export function publicSecurityRows(
  seasons: readonly VillageSeason[],
  today: LocalDate,
  now: Date,
): TableRows[] {
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
        updated_at: hoursAgo(now, 1),
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

/** Publicity's invented records: matters in public discussion by topic, and what was published. */
export function publicityRows(seasons: readonly VillageSeason[], today: LocalDate, now: Date): TableRows[] {
  const out = new RowCollector();
  for (const { village, random, isKey, announcedOn } of seasons) {
    if (village.index === 0 || random.happens(isKey ? 0.1 : 0.005)) {
      const hours = village.index === 0 ? 50 : random.between(1, 200);
      const answered = village.index !== 0 && random.happens(0.7);
      out.add("opinion_incident", {
        ...RECORD,
        id: idOf(`opinion ${village.code}`),
        incident_no: `YQ${village.code}`,
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
  return out.all();
}
