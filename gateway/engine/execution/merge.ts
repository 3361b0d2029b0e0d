import type { Shape, ShapeField } from "../planning/projection.ts";
import { isObject, type Json, type JsonObject, MOST_LISTS, newObject } from "../operation/response-tree.ts";

/**
 * Takes from a department's answer what it was asked for, and nothing else, into its place in the tree: a department
 * cannot put a value where another department's belongs. Fields that several departments give are merged; a value that
 * is there is never replaced by null. The answer belongs to the tree from then on, unless `isShared` says that another
 * place takes from it too.
 */
export function take(target: JsonObject, source: JsonObject, shape: Shape, isShared = false): void {
  for (const field of shape.fields) takeField(target, source, field, shape, isShared);
}

function takeField(
  target: JsonObject,
  source: JsonObject,
  { name, into, below }: ShapeField,
  { fitsInPlace }: Shape,
  isShared: boolean,
): void {
  const incoming = fitsInPlace || Object.hasOwn(source, name) ? source[name] : undefined;
  if (incoming === undefined) return;
  const present = target[into];
  if (incoming === null) {
    if (present === undefined) target[into] = null;
  } else target[into] = below === null ? incoming : taken(present, incoming, below, isShared);
}

/**
 * Gives a second place what the first one took of the same entity: what it brought below is then in both places, the same
 * object. What the second place already has of its own is merged instead.
 */
export function takeAlike(target: JsonObject, first: JsonObject, source: JsonObject, shape: Shape): void {
  for (const field of shape.fields) {
    const value = first[field.into];
    if (value === undefined) continue;
    if (target[field.into] === undefined) target[field.into] = value;
    else takeField(target, source, field, shape, true);
  }
}

function taken(
  present: Json | undefined,
  incoming: Json,
  shape: Shape,
  isShared: boolean,
  lists = MOST_LISTS,
): Json {
  if (present === undefined && !isShared) return accepted(incoming, shape, lists);
  if (Array.isArray(incoming)) {
    if (lists === 0) return null;
    // Two departments that give lists of different length do not speak of the same things: the first stays.
    if (Array.isArray(present) && present.length !== incoming.length) return present;
    const into = Array.isArray(present) ? present : [];
    for (let i = 0; i < incoming.length; i += 1)
      into[i] = taken(into[i], incoming[i] ?? null, shape, isShared, lists - 1);
    return into;
  }
  // A leaf where an object should be is kept for the completion to refuse.
  if (!isObject(incoming)) return incoming ?? present ?? null;
  const into = isObject(present) ? present : newObject();
  take(into, incoming, shape, isShared);
  return into;
}

/** The answer's own object when it holds what was asked and no more; otherwise a copy of what was asked. */
function accepted(incoming: Json, shape: Shape, lists = MOST_LISTS): Json {
  if (Array.isArray(incoming)) {
    if (lists === 0) return null;
    for (let i = 0; i < incoming.length; i += 1) {
      const element = incoming[i];
      if (typeof element === "object" && element !== null) incoming[i] = accepted(element, shape, lists - 1);
    }
    return incoming;
  }
  if (!isObject(incoming)) return incoming;
  if (!holdsNoMore(incoming, shape)) {
    const copy = newObject();
    take(copy, incoming, shape);
    return copy;
  }
  for (const { name, below } of shape.nested) {
    const value = incoming[name];
    if (below && typeof value === "object" && value !== null) incoming[name] = accepted(value, below);
  }
  return incoming;
}

/** True when every key was asked for, in the order asked (GraphQL 7.2.2); an honest answer in another order is copied. */
function holdsNoMore(source: JsonObject, { fields, fitsInPlace }: Shape): boolean {
  if (!fitsInPlace) return false;
  let at = 0;
  for (const key in source) {
    while (at < fields.length && fields[at]?.name !== key) at += 1;
    if (at === fields.length) return false;
  }
  return true;
}
