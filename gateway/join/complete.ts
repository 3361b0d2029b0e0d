/**
 * Completes the joined tree into the answer (GraphQL 6.4.3): only what was asked, in the order asked, every value of the
 * type it should have, null where there is nothing, and the null of a non-null field carried up to the next place that
 * may be null. A shape is compiled once per operation and concrete type.
 *
 * Longer than its neighbours because compiling a field and carrying its null are one recursion: either half alone explains
 * nothing.
 */
import {
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLFormattedError,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from "graphql";
import { ERROR_CODES } from "../../shared/errors/office-error.ts";
import type { Variables } from "./execute-plan.ts";
import { type AskedField, collectFields, type Conditions, holds, type Selections } from "./selection.ts";
import { isObject, type Json, type JsonObject, newObject, shownAs, shownKey } from "./tree.ts";

/** A null that its own place may not hold: it is carried up. */
const CARRIED = Symbol("null carried up");
type Completed = Json | typeof CARRIED;

interface Trail {
  readonly above: Trail | null;
  readonly key: string | number;
}

interface Run {
  readonly variables: Variables;
  readonly errors: GraphQLFormattedError[];
}

type Complete = (value: Json | undefined, trail: Trail, run: Run) => Completed;

interface CompiledField {
  readonly responseName: string;
  /** The key of a value that is shown under this name in place of one kept for joining. */
  readonly shown: string;
  readonly conditions: readonly Conditions[];
  /** Asked for without any condition, as nearly all fields are. */
  readonly isAlways: boolean;
  /** The constant of `__typename`; otherwise null and the value is completed. */
  readonly typename: string | null;
  readonly complete: Complete;
}

/** Makes the answer from the joined tree. `errors` already told are kept and explain their nulls. */
export type Completer = (
  tree: JsonObject,
  variables: Variables,
  errors: GraphQLFormattedError[],
) => { data: JsonObject | null; errors: GraphQLFormattedError[] };

export function compileCompleter(
  schema: GraphQLSchema,
  root: GraphQLObjectType,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  selections: Selections,
): Completer {
  const completeRoot = objectCompleter(schema, fragments, [selections], root);
  return (tree, variables, errors) => {
    const run: Run = { variables, errors };
    const data = completeRoot(tree, null, run, root);
    return { data: data === CARRIED ? null : (data as JsonObject | null), errors: run.errors };
  };
}

/** Compiles the completion of an object; its fields for each concrete type are worked out when one is first met. */
function objectCompleter(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  sources: readonly Selections[],
  declared: GraphQLOutputType,
) {
  const byType = new Map<GraphQLObjectType, readonly CompiledField[]>();
  const fieldsOf = (type: GraphQLObjectType): readonly CompiledField[] => {
    const known = byType.get(type);
    if (known) return known;
    const compiled = collectFields(schema, fragments, type, sources).map((field) =>
      compileField(schema, fragments, type, field),
    );
    byType.set(type, compiled);
    return compiled;
  };
  return (value: Json | undefined, trail: Trail | null, run: Run, fixed?: GraphQLObjectType): Completed => {
    if (!isObject(value)) return nothing(value, trail, run);
    const type = fixed ?? concreteType(schema, declared, value["__typename"]);
    if (!type) return null;
    const answer = newObject();
    for (const field of fieldsOf(type)) {
      if (!field.isAlways && !field.conditions.some((conditions) => holds(conditions, run.variables)))
        continue;
      const here: Trail = { above: trail, key: field.responseName };
      const completed =
        field.typename ?? field.complete(shownAs(value, field.responseName, field.shown), here, run);
      if (completed === CARRIED) return null;
      answer[field.responseName] = completed;
    }
    return answer;
  };
}

function concreteType(
  schema: GraphQLSchema,
  declared: GraphQLOutputType,
  typename: unknown,
): GraphQLObjectType | null {
  if (isObjectType(declared)) return declared;
  const named = typeof typename === "string" ? schema.getType(typename) : undefined;
  return isObjectType(named) && isAbstractType(declared) && schema.isSubType(declared, named) ? named : null;
}

/** Fields of the query root that the schema itself answers (GraphQL 4.2). */
const SCHEMA_FIELDS: Readonly<Record<string, { type: GraphQLOutputType }>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
};

