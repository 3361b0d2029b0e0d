import type { Standing } from "./standing.ts";

/**
 * Classes of information (数据分级). C0 posted or published by law · C1 shared inside the hub, no personal data ·
 * C2 the owning department only · C3 named handlers and the head. C4 never enters the hub, so it has no name here.
 */
export type DataClass = "C0" | "C1" | "C2" | "C3";

/** One row of a department's policy table. */
export interface FieldPolicy {
  readonly dataClass: DataClass;
  /** Who may read. `EVERYONE` is anybody signed in. All other columns of the matrix are refused. */
  readonly read: readonly Standing[] | "EVERYONE";
  /** When given, one of these is required as well: the department's head, say. */
  readonly and?: readonly Standing[];
  /**
   * A refusal must look exactly like nothing being there: null, no error, no word of a restriction. For everything
   * about petitions, clues and police matters.
   */
  readonly silent?: true;
}

/**
 * A department's policy: `Type.field` for one field, `Type.*` for the fields of a type without a row of their own,
 * `Type.__resolveReference` for its reference resolver. What has no row is refused, and the process does not start.
 */
export type PolicyTable = Readonly<Record<string, FieldPolicy>>;

/** Posted by law: anybody signed in may read it. */
export const POSTED: FieldPolicy = { dataClass: "C0", read: "EVERYONE" };

/** The fields of a type that only reaches those who may read the field leading to it. */
export const asParent = (dataClass: DataClass): FieldPolicy => ({ dataClass, read: "EVERYONE" });

/** A key another department sent; it reveals nothing but itself. */
export const KEY_ONLY: FieldPolicy = { dataClass: "C0", read: "EVERYONE" };

/** The row for a field: its own, else its type's. */
export function policyOf(table: PolicyTable, type: string, field: string): FieldPolicy | undefined {
  return table[`${type}.${field}`] ?? table[`${type}.*`];
}

/** True when a person with these standings may read. */
export function mayRead(policy: FieldPolicy, standings: ReadonlySet<Standing>): boolean {
  const inRead = policy.read === "EVERYONE" || policy.read.some((standing) => standings.has(standing));
  return inRead && (policy.and === undefined || policy.and.some((standing) => standings.has(standing)));
}
