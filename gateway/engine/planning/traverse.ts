import type { FlattenNodePathSegment } from "@graphql-hive/router-query-planner";
import { isObject, type Json, type JsonObject, readOutput, outputKey } from "../operation/response-tree.ts";
import type { PossibleTypes } from "../operation/possible-types.ts";

/** A segment of a path: into a list, into a field, or on for some types only. */
export type Segment =
  "@" | { readonly field: string; readonly outputKey: string } | { readonly types: readonly string[] };

/** Where fetched entities are merged. */
export type Path = readonly Segment[];

export const fieldSegment = (field: string): Segment => ({ field, outputKey: outputKey(field) });

export const compilePath = (path: readonly FlattenNodePathSegment[]): Path =>
  path.map((segment) => {
    if (segment === "@") return "@";
    return "Field" in segment ? fieldSegment(segment.Field) : { types: segment.TypeCondition };
  });

/** The path of an error in the response. */
export type ErrorPath = (string | number)[];

/**
 * Adds all objects at a path of the tree to `found`, in order; lists are traversed, null and missing values skipped. A
 * list that several objects share is traversed once.
 * @returns how many have been found so far
 */
export function collectObjects(tree: Json, path: Path, types: PossibleTypes, found: JsonObject[]): number {
  const seen = new Set<readonly Json[]>();
  traverse(tree, path, 0, types, (object) => found.push(object), { seen });
  return found.length;
}

/** The same with the path of each, for errors only: building paths costs more than traversing. */
export function collectWithPaths(
  tree: Json,
  path: Path,
  types: PossibleTypes,
): { object: JsonObject; path: ErrorPath }[] {
  const found: { object: JsonObject; path: ErrorPath }[] = [];
  const errorPath: ErrorPath = [];
  traverse(tree, path, 0, types, (object) => found.push({ object, path: [...errorPath] }), { errorPath });
  return found;
}

function traverse(
  value: Json | undefined,
  path: Path,
  depth: number,
  types: PossibleTypes,
  visit: (object: JsonObject) => void,
  state: { readonly errorPath?: ErrorPath; readonly seen?: Set<readonly Json[]> },
): void {
  if (value === null || value === undefined) return;
  const { errorPath, seen } = state;
  if (Array.isArray(value)) {
    if (seen?.has(value)) return;
    seen?.add(value);
    // A list without a marker in the path is traversed as well: planners mark them, nested lists not always.
    const next = path[depth] === "@" ? depth + 1 : depth;
    for (let i = 0; i < value.length; i += 1) {
      errorPath?.push(i);
      traverse(value[i], path, next, types, visit, state);
      errorPath?.pop();
    }
    return;
  }
  if (!isObject(value)) return;
  const segment = path[depth];
  if (segment === undefined) return visit(value);
  if (segment === "@") return traverse(value, path, depth + 1, types, visit, state);
  if ("types" in segment) {
    const typename = value["__typename"];
    const holds = typeof typename !== "string" || segment.types.some((name) => types.matches(name, typename));
    if (holds) traverse(value, path, depth + 1, types, visit, state);
    return;
  }
  errorPath?.push(segment.field);
  traverse(readOutput(value, segment.field, segment.outputKey), path, depth + 1, types, visit, state);
  errorPath?.pop();
}

/** The part of a path before its first list: where an error about the whole fetch is reported. */
export function pathBeforeList(path: Path): ErrorPath {
  const fields: ErrorPath = [];
  for (const segment of path) {
    if (segment === "@") break;
    if ("field" in segment) fields.push(segment.field);
  }
  return fields;
}
