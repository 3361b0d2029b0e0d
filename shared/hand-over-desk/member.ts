import type { Actor } from "../auth/actor.ts";
import { DEPARTMENT_OF_BODY } from "../hand-over/contracts.ts";
import type { Department } from "../kernel/department.ts";

/** Whether a person works at a desk of the department, and heads it: county, prefecture or province, never below. */
export function deskMember(actor: Actor, department: Department): { isHead: boolean } | null {
  if (DEPARTMENT_OF_BODY[actor.body] !== department || !["K", "C", "P"].includes(actor.level)) return null;
  if (actor.duties.includes("AUDITOR") || actor.duties.includes("SYSTEM")) return null;
  const isHead = actor.duties.includes("DEPT_CHIEF") || actor.duties.includes("OFFICE_HEAD");
  const works = isHead || actor.duties.includes("HANDLER") || actor.duties.includes("OFFICE_STAFF");
  return works ? { isHead } : null;
}
