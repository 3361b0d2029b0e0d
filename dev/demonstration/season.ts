import { addDays, type LocalDate } from "../../shared/kernel/local-date.ts";
import type { ElectionStage } from "../../subgraphs/civil-affairs/domain/words.ts";
import type { DemoVillage } from "./places.ts";
import { type Chance, chance, idOf } from "./random.ts";

/** The facts about one village that more than one department's invented records must agree on. */
export interface VillageSeason {
  readonly village: DemoVillage;
  readonly random: Chance;
  readonly cycleId: string;
  readonly stage: ElectionStage;
  readonly electionDate: LocalDate;
  readonly isKey: boolean;
  readonly voters: number;
  readonly seats: number;
  /** Result announced on; null before. */
  readonly announcedOn: LocalDate | null;
  /** How many petition cases the village has. */
  readonly cases: number;
}

export const CYCLE_ID = idOf("cycle 13");

/** Stages with their share of villages, and how many days from today their election day lies. */
const STAGES: readonly (readonly [ElectionStage, number, readonly [number, number]])[] = [
  ["PREPARING", 5, [25, 45]],
  ["COMMITTEE_FORMED", 4, [21, 40]],
  ["METHOD_ADOPTED", 5, [18, 35]],
  ["LIST_PUBLISHED", 6, [12, 19]],
  ["LIST_FINAL", 5, [9, 15]],
  ["NOMINATED", 5, [7, 12]],
  ["REVIEWED", 5, [3, 10]],
  ["CANDIDATES_PUBLISHED", 10, [0, 5]],
  ["RUNOFF_PENDING", 3, [-20, -2]],
  ["INVALID_TURNOUT", 1, [-15, -2]],
  ["SUSPENDED", 1, [5, 20]],
  ["RESULT_ANNOUNCED", 10, [-12, -1]],
  ["HANDOVER", 15, [-18, -3]],
  ["HANDED_OVER", 25, [-40, -11]],
];

/** The first villages of the demonstration are the cases every counter and clock must get right. */
const SPECIAL: readonly { stage: ElectionStage; days: number }[] = [
  { stage: "HANDOVER", days: -13 }, // 0: the accounts' own village: work hand-over past its tenth day, everything in it
  { stage: "INVALID_TURNOUT", days: -3 }, // 1: exactly one half voted
  { stage: "HANDED_OVER", days: -20 }, // 2: elected in a run-off with exactly one third
  { stage: "TIE_BREAK_PENDING", days: -1 }, // 3: a tie
  { stage: "LIST_PUBLISHED", days: 18 }, // 4: list posted 19 days before, one day late
  { stage: "LIST_PUBLISHED", days: 18 }, // 5: list posted 20 days before, just in time
  { stage: "METHOD_ADOPTED", days: 20 }, // 6: the list's last day is today
  { stage: "METHOD_ADOPTED", days: 12 }, // 7: the list's last day has passed
];

/** The village with a tie, which takes several seats of a kind. */
const TIED = 3;

export function seasonOf(village: DemoVillage, seed: number, today: LocalDate, scale: string): VillageSeason {
  const random = chance(seed, `village ${village.code}`);
  const special = village.index < SPECIAL.length ? SPECIAL[village.index] : undefined;
  const [stage, , [low, high]] = random.pick(STAGES.map((row) => [row, row[1]] as const));
  const electionDate = addDays(today, special?.days ?? random.between(low, high));
  const chosen = special?.stage ?? stage;
  const announced = ["RESULT_ANNOUNCED", "HANDOVER", "HANDED_OVER"].includes(chosen);
  const isKey = village.index === 0 || random.happens(0.06);
  const residents = Math.round(Math.min(6000, Math.max(60, 600 * Math.exp(0.8 * gauss(random)))));
  const picked = random.pick([
    [3, 45],
    [5, 45],
    [7, 10],
  ]);
  return {
    village,
    random,
    cycleId: CYCLE_ID,
    stage: chosen,
    electionDate,
    isKey,
    voters: village.index < 3 ? 1000 : Math.round(residents * 0.72),
    seats: village.index === TIED ? 5 : picked,
    announcedOn: announced ? electionDate : null,
    cases: casesOf(village, isKey, random, scale),
  };
}

/** 120,000 cases on 28,000 villages for measuring; a season's worth for looking at. */
function casesOf(village: DemoVillage, isKey: boolean, random: Chance, scale: string): number {
  if (scale === "province") return 4 + (village.index % 7 < 2 ? 1 : 0);
  if (village.index === 0) return 5;
  return isKey ? random.between(2, 8) : random.happens(0.12) ? 1 : 0;
}

function gauss(random: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
