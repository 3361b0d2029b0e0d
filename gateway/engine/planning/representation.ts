import type { InputRewrite, RequiresSelection } from "@graphql-hive/router-query-planner";
import { rewrite } from "./rewrites.ts";
import {
  isObject,
  isBounded,
  MAX_LIST_DEPTH,
  type Json,
  type JsonObject,
} from "../operation/response-tree.ts";
import type { PossibleTypes } from "../operation/possible-types.ts";

/**
 * Writes the representation of an entity as JSON text: its type and the fields its subgraph needs to resolve it. Null when
 * a required field is missing, and then the entity is not fetched. Equal text means equal entity: representations are
 * de-duplicated by it.
 */
export interface WriteRepresentation {
  (entity: JsonObject): string | null;
  /**
   * The only field of the representation beside the type, where every type has the same one: two objects of one type with
   * the same string there are the same entity, which is cheaper to compare than the whole representation.
   */
  readonly key: string | null;
}

type WriteObject = (source: JsonObject) => string | null;
interface WriteField {
  /** Its key in the representation, written as JSON: `"price":`. */
  readonly prefix: string;
  /** Its key in the tree: a field with arguments is fetched under an internal name and sent under its own. */
  readonly name: string;
  readonly nested: WriteObject | null;
}

/** Compiled once for a plan; the fields of a concrete type are resolved when it first occurs. */
export function compileRepresentation(
  selections: readonly RequiresSelection[],
  types: PossibleTypes,
  rewrites: readonly InputRewrite[] = [],
): WriteRepresentation {
  const write = writerOf(selections, types, false);
  if (rewrites.length === 0)
    return Object.assign((entity: JsonObject) => write(entity), { key: onlyKey(selections) });
  const writeRewritten = (entity: JsonObject): string | null => {
    const text = write(entity);
    if (text === null) return null;
    const copy = JSON.parse(text) as JsonObject;
    rewrite(copy, rewrites, types);
    return JSON.stringify(copy);
  };
  return Object.assign(writeRewritten, { key: null });
}

function onlyKey(selections: readonly RequiresSelection[]): string | null {
  const names = new Set<string | null>();
  const visit = (inner: readonly RequiresSelection[]): void => {
    for (const selection of inner) {
      if (selection.kind === "InlineFragment") visit(selection.selections);
      else if (selection.kind !== "Field" || selection.selections?.length) names.add(null);
      else if (selection.name !== "__typename") names.add(selection.name);
    }
  };
  visit(selections);
  const [only = null, ...others] = names;
  return others.length === 0 ? only : null;
}

/** An entity without a matching field is not fetched; a nested value without one is still sent, as `{}`. */
function writerOf(
  selections: readonly RequiresSelection[],
  types: PossibleTypes,
  isNested: boolean,
): WriteObject {
  const byTypename = new Map<string, readonly WriteField[]>();
  return (source) => {
    const typename = typeof source["__typename"] === "string" ? source["__typename"] : "";
    let fields = byTypename.get(typename);
    if (!fields) {
      fields = fieldsFor(typename, selections, types);
      // Otherwise the subgraph could not tell the members of a nested union or interface apart.
      if (isNested && typename !== "")
        fields = unique([{ prefix: '"__typename":', name: "__typename", nested: null }, ...fields]);
      byTypename.set(typename, fields);
    }
    return fields.length === 0 && !isNested ? null : writeFields(fields, source);
  };
}

const unique = (fields: readonly WriteField[]): WriteField[] => [
  ...new Map(fields.map((field) => [field.prefix, field])).values(),
];

function fieldsFor(
  typename: string,
  selections: readonly RequiresSelection[],
  types: PossibleTypes,
): WriteField[] {
  return unique(
    selections.flatMap((selection) => {
      if (selection.kind === "Field") {
        const { name, alias, selections: inner } = selection;
        const nested = inner && inner.length > 0 ? writerOf(inner, types, true) : null;
        return [{ prefix: `${JSON.stringify(alias ?? name)}:`, name, nested }];
      }
      if (selection.kind !== "InlineFragment") return [];
      // A nested value without its type is assumed to satisfy the condition.
      const passThrough = typename === "" || types.matches(selection.typeCondition, typename);
      return passThrough ? fieldsFor(typename, selection.selections, types) : [];
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

/** Text that JSON writes without escapes (RFC 8259 section 7): no quote, no backslash, no control character, no surrogate. */
const UNESCAPED = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/** Null for an endlessly nested leaf, which no key or required field is. */
const writeLeaf = (value: Json): string | null => {
  if (typeof value === "string" && UNESCAPED.test(value)) return `"${value}"`;
  return isBounded(value) ? JSON.stringify(value) : null;
};

function writeNested(write: WriteObject, value: Json, lists = MAX_LIST_DEPTH): string | null {
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
