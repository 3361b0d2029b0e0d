import { addDays, type LocalDate } from "../../shared/kernel/local-date.ts";
import { nomineesOf } from "./nominees.ts";
import { officialId, officialsOf, personName } from "./people.ts";
import type { DemoRegion } from "./places.ts";
import { idOf } from "./random.ts";
import type { VillageSeason } from "./season.ts";
import type { Demonstration } from "./demonstration.ts";
import { RECORD, RowCollector, type TableRows } from "./table-rows.ts";

/** Not yet as far as a review of the nominees. */
const BEFORE_REVIEW = [
  "PREPARING",
  "COMMITTEE_FORMED",
  "METHOD_ADOPTED",
  "LIST_PUBLISHED",
  "LIST_FINAL",
  "SUSPENDED",
];

/** Organization's invented records: officials, who answers where, branch elections and joint reviews. */
function organizationRows(
  regions: readonly DemoRegion[],
  seasons: readonly VillageSeason[],
  today: LocalDate,
): TableRows[] {
  const out = new RowCollector();
  for (const { code, level } of regions) {
    for (const { id, name, post, body, region } of officialsOf(code, level)) {
      out.add("official", {
        ...RECORD,
        id,
        name,
        post,
        body,
        region_code: region,
        office_phone: "0000-0000000",
      });
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
  }
  addReviews(
    out,
    seasons.filter(({ stage }) => !BEFORE_REVIEW.includes(stage)),
  );
  addWeakBranches(out, seasons, today);
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
    ...RECORD,
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

/** Reviews in the order they were handed in, so that each county's numbers have no gap. */
function addReviews(out: RowCollector, seasons: readonly VillageSeason[]): void {
  const counters = new Map<string, { region: string; year: number; last_no: number }>();
  const inOrder = seasons.toSorted((a, b) => (a.electionDate < b.electionDate ? -1 : 1));
  for (const season of inOrder) {
    const region = season.village.county;
    const year = Number(addDays(season.electionDate, -14).slice(0, 4));
    const counter = counters.get(`${region} ${year}`) ?? { region, year, last_no: 0 };
    counter.last_no += 1;
    counters.set(`${region} ${year}`, counter);
    addReview(out, season, `LS${region.slice(0, 6)}-${year}-${String(counter.last_no).padStart(4, "0")}`);
  }
  for (const counter of counters.values()) out.add("joint_review_counter", counter);
}

/** A few weak branches, each at another step of being put right. */
function addWeakBranches(out: RowCollector, seasons: readonly VillageSeason[], today: LocalDate): void {
  const states = ["RECTIFYING", "DELISTED", "LISTED"];
  for (const [n, { village, cycleId }] of seasons.filter(({ isKey }) => isKey).entries()) {
    const state = states[n % 6];
    if (!state) continue;
    out.add("branch_rectification", {
      ...RECORD,
      id: idOf(`weak branch ${village.code}`),
      village_code: village.code,
      cycle_id: cycleId,
      category: "COMMITTEE_INCOMPLETE",
      state,
      listed_on: addDays(today, -60),
      county_leader_id: state === "LISTED" ? null : officialId(village.county, "lead-cadre"),
      township_leader_id: state === "LISTED" ? null : officialId(village.township, "secretary"),
      partner_body: state === "LISTED" ? null : "ORG",
      measures: state === "LISTED" ? [] : ["COMMITTEE_FILLED"],
      due_on: state === "LISTED" ? null : addDays(today, state === "DELISTED" ? -5 : 30),
      accepted_on: state === "DELISTED" ? addDays(today, -10) : null,
    });
  }
}

function addReview(out: RowCollector, season: VillageSeason, batchNo: string): void {
  const { village, cycleId, electionDate, stage } = season;
  const id = idOf(`review ${village.code}`);
  const over = stage !== "NOMINATED";
  out.add("joint_review_batch", {
    ...RECORD,
    id,
    batch_no: batchNo,
    village_code: village.code,
    cycle_id: cycleId,
    submitted_on: addDays(electionDate, -14),
    due_on: addDays(electionDate, -7),
    state: over ? "CLOSED" : "COLLECTING",
  });
  for (const [n, { name, position }] of nomineesOf(season).entries()) {
    out.add("joint_review_item", {
      id: idOf(`review item ${village.code} ${n}`),
      batch_id: id,
      village_code: village.code,
      nominee_name: name,
      position,
      verdict: over ? "QUALIFIED" : null,
      verdict_on: over ? addDays(electionDate, -8) : null,
    });
  }
}

export const demonstration: Demonstration = {
  filledTable: "official",
  register: ["official"],
  rows: ({ regions, seasons, today }) => organizationRows(regions, seasons, today),
};
