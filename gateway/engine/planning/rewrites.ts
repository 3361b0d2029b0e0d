import type { FetchNodePathSegment, FetchRewrite } from "@graphql-hive/router-query-planner";
import type { Json, JsonObject } from "../operation/response-tree.ts";
import type { PossibleTypes } from "../operation/possible-types.ts";
import { collectObjects, fieldSegment, type Segment } from "./traverse.ts";

/**
 * Applies a plan's rewrites in place: a value set at the end of a path (the type name of an interface object), or a key
 * renamed there (a field the planner had to alias).
 */
export function rewrite(root: JsonObject, rewrites: readonly FetchRewrite[], types: PossibleTypes): void {
  for (const one of rewrites) {
    if ("KeyRenamer" in one) {
      const { path, renameKeyTo } = one.KeyRenamer;
      atEnd(root, path, types, (parent, key) => {
        if (!(key in parent)) return;
        parent[renameKeyTo] = parent[key] as Json;
        delete parent[key];
      });
    } else {
      const { path, setValueTo } = "ValueSetter" in one ? one.ValueSetter : one;
      atEnd(root, path, types, (parent, key) => void (parent[key] = setValueTo));
    }
  }
}

function atEnd(
  root: JsonObject,
  path: readonly FetchNodePathSegment[],
  types: PossibleTypes,
  change: (parent: JsonObject, key: string) => void,
): void {
  const last = path.at(-1);
  if (!last || !("Key" in last)) return;
  const parents: JsonObject[] = [];
  collectObjects(root, path.slice(0, -1).map(segmentOf), types, parents);
  for (const parent of parents) change(parent, last.Key);
}

const segmentOf = (segment: FetchNodePathSegment): Segment =>
  "Key" in segment ? fieldSegment(segment.Key) : { types: segment.TypenameEquals };
