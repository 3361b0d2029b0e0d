import type { PossibleTypes } from "../operation/possible-types.ts";
import type { Json, JsonObject } from "../operation/response-tree.ts";
import type { EntityInput } from "../planning/fetch-step.ts";
import { collectObjects } from "../planning/traverse.ts";

/** What a step asks for through one of its inputs. */
export interface EntityRequest {
  readonly input: EntityInput;
  readonly batch: EntityBatch;
}

/** Entities collected from the tree: one representation each, and for every object the index of its own. */
export interface EntityBatch {
  /** The objects at the input's paths, one list after the other. */
  readonly targets: readonly JsonObject[];
  /** For each path, where its objects end in `targets`. */
  readonly ends: readonly number[];
  /** For each target the index of its representation; -1 when it has none. */
  readonly indexes: readonly number[];
  /** How many representations there are. */
  readonly count: number;
  /** All of them as a JSON list. */
  readonly json: string;
}

/** Collects the entities of one input from the tree; equal ones are asked for once. */
export function collectEntities(
  { paths, represent }: EntityInput,
  tree: JsonObject,
  types: PossibleTypes,
): EntityBatch {
  const targets: JsonObject[] = [];
  const ends = paths.map((path) => collectObjects(tree, path, types, targets));
  const indexes: number[] = [];
  const [only] = targets;
  if (only && targets.length === 1) {
    const text = represent(only);
    indexes.push(text === null ? -1 : 0);
    return { targets, ends, indexes, count: text === null ? 0 : 1, json: `[${text ?? ""}]` };
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
    indexes.push(index);
  }
  return { targets, ends, indexes, count: representations.length, json: `[${representations.join(",")}]` };
}

/** The entities of a type so far, by their only key. */
function ofType<Of>(all: Map<Of, Map<string, number>>, type: Of): Map<string, number> {
  const known = all.get(type) ?? new Map<string, number>();
  all.set(type, known);
  return known;
}
