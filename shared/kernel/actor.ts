import { WORKING_BODIES, type WorkingBody } from "./department.ts";
import { covers, levelOf, parseRegionCode, type RegionCode, type RegionLevel } from "./region-code.ts";

/** Bodies a person may belong to (部门): those of the departments, the leaders', the village election committees. */
export type Body = WorkingBody | "GOV" | "VEC";
export const BODIES: readonly Body[] = [...WORKING_BODIES, "GOV", "VEC"];

/** Levels of administration: village, township, county, prefecture, province. */
export const LEVELS = ["V", "T", "K", "C", "P"] as const;
export type Level = (typeof LEVELS)[number];

/** What a person answers for (职责). */
export const DUTIES = [
  "ELECTION_RECORDER",
  "TOWNSHIP_GUIDE",
  "DIRECT_RESPONSIBLE",
  "HANDLER",
  "DEPT_CHIEF",
  "OFFICE_STAFF",
  "OFFICE_HEAD",
  "FIRST_RESPONSIBLE",
  "LEAD_CADRE",
  "GROUP_MEMBER",
  "CASE_LEADER",
  "AUDITOR",
  "SYSTEM",
] as const;
export type Duty = (typeof DUTIES)[number];

/** The person (or service) on whose behalf a request is made, as the identity provider and then the gateway vouch. */
export interface Actor {
  /** Opaque staff id; never a name or an identity number. */
  readonly subject: string;
  readonly body: Body;
  readonly duties: readonly Duty[];
  readonly level: Level;
  readonly region: RegionCode;
  /** Villages a LEAD_CADRE (包村领导) was given; nobody else has any. */
  readonly villages: readonly RegionCode[];
}

const isOneOf = <T extends string>(known: readonly T[], value: unknown): value is T =>
  typeof value === "string" && (known as readonly string[]).includes(value);

/** Reads an actor out of verified token claims; null when any claim is missing or unknown. */
export function actorFromClaims(claims: Readonly<Record<string, unknown>>): Actor | null {
  const { sub, department, duties, level, region, villages = [] } = claims;
  if (typeof sub !== "string" || sub.length === 0 || sub.length > 128) return null;
  if (!isOneOf(BODIES, department) || !isOneOf(LEVELS, level) || typeof region !== "string") return null;
  if (!Array.isArray(duties) || duties.length === 0 || !duties.every((duty) => isOneOf(DUTIES, duty)))
    return null;
  if (!Array.isArray(villages) || villages.length > 100) return null;
  const home = parseRegionCode(region);
  const given = villages.map((code) => (typeof code === "string" ? parseRegionCode(code) : null));
  if (!home || levelOf(home) !== REGION_LEVEL_OF[level]) return null;
  const assigned = given.filter((code) => code !== null && levelOf(code) === "VILLAGE" && covers(home, code));
  // A village elsewhere, or a whole county passed off as one, spoils the token instead of being left out.
  if (assigned.length !== villages.length) return null;
  return { subject: sub, body: department, duties, level, region: home, villages: assigned as RegionCode[] };
}

const REGION_LEVEL_OF: Readonly<Record<Level, RegionLevel>> = {
  V: "VILLAGE",
  T: "TOWNSHIP",
  K: "COUNTY",
  C: "PREFECTURE",
  P: "PROVINCE",
};

/**
 * A lead cadre (包村领导) who answers for given villages and for nothing wider: the duties that go with it here are those
 * that open no region's C1 by themselves. Such a person's token reads the given villages, whatever else it says.
 */
export function isLeadCadreOnly(actor: Actor): boolean {
  const narrow: readonly Duty[] = ["LEAD_CADRE", "CASE_LEADER", "GROUP_MEMBER"];
  return actor.duties.includes("LEAD_CADRE") && actor.duties.every((duty) => narrow.includes(duty));
}

/** The claims that carry an actor in a token: the inverse of `actorFromClaims`. */
export function claimsOfActor(actor: Actor): Record<string, unknown> {
  const { subject, body, duties, level, region, villages } = actor;
  return { sub: subject, department: body, duties, level, region, ...(villages.length > 0 && { villages }) };
}
