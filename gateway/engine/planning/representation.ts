import type { InputRewrite, RequiresSelection } from "@graphql-hive/router-query-planner";
import { rewrite } from "./rewrites.ts";
import { isObject, isShallow, MOST_LISTS, type Json, type JsonObject } from "../operation/response-tree.ts";
import type { TypeNames } from "../operation/possible-types.ts";

/**
 * Writes the representation of an entity as JSON text: its type and the fields its owner needs to find it. Null when a
 * needed field is not there, so that the owner is not asked. Equal text means equal entity: it is the key by which
 * representations are de-duplicated.
 */
export interface Represent {
  (entity: JsonObject): string | null;
  /**
   * The one field, beside the type, that the representation is made of, when there is only one for every type: two objects
   * of one type with the same text there are the same entity, which is cheaper to see than by the whole representation.
   */
  readonly key: string | null;
}

type WriteObject = (source: JsonObject) => string | null;
interface WriteField {
  /** The key it is sent under, written as JSON: `"price":`. */
  readonly prefix: string;
  /** Where it is in the tree: a field with arguments is fetched under an internal name and sent under its own. */
  readonly name: string;
  readonly nested: WriteObject | null;
}

/** Makes the writer once for a plan; the fields of each concrete type are worked out the first time it is met. */
export function compileRepresentation(
  selections: readonly RequiresSelection[],
  types: TypeNames,
  rewrites: readonly InputRewrite[] = [],
): Represent {
  const write = writerOf(selections, types, false);
  if (rewrites.length === 0)
    return Object.assign((entity: JsonObject) => write(entity), { key: onlyKey(selections) });
  const writeAnew = (entity: JsonObject): string | null => {
    const text = write(entity);
    if (text === null) return null;
    const copy = JSON.parse(text) as JsonObject;
    rewrite(copy, rewrites, types);
    return JSON.stringify(copy);
  };
  return Object.assign(writeAnew, { key: null });
}

function onlyKey(selections: readonly RequiresSelection[]): string | null {
  const names = new Set<string | null>();
  const visit = (below: readonly RequiresSelection[]): void => {
    for (const selection of below) {
      if (selection.kind === "InlineFragment") visit(selection.selections);
      else if (selection.kind !== "Field" || selection.selections?.length) names.add(null);
      else if (selection.name !== "__typename") names.add(selection.name);
    }
  };
  visit(selections);
  const [only = null, ...others] = names;
  return others.length === 0 ? only : null;
}

/** An entity without a fitting field is not asked for; a nested value without one is still there, as `{}`. */
function writerOf(
  selections: readonly RequiresSelection[],
  types: TypeNames,
  isNested: boolean,
): WriteObject {
  const byTypename = new Map<string, readonly WriteField[]>();
  return (source) => {
    const typename = typeof source["__typename"] === "string" ? source["__typename"] : "";
    let fields = byTypename.get(typename);
    if (!fields) {
      fields = fieldsFor(typename, selections, types);
      // The owner of a nested union or interface cannot tell its members apart otherwise.
      if (isNested && typename !== "")
        fields = once([{ prefix: '"__typename":', name: "__typename", nested: null }, ...fields]);
      byTypename.set(typename, fields);
    }
    return fields.length === 0 && !isNested ? null : writeFields(fields, source);
  };
}

const once = (fields: readonly WriteField[]): WriteField[] => [
  ...new Map(fields.map((field) => [field.prefix, field])).values(),
];

function fieldsFor(
  typename: string,
  selections: readonly RequiresSelection[],
  types: TypeNames,
): WriteField[] {
  return once(
    selections.flatMap((selection) => {
      if (selection.kind === "Field") {
        const { name, alias, selections: below } = selection;
        const nested = below && below.length > 0 ? writerOf(below, types, true) : null;
        return [{ prefix: `${JSON.stringify(alias ?? name)}:`, name, nested }];
      }
      if (selection.kind !== "InlineFragment") return [];
      // A nested value that came without its type is taken at the condition's word.
      const fits = typename === "" || types.matches(selection.typeCondition, typename);
      return fits ? fieldsFor(typename, selection.selections, types) : [];
    }),
  );
}

function writeFields(fields: readonly WriteField[], source: JsonObject): string | null {
  let text = "";
  for (const { prefix, name, nested } of fields) {
    const value = source[name];
    if (value === undefined) return null;
    const written = nested ? writeNested(nested, value) : writeLeaf(value);
    if (written === null) return null;
    text += text === "" ? prefix + written : `,${prefix}${written}`;
  }
  return `{${text}}`;
}

/** Text that JSON writes as it is (RFC 8259 section 7): no quote, no backslash, no control character, no surrogate. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/** Null for a leaf without end, which no key or requirement is. */
const writeLeaf = (value: Json): string | null => {
  if (typeof value === "string" && PLAIN.test(value)) return `"${value}"`;
  return isShallow(value) ? JSON.stringify(value) : null;
};

function writeNested(write: WriteObject, value: Json, lists = MOST_LISTS): string | null {
  if (lists === 0) return null;
  if (isObject(value)) return write(value);
  if (!Array.isArray(value)) return writeLeaf(value);
  const parts: string[] = [];
  for (const element of value) {
    const part = writeNested(write, element, lists - 1);
    if (part === null) return null;
    parts.push(part);
  }
  return `[${parts.join(",")}]`;
}
