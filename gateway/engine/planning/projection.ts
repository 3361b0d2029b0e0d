import type { OutputRewrite } from "@graphql-hive/router-query-planner";
import { Kind, parse, type SelectionSetNode } from "graphql";
import { type Fragments, fragmentsOf } from "../operation/collect-fields.ts";
import { outputKey } from "../operation/response-tree.ts";

export interface ProjectedField {
  /** The response name in the subgraph's response. */
  readonly name: string;
  /** Its key in the tree: the same, unless the plan has it put out under another name. */
  readonly key: string;
  /** What is selected below it; null for a leaf. */
  readonly children: Projection | null;
}

/** What a fetch selects, by response name, in the order of its document. Type conditions are left out. */
export interface Projection {
  readonly fields: readonly ProjectedField[];
  /** Those of the fields that have children. */
  readonly nested: readonly ProjectedField[];
  /** An object that holds nothing but these fields may be used as it came: no key is renamed, none is inherited. */
  readonly isReusable: boolean;
}

const projection = (fields: readonly ProjectedField[], isReusable: boolean): Projection => ({
  fields,
  nested: fields.filter((field) => field.children !== null),
  isReusable,
});

/** The projection of a fetch's operation, compiled once with the plan. `isReusable` only when no name is an inherited one. */
export function projectionOf(operation: string, isReusable: boolean): Projection {
  const document = parse(operation, { noLocation: true });
  const root = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  return collect(root ? [root.selectionSet] : [], fragmentsOf(document), isReusable);
}

export const childrenOf = ({ fields }: Projection, name: string): Projection =>
  fields.find((field) => field.name === name)?.children ?? projection([], false);

function collect(sets: readonly SelectionSetNode[], fragments: Fragments, isReusable: boolean): Projection {
  const found = new Map<string, SelectionSetNode[]>();
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const soFar = found.get(name) ?? [];
        found.set(name, selection.selectionSet ? [...soFar, selection.selectionSet] : soFar);
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
    key: name,
    children: inner.length > 0 ? collect(inner, fragments, isReusable) : null,
  }));
  return projection(fields, isReusable);
}

/**
 * The projection with the plan's output rewrites. A field that the client wants under a name that a representation needs for
 * another (`id: name`) is fetched under an internal name; it is kept beside the other and put out in its place at the end.
 */
export function renameKeys(whole: Projection, rewrites: readonly OutputRewrite[]): Projection {
  return rewrites.reduce<Projection>((soFar, rewrite) => {
    if (!("KeyRenamer" in rewrite)) return soFar;
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    const names = path.flatMap((segment) => ("Key" in segment ? [segment.Key] : []));
    return withKey(soFar, names, outputKey(renameKeyTo));
  }, whole);
}

function withKey({ fields, isReusable }: Projection, names: readonly string[], key: string): Projection {
  const [name, ...rest] = names;
  const isHere = rest.length === 0;
  const changed = fields.map((field) => {
    if (field.name !== name) return field;
    return isHere
      ? { ...field, key }
      : { ...field, children: field.children && withKey(field.children, rest, key) };
  });
  return projection(changed, isReusable && !isHere);
}
