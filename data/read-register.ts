import { readFile } from "node:fs/promises";
import { levelOf, parentOf, parseRegionCode, type RegionCode } from "../shared/kernel/region-code.ts";

/** The columns of `region` and `village` that a register fills. */
export interface RegisterRegion {
  readonly code: RegionCode;
  readonly name: string;
  readonly level: string;
  readonly parent_code: RegionCode | null;
  readonly is_statistical_only: boolean;
}
export interface RegisterVillage {
  readonly code: RegionCode;
  readonly name: string;
  readonly kind: "VILLAGE" | "COMMUNITY";
  readonly township_code: RegionCode;
}
export interface Register {
  /** The day the register stands for, YYYY-MM-DD. */
  readonly date: string;
  readonly regions: readonly RegisterRegion[];
  readonly villages: readonly RegisterVillage[];
}

/** Reads a register file. @throws Error naming the line that is no division. */
export const readRegister = async (file: string): Promise<Register> =>
  parseRegister(await readFile(file, "utf8"));

/** Reads a register. @throws Error naming the line that is no division. */
export function parseRegister(text: string): Register {
  const [header = "", ...lines] = text.trimEnd().split("\n");
  const date = /\d{4}-\d{2}-\d{2}$/.exec(header)?.[0];
  if (!header.startsWith("#") || !date)
    throw new Error("line 1 does not say what day the register stands for");
  const regions: RegisterRegion[] = [];
  const villages: RegisterVillage[] = [];
  // A place that stands in for the level below it, as a city without counties does, is listed again there.
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const [digits = "", name = ""] = line.split("\t");
    const code = parseRegionCode(digits.padEnd(12, "0"));
    if (!code || name === "") throw new Error(`line ${index + 2} is not a division`);
    if (seen.has(code)) continue;
    seen.add(code);
    const level = levelOf(code);
    const above = parentOf(code);
    if (level !== "VILLAGE") {
      regions.push({ code, name, level, parent_code: above, is_statistical_only: isStatisticalOnly(code) });
    } else if (above) villages.push({ code, name, kind: kindOf(code), township_code: above });
  }
  return { date, regions, villages };
}

/** County numbers 71-79 are zones that the statistics know and the civil divisions do not. */
function isStatisticalOnly(code: RegionCode): boolean {
  return /^7[1-9]$/.test(code.slice(4, 6));
}

/** 001-199 are residents' committees, 400-498 units that are like them; 200-399 villages, and from 500 on what is like those. */
function kindOf(code: RegionCode): "VILLAGE" | "COMMUNITY" {
  const number = Number(code.slice(9));
  return number < 200 || (number >= 400 && number <= 498) ? "COMMUNITY" : "VILLAGE";
}
