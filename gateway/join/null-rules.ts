import type { GraphQLFormattedError } from "graphql";
import { ERROR_CODES } from "../../shared/errors/office-error.ts";
import type { Json } from "./tree.ts";

/** A null that its own place may not hold: it is carried up (GraphQL 6.4.4). */
export const CARRIED = Symbol("null carried up");
export type Completed = Json | typeof CARRIED;

/** Where in the answer the completion is; made for objects and lists only, a leaf's place is its trail and key. */
export interface Trail {
  readonly above: Trail | null;
  readonly key: string | number;
}

interface Run {
  readonly errors: GraphQLFormattedError[];
}

/** Null for what is not there; a value of another shape than the type's is told and dropped. */
export function nothing(value: Json | undefined, above: Trail | null, key: string | number, run: Run): null {
  if (value !== null && value !== undefined) run.errors.push(invalidAt(above, key));
  return null;
}

/** A null where none may be: told, unless an error above, at or below it already explains it. */
export function carry(above: Trail | null, key: string | number, run: Run): typeof CARRIED {
  const path = pathOf(above, key);
  if (!run.errors.some((error) => isRelated(error.path ?? [], path))) run.errors.push(invalidAt(above, key));
  return CARRIED;
}

/** The error of a department's value that cannot stand where it is. */
export function invalidAt(above: Trail | null, key: string | number): GraphQLFormattedError {
  const code = "DEPARTMENT_ANSWER_INVALID";
  return { message: ERROR_CODES[code].message, path: pathOf(above, key), extensions: { code } };
}

/** One path leads to the other, list positions aside: a whole fetch's error carries none. */
function isRelated(told: readonly (string | number)[], path: readonly (string | number)[]): boolean {
  const a = told.filter((key) => typeof key === "string");
  const b = path.filter((key) => typeof key === "string");
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared).every((key, i) => key === b[i]);
}

/**
 * False when a path leaves the answer at a name the client's document has, which its conditions left out: plans ask for
 * more than nested conditions allow, and what nobody was to see must not be told of. A name the client never asked for is
 * joining's own, and its error explains a null.
 */
export function isToldOf(
  data: Json,
  path: readonly (string | number)[],
  asked: ReadonlySet<string>,
): boolean {
  let value: Json | undefined = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return true;
    value = (value as Record<string | number, Json>)[key];
    if (value === undefined) return typeof key === "number" || !asked.has(key);
  }
  return true;
}

function pathOf(above: Trail | null, key: string | number): (string | number)[] {
  const path: (string | number)[] = [key];
  for (let at = above; at; at = at.above) path.push(at.key);
  return path.reverse();
}
