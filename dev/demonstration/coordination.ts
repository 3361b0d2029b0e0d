import { addDays, type LocalDate } from "../../shared/kernel/local-date.ts";
import { officialId } from "./people.ts";
import { PREFECTURE } from "./places.ts";
import { even, idOf } from "./random.ts";
import type { VillageSeason } from "./season.ts";
import type { Demonstration } from "./demonstration.ts";
import { RECORD, RowCollector, type TableRows } from "./table-rows.ts";

const CATEGORIES = even([
  "BRIBERY_RISK",
  "CLAN",
  "DISPUTE",
  "WEAK_BRANCH",
  "FINANCE",
  "LAND",
  "MERGED",
  "OUTFLOW",
]);

/** The election office's invented records: key villages with their problems, look-backs, disputes, reports, tasks. */
function coordinationRows(seasons: readonly VillageSeason[], today: LocalDate, now: Date): TableRows[] {
  const out = new RowCollector();
  for (const season of seasons) {
    if (season.isKey) addKeyVillage(out, season, today, now);
    addDisputes(out, season, today);
    if (season.announcedOn) addGate(out, season);
  }
  return out.all();
}

/** The certificate a village voted upon, long over. */
function addGate(out: RowCollector, { village, isKey, electionDate }: VillageSeason): void {
  out.add("vote_gate", {
    ...RECORD,
    id: idOf(`gate ${village.code}`),
    village_code: village.code,
    key_village_id: isKey ? idOf(`key ${village.code}`) : null,
    state: "ISSUED",
    issued_at: `${addDays(electionDate, -1)}T10:00:00Z`,
    expires_at: `${electionDate}T10:00:00Z`,
  });
}

function addKeyVillage(out: RowCollector, season: VillageSeason, today: LocalDate, now: Date): void {
  const { village, random, cycleId, announcedOn, voters } = season;
  const id = idOf(`key ${village.code}`);
  const households = Math.round(voters / 2.2);
  const working = random.happens(0.7) || village.index === 0;
  const categories = [...new Set([random.pick(CATEGORIES), random.pick(CATEGORIES)])];
  out.add("key_village", {
    ...RECORD,
    id,
    village_code: village.code,
    cycle_id: cycleId,
    focus: random.pick(even(["KEY", "DIFFICULT", "BOTH"])),
    categories,
    situation: announcedOn ? "COMPLETED" : season.cases > 0 ? "WITH_PETITION" : "NOT_ELECTED",
    screened_on: addDays(today, -30),
    households,
    screened: Math.round(households * (0.8 + 0.2 * random.next())),
    county_leader_id: officialId(village.county, "lead-cadre"),
    township_leader_id: officialId(village.township, "secretary"),
    stationed_on: working ? addDays(today, -25) : null,
    plan_approved_on: working ? addDays(today, -28) : null,
    deadline_on: addDays(today, random.between(-5, 30)),
    reviewed_on: addDays(today, -random.between(0, 9)),
    state: working ? "WORKING" : "CONFIRMED",
    risk_level: random.pick(even(["LOW", "MEDIUM", "HIGH"])),
  });
  for (let no = 1; no <= random.between(2, 5); no += 1) {
    out.add("problem_item", {
      id: idOf(`item ${village.code} ${no}`),
      key_village_id: id,
      village_code: village.code,
      no,
      category: random.pick(even(categories)),
      statement: "村务公开不及时,需限期整改(演示)",
      blocking: no === 1,
      responsible_body: random.pick(even(["CIV", "ORG", "GOV"])),
      due_on: addDays(today, random.between(-6, 20)),
      state: random.pick(even(["OPEN", "WORKING", "SUBMITTED", "VERIFIED"])),
    });
  }
  if (announcedOn) {
    out.add("look_back", {
      ...RECORD,
      id: idOf(`look-back ${village.code}`),
      village_code: village.code,
      cycle_id: cycleId,
      state: "IN_PROGRESS",
      due_on: addDays(announcedOn, 30),
      findings: 2,
      findings_open: random.between(0, 2),
    });
  }
  if (village.index === 0 || random.happens(0.1)) {
    out.add("upward_report", {
      ...RECORD,
      id: idOf(`report ${village.code}`),
      village_code: village.code,
      kind: village.index === 0 ? "INCIDENT" : random.pick(even(["OPINION", "INCIDENT"])),
      occurred_at: new Date(now.getTime() - 72 * 3_600_000).toISOString(),
      sent_at: new Date(now.getTime() - 71 * 3_600_000).toISOString(),
      from_level: "K",
      to_level: "C",
      from_region: village.county,
      to_region: PREFECTURE,
      state: "RECEIVED",
    });
  }
  out.add("task", {
    ...RECORD,
    id: idOf(`task ${village.code}`),
    village_code: village.code,
    to_body: random.pick(even(["CIV", "ORG", "PUB"])),
    from_region: village.county,
    to_region: village.county,
    content: "督促完成问题清单整改(演示)",
    signed_on: addDays(today, -1),
    sent_on: addDays(today, -random.between(1, 20)),
    due_on: addDays(today, random.between(-3, 15)),
    state: "DOING",
  });
}

function addDisputes(out: RowCollector, { village, random, isKey }: VillageSeason, today: LocalDate): void {
  const count = village.index === 0 ? 2 : random.happens(isKey ? 0.7 : 0.15) ? random.between(1, 2) : 0;
  for (let n = 0; n < count; n += 1) {
    out.add("dispute_item", {
      ...RECORD,
      id: idOf(`dispute ${village.code} ${n}`),
      village_code: village.code,
      kind: random.pick(even(["LAND", "BOUNDARY", "CONTRACT", "NEIGHBOUR"])),
      found_on: addDays(today, -random.between(1, 60)),
      state: random.pick(even(["REGISTERED", "MEDIATING", "AGREED", "CLOSED"])),
    });
  }
}

export const demonstration: Demonstration = {
  filledTable: "dispute_item",
  rows: ({ seasons, today, now }) => coordinationRows(seasons, today, now),
};
