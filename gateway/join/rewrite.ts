import type { FetchNodePathSegment, FetchRewrite } from "@graphql-hive/router-query-planner";
import { isObject, type Json, type JsonObject } from "./tree.ts";
import type { TypeNames } from "./type-names.ts";

/**
 * Applies a plan's rewrites in place: a value set at the end of a path (the type name of an interface object), or a key
 * renamed there (a field the planner had to ask for under another name).
 */
export function rewrite(root: JsonObject, rewrites: readonly FetchRewrite[], types: TypeNames): void {
  for (const one of rewrites) {
    if ("KeyRenamer" in one) {
      const { path, renameKeyTo } = one.KeyRenamer;
      atEnd(root, path, 0, types, (parent, key) => {
        if (!(key in parent)) return;
        parent[renameKeyTo] = parent[key] as Json;
        delete parent[key];
      });
    } else {
      const { path, setValueTo } = "ValueSetter" in one ? one.ValueSetter : one;
      atEnd(root, path, 0, types, (parent, key) => {
        parent[key] = setValueTo;
      });
    }
  }
}

function atEnd(
  value: Json | undefined,
  path: readonly FetchNodePathSegment[],
  depth: number,
  types: TypeNames,
  change: (parent: JsonObject, key: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const element of value) atEnd(element, path, depth, types, change);
    return;
  }
  const segment = path[depth];
  if (!isObject(value) || segment === undefined) return;
  if ("TypenameEquals" in segment) {
    const typename = value["__typename"];
    const holds =
      typeof typename !== "string" || segment.TypenameEquals.some((name) => types.matches(name, typename));
    if (holds) atEnd(value, path, depth + 1, types, change);
  } else if (depth === path.length - 1) change(value, segment.Key);
  else atEnd(value[segment.Key], path, depth + 1, types, change);
}
