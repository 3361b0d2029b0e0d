import type { Brand } from "./brand.ts";

/**
 * A division code of twelve digits, `PP CC XX TTT VVV`: province, prefecture, county, township, village.
 * Shorter levels are padded with zeros on the right (行政区划代码, GB/T 2260 and GB/T 10114).
 */
export type RegionCode = Brand<string, "RegionCode">;

export const REGION_LEVELS = ["PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP", "VILLAGE"] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

/** Where the group of each level ends in the code. */
const ENDS = [2, 4, 6, 9, 12] as const;

/** Prefectures without counties, whose townships stand right under them: 东莞, 中山, 儋州, 嘉峪关. */
const WITHOUT_COUNTIES: ReadonlySet<string> = new Set(["4419", "4420", "4604", "6202"]);

/**
 * Parses a code; null unless it is twelve digits with no empty group before a filled one and a province. The county's group is
 * empty in a prefecture without counties: such a township's county is the prefecture.
 */
export function parseRegionCode(text: string): RegionCode | null {
  if (!/^\d{12}$/.test(text)) return null;
  const filled = ENDS.map((end, i) => /[1-9]/.test(text.slice(ENDS[i - 1] ?? 0, end)));
  if (WITHOUT_COUNTIES.has(text.slice(0, 4)) && filled[3]) filled[2] = true;
  const firstEmpty = filled.indexOf(false);
  if (firstEmpty === 0) return null;
  if (firstEmpty > 0 && filled.slice(firstEmpty).includes(true)) return null;
  return text as RegionCode;
}

export function levelOf(code: RegionCode): RegionLevel {
  let level = 4;
  while (level > 0 && /^0+$/.test(code.slice(ENDS[level - 1], ENDS[level]))) level -= 1;
  return REGION_LEVELS[level] ?? "PROVINCE";
}

/** The significant digits: what every code inside this region starts with. */
export function prefixOf(code: RegionCode): string {
  return code.slice(0, ENDS[REGION_LEVELS.indexOf(levelOf(code))]);
}

/** The region one level up; null for a province. */
export function parentOf(code: RegionCode): RegionCode | null {
  const level = REGION_LEVELS.indexOf(levelOf(code));
  return level === 0 ? null : ancestorOf(code, REGION_LEVELS[level - 1] ?? "PROVINCE");
}

/** The region of the given level that holds `code`; `code` itself when it is not deeper than that. */
export function ancestorOf(code: RegionCode, level: RegionLevel): RegionCode {
  return code.slice(0, ENDS[REGION_LEVELS.indexOf(level)]).padEnd(12, "0") as RegionCode;
}

/** True when `inner` is `outer` or lies inside it. */
export function covers(outer: RegionCode, inner: RegionCode): boolean {
  return inner.startsWith(prefixOf(outer));
}

/** Prefecture number 99 is assigned nowhere: demonstration data lives there and is never counted into a real place. */
export function isDemonstration(code: RegionCode): boolean {
  return code.slice(2, 4) === "99";
}

/**
 * The half-open range `[from, to)` of codes that belong to a region's totals, so that a board is an index range
 * (columns are collated "C", where ":" follows "9").
 * A province's range ends before its prefecture 99: invented records are not attached to a real place.
 */
export function codeRange(code: RegionCode): { from: string; to: string } {
  const prefix = prefixOf(code);
  if (prefix.length === 2) return { from: code, to: `${prefix}99`.padEnd(12, "0") };
  return rangeInside(code);
}

/** The half-open range of all codes inside a region, the demonstration prefecture included: for lists, not for totals. */
export function rangeInside(code: RegionCode): { from: string; to: string } {
  return { from: code, to: `${prefixOf(code)}:` };
}