function compileField(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  parent: GraphQLObjectType,
  field: AskedField,
): CompiledField {
  const conditions = field.nodes.map((one) => one.conditions);
  const isAlways = conditions.some((one) => one.length === 0);
  const common = {
    responseName: field.responseName,
    shown: shownKey(field.responseName),
    conditions,
    isAlways,
  };
  const definition = parent.getFields()[field.name] ?? SCHEMA_FIELDS[field.name];
  if (!definition && field.name !== "__typename")
    throw new Error("the schema lacks a field of the operation");
  if (!definition) return { ...common, typename: parent.name, complete: () => parent.name };
  const below = field.nodes.flatMap(({ node, conditions: under }) =>
    node.selectionSet ? [{ set: node.selectionSet, conditions: under }] : [],
  );
  const named = getNamedType(definition.type);
  const inner: Complete = isLeafType(named)
    ? leafCompleter(named)
    : objectCompleter(schema, fragments, below, named);
  return { ...common, typename: null, complete: completerOf(definition.type, inner) };
}

function completerOf(type: GraphQLOutputType, inner: Complete): Complete {
  if (isNonNullType(type)) {
    const nullable = completerOf(type.ofType, inner);
    return (value, trail, run) => nullable(value, trail, run) ?? carry(trail, run);
  }
  if (!isListType(type)) return inner;
  const element = completerOf(type.ofType, inner);
  return (value, trail, run) => {
    if (!Array.isArray(value)) return nothing(value, trail, run);
    const answer: Json[] = [];
    for (let i = 0; i < value.length; i += 1) {
      const completed = element(value[i], { above: trail, key: i }, run);
      if (completed === CARRIED) return null;
      answer.push(completed);
    }
    return answer;
  };
}

const LEAF_CHECKS: Readonly<Record<string, (value: Json) => boolean>> = {
  Int: Number.isInteger,
  Float: (value) => typeof value === "number",
  String: (value) => typeof value === "string",
  Boolean: (value) => typeof value === "boolean",
  ID: (value) => typeof value === "string" || typeof value === "number",
};

/** A leaf of the wrong type is dropped and told; custom scalars are their owner's business. */
function leafCompleter(type: GraphQLLeafType): Complete {
  const isRight = isEnumType(type)
    ? (value: Json): boolean => typeof value === "string" && type.getValue(value) !== undefined
    : LEAF_CHECKS[type.name];
  const toId = type.name === "ID";
  return (value, trail, run) => {
    if (value === null || value === undefined) return null;
    if (isRight && !isRight(value)) {
      tell(run, trail, "DEPARTMENT_ANSWER_INVALID");
      return null;
    }
    return toId && typeof value === "number" ? String(value) : value;
  };
}

/** Null for what is not there; a value of another shape than the type's is told and dropped. */
function nothing(value: Json | undefined, trail: Trail | null, run: Run): null {
  if (value !== null && value !== undefined && trail) tell(run, trail, "DEPARTMENT_ANSWER_INVALID");
  return null;
}

/** A null where none may be: told, unless an error above, at or below it already explains it. */
function carry(trail: Trail, run: Run): typeof CARRIED {
  const path = pathOf(trail);
  if (!run.errors.some((error) => isRelated(error.path ?? [], path)))
    tell(run, trail, "DEPARTMENT_ANSWER_INVALID");
  return CARRIED;
}

/** One path leads to the other, list positions aside: a whole fetch's error carries none. */
function isRelated(told: readonly (string | number)[], path: readonly (string | number)[]): boolean {
  const a = told.filter((key) => typeof key === "string");
  const b = path.filter((key) => typeof key === "string");
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared).every((key, i) => key === b[i]);
}

function tell(run: Run, trail: Trail, code: "DEPARTMENT_ANSWER_INVALID"): void {
  run.errors.push({ message: ERROR_CODES[code].message, path: pathOf(trail), extensions: { code } });
}

function pathOf(trail: Trail | null): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at = trail; at; at = at.above) path.unshift(at.key);
  return path;
}
