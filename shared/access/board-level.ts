import type { Standing } from "./standing.ts";
import { levelOf, type RegionCode } from "../kernel/region-code.ts";

/**
 * Whether a board may be made for a region: a county and above for anybody who may read it, a township for those who work
 * there, never a village. Who reads aggregates alone (UP, GROUP) gets none below the county, where an aggregate of a few
 * villages is a record.
 */
export function mayHaveBoard(code: RegionCode, standings: ReadonlySet<Standing>): boolean {
  const level = levelOf(code);
  if (level === "VILLAGE") return false;
  return (
    level !== "TOWNSHIP" || [...standings].some((one) => !["UP", "GROUP", "UP_DIS", "CHIEF"].includes(one))
  );
}

/** For boards made of case files: a county and above, so that there is no table of townships by petitions. */
export const mayHaveCaseBoard = (code: RegionCode): boolean =>
  !["TOWNSHIP", "VILLAGE"].includes(levelOf(code));
