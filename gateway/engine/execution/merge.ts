import {
  isObject,
  type Json,
  type JsonObject,
  MAX_LIST_DEPTH,
  newObject,
} from "../operation/response-tree.ts";
import type { ProjectedField, Projection } from "../planning/projection.ts";

/**
 * Merges what a projection selects of a subgraph's response, and nothing else, into an object of the tree: a subgraph cannot
 * put a value where another subgraph's belongs. Fields that several subgraphs give are merged; a value that is there is
 * never replaced by null. The response belongs to the tree from then on, unless `isShared` says that it is merged into
 * another object too.
 */
export function merge(target: JsonObject, from: JsonObject, projection: Projection, isShared = false): void {
  for (const field of projection.fields) mergeField(target, from, field, projection, isShared);
}

function mergeField(
  target: JsonObject,
  from: JsonObject,
  { name, key, children }: ProjectedField,
  { isReusable }: Projection,
  isShared: boolean,
): void {
  const incoming = isReusable || Object.hasOwn(from, name) ? from[name] : undefined;
  if (incoming === undefined) return;
  const present = target[key];
  if (incoming === null) {
    if (present === undefined) target[key] = null;
  } else target[key] = children === null ? incoming : mergedValue(present, incoming, children, isShared);
}

/**
 * Merges an entity into a second object, after `first` took it: the values below are then the same objects in both. What
 * the second already has of its own is merged instead.
 */
export function mergeShared(
  target: JsonObject,
  first: JsonObject,
  from: JsonObject,
  projection: Projection,
): void {
  for (const field of projection.fields) {
    const value = first[field.key];
    if (value === undefined) continue;
    if (target[field.key] === undefined) target[field.key] = value;
    else mergeField(target, from, field, projection, true);
  }
}

function mergedValue(
  present: Json | undefined,
  incoming: Json,
  projection: Projection,
  isShared: boolean,
  lists = MAX_LIST_DEPTH,
): Json {
  if (present === undefined && !isShared) return adopted(incoming, projection, lists);
  if (Array.isArray(incoming)) {
    if (lists === 0) return null;
    // Two subgraphs that give lists of different length do not speak of the same things: the first stays.
    if (Array.isArray(present) && present.length !== incoming.length) return present;
    const target = Array.isArray(present) ? present : [];
    for (let i = 0; i < incoming.length; i += 1)
      target[i] = mergedValue(target[i], incoming[i] ?? null, projection, isShared, lists - 1);
    return target;
  }
  // A leaf where an object should be is kept for completion to reject.
  if (!isObject(incoming)) return incoming ?? present ?? null;
  const target = isObject(present) ? present : newObject();
  merge(target, incoming, projection, isShared);
  return target;
}

/** The response's own object when it holds what was selected and no more; otherwise a copy of what was selected. */
function adopted(incoming: Json, projection: Projection, lists = MAX_LIST_DEPTH): Json {
  if (Array.isArray(incoming)) {
    if (lists === 0) return null;
    for (let i = 0; i < incoming.length; i += 1) {
      const element = incoming[i];
      if (typeof element === "object" && element !== null)
        incoming[i] = adopted(element, projection, lists - 1);
    }
    return incoming;
  }
  if (!isObject(incoming)) return incoming;
  if (!hasOnlyProjectedKeys(incoming, projection)) {
    const copy = newObject();
    merge(copy, incoming, projection);
    return copy;
  }
  for (const { name, children } of projection.nested) {
    const value = incoming[name];
    if (children && typeof value === "object" && value !== null) incoming[name] = adopted(value, children);
  }
  return incoming;
}

/** True when every key was selected, in the order selected (GraphQL 7.2.2); a response in another order is copied. */
function hasOnlyProjectedKeys(from: JsonObject, { fields, isReusable }: Projection): boolean {
  if (!isReusable) return false;
  let at = 0;
  for (const key in from) {
    while (at < fields.length && fields[at]?.name !== key) at += 1;
    if (at === fields.length) return false;
  }
  return true;
}
