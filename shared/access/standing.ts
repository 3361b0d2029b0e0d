import { bodyOf, type DepartmentBody, departmentOfBody } from "../kernel/department.ts";
import { type Actor, isLeadCadreOnly } from "../kernel/actor.ts";

/**
 * The columns of the permission matrix. A person's duty, level and department put them in one or more of them; every
 * policy row names the columns that may read.
 */
export type Standing =
  /** Village election recorder: own village. */
  | "VIL"
  /** Township guide or directly responsible person: own township. */
  | "TWN"
  /** A department of the county; `OFF` is the election office, with the political-legal committee. */
  | DepartmentBody
  /** The county government's own office, where it works a matter itself; its leaders stand in `LDR`. */
  | "GOV"
  /** County leaders: the first responsible person, and lead cadres for their villages. */
  | "LDR"
  /** The principal leader (第一责任人) of a county, prefecture or province; never a lead cadre. */
  | "PRINCIPAL"
  /** Leader of one assigned case: its status, not its file. */
  | "CASE_LEADER"
  /** Prefecture or province: aggregates. */
  | "UP"
  /** A member of the county's leading group: aggregates. */
  | "GROUP"
  /** The head of a department at any level, or of a township. Only ever required together with a column of their own. */
  | "CHIEF"
  /** Discipline inspection or a principal leader above the county. */
  | "UP_DIS"
  /** An auditor: the access log of their region, and no content. */
  | "AUDITOR"
  /** One department's or the gateway's service identity. */
  | "SYSTEM";

/** The columns of the matrix a person stands in. A stray duty stands in none. */
export function standingsOf(actor: Actor): ReadonlySet<Standing> {
  const held = new Set<Standing>();
  const has = (duty: Actor["duties"][number]): boolean => actor.duties.includes(duty);
  const department = departmentOfBody(actor.body);
  const working = has("HANDLER") || has("DEPT_CHIEF");
  if (has("SYSTEM")) return held.add("SYSTEM");
  // Who audits reads no content, whatever other duty the token carries: the two do not mix.
  if (has("AUDITOR")) return ["K", "C", "P"].includes(actor.level) ? held.add("AUDITOR") : held;
  switch (actor.level) {
    case "V":
      if (has("ELECTION_RECORDER")) held.add("VIL");
      return held;
    case "T":
      if (has("TOWNSHIP_GUIDE") || has("DIRECT_RESPONSIBLE") || has("LEAD_CADRE")) held.add("TWN");
      if (has("DIRECT_RESPONSIBLE")) held.add("CHIEF");
      return held;
    case "K":
      // The election office's own people are its staff and its head; only other bodies have handlers and chiefs.
      if (working && department && actor.body !== "OFF") held.add(bodyOf(department));
      if (working && actor.body === "GOV") held.add("GOV");
      if (has("OFFICE_STAFF") || has("OFFICE_HEAD")) held.add("OFF");
      if (has("FIRST_RESPONSIBLE") || isLeadCadreOnly(actor)) held.add("LDR");
      if (has("FIRST_RESPONSIBLE")) held.add("PRINCIPAL");
      if (has("CASE_LEADER")) held.add("CASE_LEADER");
      if (has("GROUP_MEMBER")) held.add("GROUP");
      if (has("DEPT_CHIEF")) held.add("CHIEF");
      return held;
    case "C":
    case "P":
      if (
        working ||
        has("OFFICE_STAFF") ||
        has("OFFICE_HEAD") ||
        has("FIRST_RESPONSIBLE") ||
        has("GROUP_MEMBER")
      ) {
        held.add("UP");
      }
      if (has("FIRST_RESPONSIBLE")) held.add("PRINCIPAL");
      if ((actor.body === "DIS" && working) || has("FIRST_RESPONSIBLE")) held.add("UP_DIS");
      return held;
  }
}
