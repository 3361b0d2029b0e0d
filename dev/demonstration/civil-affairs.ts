import { addDays, type LocalDate } from "../../shared/kernel/local-date.ts";
import { type DemoRegion, PREFECTURE } from "./places.ts";
import { even, idOf } from "./random.ts";
import { CYCLE_ID, type VillageSeason } from "./season.ts";
import { addRounds } from "./ballots.ts";
import { nomineesOf } from "./nominees.ts";
import type { Demonstration } from "./demonstration.ts";
import { RECORD, RowCollector, type TableRows } from "./table-rows.ts";

const ITEMS = [
  "SEAL_COMMITTEE",
  "SEAL_FINANCE",
  "ACCOUNTS",
  "CONTRACTS",
  "ASSETS",
  "ARCHIVES",
  "ELECTION_FILES",
  "UNFINISHED",
];

/** Civil affairs' invented records: the demonstration's places, its cycle, and the election of each village. */
function civilAffairsRows(
  regions: readonly DemoRegion[],
  seasons: readonly VillageSeason[],
  today: LocalDate,
): TableRows[] {
  const out = new RowCollector();
  const year = Number(today.slice(0, 4));
  for (const { code, name, level, parent } of regions) {
    out.add("region", { code, name, level, parent_code: parent, valid_from: `${year - 5}-01-01` });
  }
  out.add("election_cycle", {
    id: CYCLE_ID,
    ordinal: 13,
    year,
    region_code: PREFECTURE,
    starts_on: addDays(today, -60),
    ends_on: addDays(today, 90),
    basis_doc: `演示文件〔${year}〕1号`,
  });
  for (const season of seasons) {
    addVillage(out, season, year);
    addElection(out, season, today);
  }
  return out.all();
}

function addVillage(out: RowCollector, { village, voters, random }: VillageSeason, year: number): void {
  const residents = Math.round(voters / 0.72);
  out.add("village", {
    code: village.code,
    name: village.name,
    kind: village.kind,
    township_code: village.township,
    group_count: random.between(2, 12),
    household_count: Math.round(residents / 3.1),
    registered_population: residents,
    resident_population: Math.round(residents * (0.5 + random.next() / 2)),
    is_merged: random.happens(0.1),
    valid_from: `${year - 5}-01-01`,
  });
  if (village.index !== 0) return;
  // A code retired by a merger, with what it became: records keep the code of their time.
  const retired = `${village.township.slice(0, 9)}399`;
  out.add("village", {
    code: retired,
    name: "旧村(已撤并)",
    kind: "VILLAGE",
    township_code: village.township,
    valid_from: `${year - 9}-01-01`,
    valid_to: `${year - 6}-12-31`,
    successor_codes: [village.code],
  });
}

/** Nominated, and posted some days later. */
const NOMINATED = ["NOMINATED", "REVIEWED"];
const EARLY = ["PREPARING", "COMMITTEE_FORMED", "METHOD_ADOPTED"];
const UNNAMED = [...EARLY, "LIST_PUBLISHED", "LIST_FINAL", "SUSPENDED"];

