import type { OutputRewrite } from "@graphql-hive/router-query-planner";
import { type DocumentNode, Kind, parse, type SelectionSetNode } from "graphql";
import { isObject, type Json, type JsonObject, newObject, shownKey } from "./tree.ts";

export interface ShapeField {
  /** The response name in the department's answer. */
  readonly name: string;
  /** The key it is kept under in the tree: the same, unless the plan has it shown under another name. */
  readonly into: string;
  /** What is asked below it; null for a leaf. */
  readonly below: Shape | null;
}

/** What a fetch asks for, by response name. Type conditions are left out. */
export interface Shape {
  readonly fields: readonly ShapeField[];
}

/** The shape of a fetch's operation, compiled once with the plan. */
export function shapeOf(operation: string): Shape {
  const document = parse(operation, { noLocation: true });
  const root = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  return root ? collect([root.selectionSet], document) : { fields: [] };
}

export const below = (shape: Shape, name: string): Shape =>
  shape.fields.find((field) => field.name === name)?.below ?? { fields: [] };

function collect(sets: readonly SelectionSetNode[], document: DocumentNode): Shape {
  const found = new Map<string, SelectionSetNode[]>();
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const sofar = found.get(name) ?? [];
        found.set(name, selection.selectionSet ? [...sofar, selection.selectionSet] : sofar);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
      else {
        const fragment = document.definitions.find(
          (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
        );
        if (fragment?.kind === Kind.FRAGMENT_DEFINITION) visit(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) visit(set);
  const fields = [...found].map(([name, inner]) => ({
    name,
    into: name,
    below: inner.length > 0 ? collect(inner, document) : null,
  }));
  return { fields };
}

/**
 * The shape with the plan's renamings in it. A field that the client wants under a name that joining needs for another
 * (`id: name`) is fetched under an internal name; it is kept beside the other and shown in its place at the end.
 */
export function withRenamed(shape: Shape, rewrites: readonly OutputRewrite[]): Shape {
  return rewrites.reduce<Shape>((sofar, rewrite) => {
    if (!("KeyRenamer" in rewrite)) return sofar;
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    const keys = path.flatMap((segment) => ("Key" in segment ? [segment.Key] : []));
    return renamed(sofar, keys, shownKey(renameKeyTo));
  }, shape);
}

function renamed(shape: Shape, keys: readonly string[], into: string): Shape {
  const [key, ...rest] = keys;
  return {
    fields: shape.fields.map((field) => {
      if (field.name !== key) return field;
      return rest.length === 0
        ? { ...field, into }
        : { ...field, below: field.below && renamed(field.below, rest, into) };
    }),
  };
}

/**
 * Takes from a department's answer what it was asked for, and nothing else, into its place in the tree: a department
 * cannot put a value where another department's belongs. Fields that several departments give are merged; a value that
 * is there is never replaced by null.
 */
export function take(target: JsonObject, source: JsonObject, shape: Shape): void {
  for (const { name, into, below: inner } of shape.fields) {
    // `constructor` is a legal response name, and every parsed object inherits one.
    const incoming = Object.hasOwn(source, name) ? source[name] : undefined;
    if (incoming === undefined) continue;
    const present = target[into];
    if (incoming === null) {
      if (present === undefined) target[into] = null;
    } else target[into] = inner === null ? incoming : taken(present, incoming, inner);
  }
}

function taken(present: Json | undefined, incoming: Json, shape: Shape): Json {
  if (Array.isArray(incoming)) {
    // Two departments that give lists of different length do not speak of the same things: the first stays.
    if (Array.isArray(present) && present.length !== incoming.length) return present;
    const into = Array.isArray(present) ? present : [];
    for (let i = 0; i < incoming.length; i += 1) into[i] = taken(into[i], incoming[i] ?? null, shape);
    return into;
  }
  // A leaf where an object should be is kept for the completion to refuse.
  if (!isObject(incoming)) return incoming ?? present ?? null;
  const into = isObject(present) ? present : newObject();
  take(into, incoming, shape);
  return into;
}
