import type { Standing } from "../access/standing.ts";
import { bodyOf, type Department } from "../kernel/department.ts";
import { TOWNSHIPS_DEPARTMENT } from "./transfer-member.ts";

/** The standings that work on what a department sends: its own column, and its offices above the county. */
export const sendingStandings = (department: Department): readonly Standing[] => [
  bodyOf(department),
  "UP",
  "UP_DIS",
];

/** Those who may be given transfers: the same, and townships where the department's are theirs. */
export const givenStandings = (department: Department): readonly Standing[] => [
  ...sendingStandings(department),
  ...(department === TOWNSHIPS_DEPARTMENT ? (["TWN"] as const) : []),
];
