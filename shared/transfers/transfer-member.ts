import type { Actor } from "../kernel/actor.ts";
import { type Department, departmentOfBody } from "../kernel/department.ts";

/** A township has no department of its own: what it is given (H12) comes to it through the election office's. */
export const TOWNSHIPS_DEPARTMENT: Department = "coordination";

/**
 * Whether a person works on the department's transfers, and heads it: county, prefecture or province; in a township those who
 * answer for its elections, on what the election office gives them.
 */
export function transferMember(actor: Actor, department: Department): { isHead: boolean } | null {
  if (actor.level === "T") return department === TOWNSHIPS_DEPARTMENT ? townshipMember(actor) : null;
  if (departmentOfBody(actor.body) !== department || !["K", "C", "P"].includes(actor.level)) return null;
  if (actor.duties.includes("AUDITOR") || actor.duties.includes("SYSTEM")) return null;
  // The election office's own duties count in the election office alone: who is lent to it heads nothing at home by that.
  const has = (duty: Actor["duties"][number]): boolean => actor.duties.includes(duty);
  const inOffice = actor.body === "OFF";
  const isHead = has("DEPT_CHIEF") || (inOffice && has("OFFICE_HEAD"));
  const works = isHead || has("HANDLER") || (inOffice && has("OFFICE_STAFF"));
  return works ? { isHead } : null;
}

function townshipMember({ duties }: Actor): { isHead: boolean } | null {
  const isHead = duties.includes("DIRECT_RESPONSIBLE");
  return isHead || duties.includes("TOWNSHIP_GUIDE") ? { isHead } : null;
}
