import type { GraphQLFormattedError } from "graphql";
import { ERROR_CODES } from "../../../shared/errors/office-error.ts";
import type { Json } from "../operation/response-tree.ts";

/** A null that its own place may not hold: it is carried up (GraphQL 6.4.4). */
export const CARRIED = Symbol("null carried up");
export type Completed = Json | typeof CARRIED;

/** Where in the answer the completion is; made for objects and lists only, a leaf's place is its trail and key. */
export interface Trail {
  readonly above: Trail | null;
  readonly key: string | number;
}

/** Completes the value found under `key` of the place `above`. */
export type Complete = (
  value: Json | undefined,
  above: Trail | null,
  key: string | number,
  run: Run,
) => Completed;

/** Errors told of one operation; further ones are dropped, a department's nonsense is not worth more. */
export const MOST_ERRORS = 1000;
/** Objects one answer may have: one entity in many places is one object in the tree and many in the answer. */
const MOST_OBJECTS = 500_000;

/** One completion: what has been told so far, and how much may still be shown. */
export class Run {
  /** Told paths without list positions, and every way that leads to one. */
  readonly #told = new Set<string>();
  readonly #leading = new Set<string>([""]);
  #left = MOST_OBJECTS;

  constructor(readonly errors: GraphQLFormattedError[]) {
    for (const { path } of errors) this.#note(path ?? []);
  }

  mayShowAnother(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }

  /** A value that cannot stand where it is. */
  tellInvalid(above: Trail | null, key: string | number): void {
    if (this.errors.length >= MOST_ERRORS) return;
    const code = "DEPARTMENT_ANSWER_INVALID";
    const path = pathOf(above, key);
    this.errors.push({ message: ERROR_CODES[code].message, path, extensions: { code } });
    this.#note(path);
  }

  /** True when an error has been told above, at or below a place; a whole fetch's error carries no list positions. */
  isExplained(path: readonly (string | number)[]): boolean {
    const ways = waysOf(path);
    return this.#leading.has(ways.at(-1) ?? "") || ways.some((way) => this.#told.has(way));
  }

  #note(path: readonly (string | number)[]): void {
    const ways = waysOf(path);
    this.#told.add(ways.at(-1) ?? "");
    for (const way of ways) this.#leading.add(way);
  }
}

/** Every way from the root to a place, list positions left out, the place itself last. */
function waysOf(path: readonly (string | number)[]): string[] {
  const ways = [""];
  for (const key of path) if (typeof key === "string") ways.push(`${ways.at(-1)}.${key}`);
  return ways;
}

/** Null for what is not there; a value of another shape than the type's is told and dropped. */
export function nothing(value: Json | undefined, above: Trail | null, key: string | number, run: Run): null {
  if (value !== null && value !== undefined) run.tellInvalid(above, key);
  return null;
}

/** A null where none may be: told, unless an error above, at or below it already explains it. */
export function carry(above: Trail | null, key: string | number, run: Run): typeof CARRIED {
  if (!run.isExplained(pathOf(above, key))) run.tellInvalid(above, key);
  return CARRIED;
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
