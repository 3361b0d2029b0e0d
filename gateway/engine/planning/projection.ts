import type { OutputRewrite } from "@graphql-hive/router-query-planner";
import { Kind, parse, type SelectionSetNode } from "graphql";
import { type Fragments, fragmentsOf } from "../operation/collect-fields.ts";
import { shownKey } from "../operation/response-tree.ts";

export interface ShapeField {
  /** The response name in the department's answer. */
  readonly name: string;
  /** The key it is kept under in the tree: the same, unless the plan has it shown under another name. */
  readonly into: string;
  /** What is asked below it; null for a leaf. */
  readonly below: Shape | null;
}

/** What a fetch asks for, by response name, in the order asked. Type conditions are left out. */
export interface Shape {
  readonly fields: readonly ShapeField[];
  /** Those of the fields that have something below them. */
  readonly nested: readonly ShapeField[];
  /** An object that holds nothing but these fields may be used as it came: no name is changed, none is inherited. */
  readonly fitsInPlace: boolean;
}

const shape = (fields: readonly ShapeField[], fitsInPlace: boolean): Shape => ({
  fields,
  nested: fields.filter((field) => field.below !== null),
  fitsInPlace,
});

/** True for a name that every parsed object inherits: `constructor` and `__proto__` are legal response names. */
export const isInherited = (name: string): boolean => name in Object.prototype;

/** The shape of a fetch's operation, compiled once with the plan. `fitsInPlace` only when no name is an inherited one. */
export function shapeOf(operation: string, fitsInPlace: boolean): Shape {
  const document = parse(operation, { noLocation: true });
  const root = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  return collect(root ? [root.selectionSet] : [], fragmentsOf(document), fitsInPlace);
}

export const below = (whole: Shape, name: string): Shape =>
  whole.fields.find((field) => field.name === name)?.below ?? shape([], false);

function collect(sets: readonly SelectionSetNode[], fragments: Fragments, fitsInPlace: boolean): Shape {
  const found = new Map<string, SelectionSetNode[]>();
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const sofar = found.get(name) ?? [];
        found.set(name, selection.selectionSet ? [...sofar, selection.selectionSet] : sofar);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
      else {
        const fragment = fragments.get(selection.name.value);
        if (fragment) visit(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) visit(set);
  const fields = [...found].map(([name, inner]) => ({
    name,
    into: name,
    below: inner.length > 0 ? collect(inner, fragments, fitsInPlace) : null,
  }));
  return shape(fields, fitsInPlace);
}

/**
 * The shape with the plan's renamings in it. A field that the client wants under a name that joining needs for another
 * (`id: name`) is fetched under an internal name; it is kept beside the other and shown in its place at the end.
 */
export function withRenamed(whole: Shape, rewrites: readonly OutputRewrite[]): Shape {
  return rewrites.reduce<Shape>((sofar, rewrite) => {
    if (!("KeyRenamer" in rewrite)) return sofar;
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    const keys = path.flatMap((segment) => ("Key" in segment ? [segment.Key] : []));
    return renamed(sofar, keys, shownKey(renameKeyTo));
  }, whole);
}

function renamed({ fields, fitsInPlace }: Shape, keys: readonly string[], into: string): Shape {
  const [key, ...rest] = keys;
  const isHere = rest.length === 0;
  const changed = fields.map((field) => {
    if (field.name !== key) return field;
    return isHere ? { ...field, into } : { ...field, below: field.below && renamed(field.below, rest, into) };
  });
  return shape(changed, fitsInPlace && !isHere);
}
