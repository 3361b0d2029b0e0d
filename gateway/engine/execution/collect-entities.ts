import type { EntityInput } from "../planning/fetch-step.ts";
import type { Json, JsonObject } from "../operation/response-tree.ts";
import type { TypeNames } from "../operation/possible-types.ts";
import { collectAt } from "../planning/traverse.ts";

/** What a step asks for through one of its inputs. */
export interface Asked {
  readonly input: EntityInput;
  readonly found: Found;
}

/** Entities found in the tree: one representation each, and for every object which of them it is. */
export interface Found {
  /** The objects at the input's paths, one list after the other. */
  readonly targets: readonly JsonObject[];
  /** For each path, where its objects end in `targets`. */
  readonly ends: readonly number[];
  /** For each target the index of its representation; -1 when it has none. */
  readonly which: readonly number[];
  /** How many representations there are. */
  readonly count: number;
  /** All of them as a JSON list. */
  readonly list: string;
}

/** Finds the entities of one input in the tree; equal ones are asked for once. */
export function findEntities({ paths, represent }: EntityInput, tree: JsonObject, types: TypeNames): Found {
  const targets: JsonObject[] = [];
  const ends = paths.map((path) => collectAt(tree, path, types, targets));
  const which: number[] = [];
  const [only] = targets;
  if (only && targets.length === 1) {
    const text = represent(only);
    which.push(text === null ? -1 : 0);
    return { targets, ends, which, count: text === null ? 0 : 1, list: `[${text ?? ""}]` };
  }
  const representations: string[] = [];
  const byKey = new Map<Json | undefined, Map<string, number>>();
  const byText = new Map<string, number>();
  for (const target of targets) {
    const key = represent.key === null ? undefined : target[represent.key];
    const isKeyed = typeof key === "string";
    const text = isKeyed ? null : represent(target);
    const known = isKeyed ? ofType(byKey, target["__typename"]) : byText;
    const name = isKeyed ? key : text;
    let index = name === null ? -1 : known.get(name);
    if (index === undefined) {
      const representation = text ?? represent(target);
      index = representation === null ? -1 : representations.push(representation) - 1;
      known.set(name ?? "", index);
    }
    which.push(index);
  }
  return { targets, ends, which, count: representations.length, list: `[${representations.join(",")}]` };
}

/** The entities of a type met so far, by their one key. */
function ofType<Of>(all: Map<Of, Map<string, number>>, type: Of): Map<string, number> {
  const known = all.get(type) ?? new Map<string, number>();
  all.set(type, known);
  return known;
}
