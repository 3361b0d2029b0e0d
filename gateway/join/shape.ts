import type { OutputRewrite } from "@graphql-hive/router-query-planner";
import { type DocumentNode, Kind, parse, type SelectionSetNode } from "graphql";
import { isObject, type Json, type JsonObject } from "./tree.ts";

/** What a fetch asks for: response names, and what is asked below each; null below a leaf. Type conditions are left out. */
export interface Shape {
  readonly fields: readonly { readonly name: string; readonly below: Shape | null }[];
}

/** The shape of a fetch's operation, compiled once with the plan. */
export function shapeOf(operation: string, rewrites: readonly OutputRewrite[] = []): Shape {
  const document = parse(operation, { noLocation: true });
  const root = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const shape = root ? collect([root.selectionSet], document) : { fields: [] };
  return renamedIn(shape, rewrites);
}

/** The shape after a plan's rewrites of the answer. */
export const renamedIn = (shape: Shape, rewrites: readonly OutputRewrite[]): Shape =>
  rewrites.reduce(withRenamed, shape);

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
    below: inner.length > 0 ? collect(inner, document) : null,
  }));
  return { fields };
}

/** A field that the plan renames in the answer is taken under its new name. */
function withRenamed(shape: Shape, rewrite: OutputRewrite): Shape {
  if (!("KeyRenamer" in rewrite)) return shape;
  const { path, renameKeyTo } = rewrite.KeyRenamer;
  const keys = path.flatMap((segment) => ("Key" in segment ? [segment.Key] : []));
  const rename = (at: Shape, depth: number): Shape => ({
    fields: at.fields.flatMap((field) => {
      if (field.name !== keys[depth]) return [field];
      if (depth === keys.length - 1) return [field, { name: renameKeyTo, below: field.below }];
      return [{ name: field.name, below: field.below && rename(field.below, depth + 1) }];
    }),
  });
  return rename(shape, 0);
}

/**
 * Takes from a department's answer what it was asked for, and nothing else, into its place in the tree: a department
 * cannot put a value where another department's belongs. Fields that several departments give are merged; a value that
 * is there is never replaced by null.
 */
export function take(target: JsonObject, source: JsonObject, shape: Shape): void {
  for (const { name, below: inner } of shape.fields) {
    const incoming = source[name];
    if (incoming === undefined) continue;
    const present = target[name];
    if (incoming === null) {
      if (present === undefined) target[name] = null;
    } else target[name] = inner === null ? incoming : taken(present, incoming, inner);
  }
}

function taken(present: Json | undefined, incoming: Json, shape: Shape): Json {
  if (Array.isArray(incoming)) {
    const into = Array.isArray(present) && present.length === incoming.length ? present : [];
    for (let i = 0; i < incoming.length; i += 1) into[i] = taken(into[i], incoming[i] ?? null, shape);
    return into;
  }
  // A leaf where an object should be is kept for the completion to refuse.
  if (!isObject(incoming)) return incoming ?? present ?? null;
  const into = isObject(present) ? present : {};
  take(into, incoming, shape);
  return into;
}
