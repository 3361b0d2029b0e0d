import { addDays, type LocalDate } from "../../shared/kernel/local-date.ts";
import { officialId, officialsOf, personName } from "./people.ts";
import type { DemoRegion } from "./places.ts";
import { idOf } from "./random.ts";
import type { VillageSeason } from "./season.ts";
import type { Demonstration } from "./demonstration.ts";
import { RECORD, RowCollector, type TableRows } from "./table-rows.ts";

const POSTED_FROM = [
  "CANDIDATES_PUBLISHED",
  "RUNOFF_PENDING",
  "INVALID_TURNOUT",
  "TIE_BREAK_PENDING",
  "RESULT_ANNOUNCED",
  "HANDOVER",
  "HANDED_OVER",
];
const UNDER_REVIEW = ["NOMINATED", "REVIEWED", ...POSTED_FROM];

/** Organization's invented records: officials, who answers where, branch elections, joint reviews and candidates. */
function organizationRows(
  regions: readonly DemoRegion[],
  seasons: readonly VillageSeason[],
  today: LocalDate,
): TableRows[] {
  const out = new RowCollector();
  for (const { code, level } of regions) {
    for (const { id, name, post, body, region } of officialsOf(code, level)) {
      out.add("official", { id, name, post, body, region_code: region, office_phone: "0000-0000000" });
    }
  }
  for (const { code, level } of regions) {
    if (level === "PREFECTURE") continue;
    const role = level === "COUNTY" ? "FIRST_RESPONSIBLE" : "DIRECT_RESPONSIBLE";
    addLeader(out, code, officialId(code, "secretary"), role, today);
  }
  for (const season of seasons) {
    const { village } = season;
    if (season.isKey)
      addLeader(out, village.code, officialId(village.county, "lead-cadre"), "LEAD_CADRE", today);
    addBranch(out, season, today);
    if (UNDER_REVIEW.includes(season.stage)) addReview(out, season);
    if (POSTED_FROM.includes(season.stage)) addCandidates(out, season);
  }
  return out.all();
}

function addLeader(
  out: RowCollector,
  region: string,
  official: string,
  role: string,
  today: LocalDate,
): void {
  const since = addDays(today, -50);
  out.add("responsible_leader", {
    id: idOf(`leads ${region} ${role}`),
    region_code: region,
    official_id: official,
    role,
    since,
  });
}

function addBranch(
  out: RowCollector,
  { village, random, cycleId, announcedOn }: VillageSeason,
  today: LocalDate,
): void {
  const done = announcedOn !== null || random.happens(0.6);
  const members = random.between(10, 80);
  const dueOn = addDays(today, done ? -random.between(20, 50) : random.between(-4, 30));
  out.add("party_branch_election", {
    ...RECORD,
    id: idOf(`branch ${village.code}`),
    village_code: village.code,
    cycle_id: cycleId,
    branch_kind: members > 50 ? "GENERAL_BRANCH" : "BRANCH",
    state: done ? "FILED" : random.happens(0.5) ? "NOMINEES_APPROVED" : "DUE",
    due_on: dueOn,
    held_on: done ? dueOn : null,
    entitled_members: members,
    present: done ? Math.round(members * 0.9) : null,
    seats: 3,
    candidates_count: done ? 4 : null,
    result_approved_on: done ? addDays(dueOn, 3) : null,
    secretary_name: done ? personName(`${village.code} secretary`) : null,
    secretary_also_director: announcedOn ? (random.happens(0.9) ? "YES" : "NO") : "PENDING",
  });
}

function addReview(out: RowCollector, { village, cycleId, electionDate, stage, seats }: VillageSeason): void {
  const id = idOf(`review ${village.code}`);
  const over = stage !== "NOMINATED";
  out.add("joint_review_batch", {
    ...RECORD,
    id,
    village_code: village.code,
    cycle_id: cycleId,
    submitted_on: addDays(electionDate, -14),
    due_on: addDays(electionDate, -7),
    state: over ? "CLOSED" : "COLLECTING",
  });
  for (let n = 0; n <= seats; n += 1) {
    out.add("joint_review_item", {
      id: idOf(`review item ${village.code} ${n}`),
      batch_id: id,
      village_code: village.code,
      nominee_name: personName(`${village.code} candidate ${n}`),
      position: n === 0 ? "DIRECTOR" : "MEMBER",
      verdict: over ? "QUALIFIED" : null,
      verdict_on: over ? addDays(electionDate, -8) : null,
    });
  }
}

function addCandidates(
  out: RowCollector,
  { village, cycleId, electionDate, seats, voters, random }: VillageSeason,
): void {
  // One more than there are seats: 差额.
  for (let n = 0; n <= seats; n += 1) {
    out.add("candidate", {
      id: idOf(`candidate ${village.code} ${n}`),
      village_code: village.code,
      cycle_id: cycleId,
      name: personName(`${village.code} candidate ${n}`),
      position: n === 0 ? "DIRECTOR" : "MEMBER",
      nomination_votes: Math.round(voters * (0.2 + 0.4 * random.next())),
      status: "POSTED",
      published_on: addDays(electionDate, -6),
    });
  }
}

export const demonstration: Demonstration = {
  filledTable: "official",
  rows: ({ regions, seasons, today }) => organizationRows(regions, seasons, today),
};
