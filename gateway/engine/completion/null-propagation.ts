import type { GraphQLFormattedError } from "graphql";
import { INVALID_RESPONSE, MAX_ERRORS } from "../operation/response-errors.ts";
import type { Json } from "../operation/response-tree.ts";

/** A null in a non-null position: it propagates to the parent (GraphQL 6.4.4). */
export const PROPAGATED = Symbol("propagated null");
export type Completed = Json | typeof PROPAGATED;

type PathKey = string | number;

/** A position in the answer; made for objects and lists only, a leaf's is its parent and key. */
export interface ResponsePath {
  readonly parent: ResponsePath | null;
  readonly key: PathKey;
}

/** Completes the value under `key` of `parent`. */
export type CompleteValue = (
  value: Json | undefined,
  parent: ResponsePath | null,
  key: PathKey,
  run: Completion,
) => Completed;

/** Objects one answer may have: an entity at many positions is one object in the tree and many in the answer. */
const MAX_OBJECTS = 500_000;

/** One completion: the errors so far, and how many objects it may still put out. */
export class Completion {
  /** Paths of errors without list indexes, and every prefix of them. */
  readonly #paths = new Set<string>();
  readonly #prefixes = new Set<string>([""]);
  #objectsLeft = MAX_OBJECTS;

  constructor(readonly errors: GraphQLFormattedError[]) {
    for (const { path } of errors) this.#add(path ?? []);
  }

  /** @returns false when the answer has all the objects it may have */
  countObject(): boolean {
    this.#objectsLeft -= 1;
    return this.#objectsLeft >= 0;
  }

  /** Reports a value that does not fit the schema. */
  reportInvalid(parent: ResponsePath | null, key: PathKey): void {
    if (this.errors.length >= MAX_ERRORS) return;
    const { code, message } = INVALID_RESPONSE;
    const path = pathOf(parent, key);
    this.errors.push({ message, path, extensions: { code } });
    this.#add(path);
  }

  /** True when there is an error above, at or below a path; the error of a whole fetch carries no list indexes. */
  isExplained(path: readonly PathKey[]): boolean {
    const prefixes = prefixesOf(path);
    return this.#prefixes.has(prefixes.at(-1) ?? "") || prefixes.some((prefix) => this.#paths.has(prefix));
  }

  #add(path: readonly PathKey[]): void {
    const prefixes = prefixesOf(path);
    this.#paths.add(prefixes.at(-1) ?? "");
    for (const prefix of prefixes) this.#prefixes.add(prefix);
  }
}

/** Every prefix of a path without list indexes, the whole path last. */
function prefixesOf(path: readonly PathKey[]): string[] {
  const prefixes = [""];
  for (const key of path) if (typeof key === "string") prefixes.push(`${prefixes.at(-1)}.${key}`);
  return prefixes;
}

/** Null for a missing value, and for one that does not fit its type, which is reported. */
export function dropInvalid(
  value: Json | undefined,
  parent: ResponsePath | null,
  key: PathKey,
  run: Completion,
): null {
  if (value !== null && value !== undefined) run.reportInvalid(parent, key);
  return null;
}

/** A null in a non-null position is reported, unless an error above, at or below already explains it. */
export function propagateNull(parent: ResponsePath | null, key: PathKey, run: Completion): typeof PROPAGATED {
  if (!run.isExplained(pathOf(parent, key))) run.reportInvalid(parent, key);
  return PROPAGATED;
}

/**
 * False when a path leaves the answer at a response name of the client's document: its conditions left the field out. Plans
 * fetch more than nested conditions allow, and errors of what was left out must not be reported. A name that the document
 * does not have is the plan's own, and its error explains a null.
 */
export function isVisible(data: Json, path: readonly PathKey[], responseNames: ReadonlySet<string>): boolean {
  let value: Json | undefined = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return true;
    value = (value as Record<string | number, Json>)[key];
    if (value === undefined) return typeof key === "number" || !responseNames.has(key);
  }
  return true;
}

function pathOf(parent: ResponsePath | null, key: PathKey): PathKey[] {
  const path: PathKey[] = [key];
  for (let at = parent; at; at = at.parent) path.push(at.key);
  return path.reverse();
}