function addElection(out: RowCollector, season: VillageSeason, today: LocalDate): void {
  const { village, stage, electionDate, voters, seats, announcedOn, random } = season;
  const id = idOf(`election ${village.code}`);
  const listed = !EARLY.includes(stage);
  const listPublishedOn = listed
    ? addDays(electionDate, village.index === 4 ? -19 : -20 - random.between(0, 2))
    : null;
  const handedOver =
    stage === "HANDED_OVER" && announcedOn ? addDays(announcedOn, random.between(3, 10)) : null;
  out.add("village_election", {
    ...RECORD,
    id,
    village_code: village.code,
    cycle_id: season.cycleId,
    kind: village.kind === "VILLAGE" ? "VC" : "RC",
    stage,
    suspended_from: stage === "SUSPENDED" ? "LIST_FINAL" : null,
    stage_since: announcedOn ?? addDays(today, -random.between(0, 6)),
    election_date: stage === "PREPARING" ? null : electionDate,
    election_method: stage === "PREPARING" ? null : random.happens(0.7) ? "CANDIDATES" : "SELF_NOMINATION",
    seats_member: seats - 1,
    audit_published_on: listed ? addDays(electionDate, -25) : null,
    committee_formed_on: stage === "PREPARING" ? null : addDays(electionDate, -35),
    committee_members: stage === "PREPARING" ? null : random.pick(even([5, 7, 9])),
    committee_filed_on: stage === "PREPARING" ? null : addDays(electionDate, -33),
    list_published_on: listPublishedOn,
    registered_voters: listed ? voters : null,
    proxy_voters: announcedOn ? Math.round(voters * 0.1) : null,
    proxy_max_per_holder: announcedOn ? 3 : null,
    result_announced_on: announcedOn,
    handover_state: handedOver ? "COMPLETED" : stage === "HANDOVER" ? "IN_PROGRESS" : "NOT_STARTED",
    handover_completed_on: handedOver,
  });
  if (listPublishedOn) addObjections(out, season, id, listPublishedOn);
  if (stage === "HANDOVER" || handedOver) {
    for (const code of ITEMS) {
      const done = handedOver !== null || random.happens(0.5);
      out.add("handover_item", {
        id: idOf(`item ${village.code} ${code}`),
        election_id: id,
        village_code: village.code,
        code,
        mandatory: code !== "UNFINISHED",
        state: done ? "HANDED" : "PENDING",
        handed_on: done ? (handedOver ?? today) : null,
      });
    }
  }
  if (!UNNAMED.includes(stage)) addCandidates(out, season, id);
  addRounds(out, season, id);
}

function addCandidates(out: RowCollector, season: VillageSeason, electionId: string): void {
  const { village, stage, electionDate, voters, random } = season;
  const isPosted = !NOMINATED.includes(stage);
  for (const { id, name, position, womensSeat } of nomineesOf(season)) {
    out.add("candidate", {
      id,
      election_id: electionId,
      village_code: village.code,
      name,
      position,
      womens_seat: womensSeat,
      nomination_votes: Math.round(voters * (0.2 + 0.4 * random.next())),
      status: isPosted ? "POSTED" : stage === "REVIEWED" ? "QUALIFIED" : "NOMINATED",
      published_on: isPosted ? addDays(electionDate, -6) : null,
    });
  }
}

function addObjections(
  out: RowCollector,
  season: VillageSeason,
  electionId: string,
  publishedOn: LocalDate,
): void {
  const { village, random, stage } = season;
  const count = village.index === 5 ? 2 : random.happens(0.4) ? random.between(1, 2) : 0;
  for (let seq = 1; seq <= count; seq += 1) {
    // The fifth day is in time, the sixth is not: village 5 has one of each.
    const receivedOn = addDays(publishedOn, village.index === 5 ? 4 + seq : random.between(0, 5));
    const isOpen = stage === "LIST_PUBLISHED" && random.happens(0.5);
    out.add("voter_objection", {
      id: idOf(`objection ${village.code} ${seq}`),
      election_id: electionId,
      village_code: village.code,
      seq,
      kind: random.pick(even(["OMITTED", "WRONGLY_LISTED", "DUPLICATE_ELSEWHERE", "OTHER"])),
      received_on: receivedOn,
      decided_on: isOpen ? null : addDays(receivedOn, random.between(1, 3)),
      decision: isOpen ? null : random.happens(0.25) ? "UPHELD" : "REJECTED",
    });
  }
}

export const demonstration: Demonstration = {
  filledTable: "village_election",
  register: ["region", "village"],
  keepsRegister: true,
  rows: ({ regions, seasons, today }) => civilAffairsRows(regions, seasons, today),
};
