import type { Department } from "../kernel/department.ts";

/** `civilAffairs` and `CivilAffairs`: how a department's fields begin in the graph all share. */
export function fieldNames(department: Department): { lower: string; upper: string } {
  const upper = department.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());
  return { lower: upper[0]?.toLowerCase() + upper.slice(1), upper };
}
