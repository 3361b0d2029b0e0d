import type { EntityInput } from "./compile-plan.ts";
import type { Json, JsonObject } from "./tree.ts";
import type { TypeNames } from "./type-names.ts";
import { collectAt } from "./walk.ts";

/** The entities a step asks for: one representation each, and for every object in the tree which of them it is. */
export interface Asked {
  readonly input: EntityInput;
  /** The objects at the input's paths, one list after the other. */
  readonly targets: readonly JsonObject[];
  /** For each path, where its objects end in `targets`. */
  readonly ends: readonly number[];
  /** For each target the index of its representation; -1 when it has none. */
  readonly which: readonly number[];
  readonly representations: readonly string[];
}

/** Finds the entities of one input in the tree; equal ones are asked for once. */
export function askFor(input: EntityInput, tree: JsonObject, types: TypeNames): Asked {
  const targets: JsonObject[] = [];
  const ends = input.paths.map((path) => collectAt(tree, path, types, targets));
  const { represent } = input;
  const known = new Map<string, number>();
  const byKey = new Map<Json, { readonly typename: Json | undefined; readonly index: number }>();
  const which: number[] = [];
  for (const target of targets) {
    const key = represent.key === null ? undefined : target[represent.key];
    const seen = typeof key === "string" ? byKey.get(key) : undefined;
    const typename = target["__typename"];
    if (seen && seen.typename === typename) {
      which.push(seen.index);
      continue;
    }
    const text = represent(target);
    if (text === null) {
      which.push(-1);
      continue;
    }
    const index = known.get(text) ?? known.size;
    known.set(text, index);
    if (typeof key === "string") byKey.set(key, { typename, index });
    which.push(index);
  }
  return { input, targets, ends, which, representations: [...known.keys()] };
}
