import type { InputRewrite, RequiresSelection } from "@graphql-hive/router-query-planner";
import { rewrite } from "./rewrite.ts";
import { isObject, type Json, type JsonObject } from "./tree.ts";
import type { TypeNames } from "./type-names.ts";

/**
 * Writes the representation of an entity as JSON text: its type and the fields its owner needs to find it. Null when a
 * needed field is not there, so that the owner is not asked. Equal text means equal entity: it is the key by which
 * representations are de-duplicated.
 */
export type Represent = (entity: JsonObject) => string | null;

type WriteObject = (source: JsonObject) => string | null;
interface WriteField {
  readonly prefix: string;
  readonly names: readonly string[];
  readonly nested: WriteObject | null;
}

/** Makes the writer once for a plan; the fields of each concrete type are worked out the first time it is met. */
export function compileRepresentation(
  selections: readonly RequiresSelection[],
  types: TypeNames,
  rewrites: readonly InputRewrite[] = [],
): Represent {
  const write = writerOf(selections, types);
  if (rewrites.length === 0) return write;
  return (entity) => {
    const text = write(entity);
    if (text === null) return null;
    const copy = JSON.parse(text) as JsonObject;
    rewrite(copy, rewrites, types);
    return JSON.stringify(copy);
  };
}

function writerOf(selections: readonly RequiresSelection[], types: TypeNames): WriteObject {
  const byTypename = new Map<string, readonly WriteField[]>();
  return (source) => {
    const typename = typeof source["__typename"] === "string" ? source["__typename"] : "";
    let fields = byTypename.get(typename);
    if (!fields) {
      fields = fieldsFor(typename, selections, types);
      byTypename.set(typename, fields);
    }
    return fields.length === 0 ? null : writeFields(fields, source);
  };
}

function fieldsFor(
  typename: string,
  selections: readonly RequiresSelection[],
  types: TypeNames,
): WriteField[] {
  const fields = new Map<string, WriteField>();
  for (const selection of selections) {
    if (selection.kind === "Field") {
      const { name, alias, selections: below } = selection;
      fields.set(name, {
        prefix: `${JSON.stringify(name)}:`,
        names: alias ? [alias, name] : [name],
        nested: below && below.length > 0 ? writerOf(below, types) : null,
      });
    } else if (selection.kind === "InlineFragment") {
      // A nested value that came without its type is taken at the condition's word.
      if (typename !== "" && !types.matches(selection.typeCondition, typename)) continue;
      for (const field of fieldsFor(typename, selection.selections, types)) fields.set(field.prefix, field);
    }
  }
  return [...new Map([...fields.values()].map((field) => [field.prefix, field])).values()];
}

function writeFields(fields: readonly WriteField[], source: JsonObject): string | null {
  let text = "";
  for (const { prefix, names, nested } of fields) {
    const value = valueOf(source, names);
    if (value === undefined) return null;
    const written = nested ? writeNested(nested, value) : JSON.stringify(value);
    if (written === null) return null;
    text += text === "" ? prefix + written : `,${prefix}${written}`;
  }
  return `{${text}}`;
}

function valueOf(source: JsonObject, names: readonly string[]): Json | undefined {
  for (const name of names) {
    const value = source[name];
    if (value !== undefined) return value;
  }
  return undefined;
}

function writeNested(write: WriteObject, value: Json): string | null {
  if (isObject(value)) return write(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  const parts: string[] = [];
  for (const element of value) {
    const part = writeNested(write, element);
    if (part === null) return null;
    parts.push(part);
  }
  return `[${parts.join(",")}]`;
}
