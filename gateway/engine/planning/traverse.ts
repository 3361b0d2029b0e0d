import type { FlattenNodePathSegment } from "@graphql-hive/router-query-planner";
import { isObject, type Json, type JsonObject, shownAs, shownKey } from "../operation/response-tree.ts";
import type { TypeNames } from "../operation/possible-types.ts";

/** A step of a path: into a list, into a field by the name it is shown under, or on only for some types. */
export type Segment =
  "@" | { readonly field: string; readonly shown: string } | { readonly types: readonly string[] };

/** Where a fetched entity goes. */
export type Path = readonly Segment[];

export const intoField = (field: string): Segment => ({ field, shown: shownKey(field) });

export const compilePath = (path: readonly FlattenNodePathSegment[]): Path =>
  path.map((segment) => {
    if (segment === "@") return "@";
    return "Field" in segment ? intoField(segment.Field) : { types: segment.TypeCondition };
  });

/** Where in the answer an error belongs. */
export type ErrorPath = (string | number)[];

/**
 * Adds all objects at a path of the tree to `found`, in order; lists are walked through, null and missing parts skipped. A
 * list that stands in several places is walked through once.
 * @returns how many have been found by now
 */
export function collectAt(tree: Json, path: Path, types: TypeNames, found: JsonObject[]): number {
  const seen = new Set<readonly Json[]>();
  walk(tree, path, 0, types, (object) => found.push(object), { seen });
  return found.length;
}

/** The same with the path each stands at, for errors only: building paths costs more than walking. */
export function placesAt(
  tree: Json,
  path: Path,
  types: TypeNames,
): { object: JsonObject; path: ErrorPath }[] {
  const found: { object: JsonObject; path: ErrorPath }[] = [];
  const trail: ErrorPath = [];
  walk(tree, path, 0, types, (object) => found.push({ object, path: [...trail] }), { trail });
  return found;
}

function walk(
  value: Json | undefined,
  path: Path,
  depth: number,
  types: TypeNames,
  visit: (object: JsonObject) => void,
  kept: { readonly trail?: ErrorPath; readonly seen?: Set<readonly Json[]> },
): void {
  if (value === null || value === undefined) return;
  const { trail, seen } = kept;
  if (Array.isArray(value)) {
    if (seen?.has(value)) return;
    seen?.add(value);
    // A list without its own marker in the path is walked through as well: planners mark them, nested lists not always.
    const next = path[depth] === "@" ? depth + 1 : depth;
    for (let i = 0; i < value.length; i += 1) {
      trail?.push(i);
      walk(value[i], path, next, types, visit, kept);
      trail?.pop();
    }
    return;
  }
  if (!isObject(value)) return;
  const segment = path[depth];
  if (segment === undefined) return visit(value);
  if (segment === "@") return walk(value, path, depth + 1, types, visit, kept);
  if ("types" in segment) {
    const typename = value["__typename"];
    const holds = typeof typename !== "string" || segment.types.some((name) => types.matches(name, typename));
    if (holds) walk(value, path, depth + 1, types, visit, kept);
    return;
  }
  trail?.push(segment.field);
  walk(shownAs(value, segment.field, segment.shown), path, depth + 1, types, visit, kept);
  trail?.pop();
}

/** The part of a path that needs no list index: where an error about the whole fetch is shown. */
export function fixedPart(path: Path): ErrorPath {
  const fields: ErrorPath = [];
  for (const segment of path) {
    if (segment === "@") break;
    if ("field" in segment) fields.push(segment.field);
  }
  return fields;
}
