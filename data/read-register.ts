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
export async function readRegister(file: string): Promise<Register> {
  const [header = "", ...lines] = (await readFile(file, "utf8")).trimEnd().split("\n");
  const date = /\d{4}-\d{2}-\d{2}$/.exec(header)?.[0];
  if (!header.startsWith("#") || !date)
    throw new Error("line 1 does not say what day the register stands for");
  const regions: RegisterRegion[] = [];
  const villages: RegisterVillage[] = [];
  for (const [index, line] of lines.entries()) {
    const [digits = "", name = ""] = line.split("\t");
    const code = parseRegionCode(digits.padEnd(12, "0"));
    if (!code || name === "") throw new Error(`line ${index + 2} is not a division`);
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

/** 001-199 are residents' committees and communities; from 200 on villages. */
function kindOf(code: RegionCode): "VILLAGE" | "COMMUNITY" {
  return Number(code.slice(9)) < 200 ? "COMMUNITY" : "VILLAGE";
}
