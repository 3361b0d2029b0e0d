/**
 * Completes the joined tree into the answer (GraphQL 6.4.3): only what was asked, in the order asked, every value of the
 * type it should have, null where there is nothing, and the null of a non-null field carried up to the next place that
 * may be null. A shape is compiled once per operation and concrete type.
 */
import {
  getNamedType,
  type GraphQLFormattedError,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from "graphql";
import { type Fits, fitsOf, leafCompleter } from "./leaf-values.ts";
import type { PlanNames } from "../operation/aliases.ts";
import { type AskedField, collectFields, type Collecting } from "../operation/collect-fields.ts";
import { CARRIED, carry, type Complete, nothing, Run, type Trail } from "./null-propagation.ts";
import { blank, isObject, type Json, type JsonObject, shownAs, shownKey } from "../operation/response-tree.ts";

interface CompiledField {
  readonly responseName: string;
  /** Its key in the tree. */
  readonly key: string;
  /** The key of a value that is shown under this name in place of one kept for joining, where the plan has one. */
  readonly shown: string | null;
  /** The constant of `__typename`; otherwise null and the value is completed. */
  readonly typename: string | null;
  /** A value of this JavaScript type is complete as it is. */
  readonly fits: Fits;
  readonly complete: Complete;
}

/** Makes the answer from the joined tree. `errors` already told are kept and explain their nulls. */
export type Completer = (
  tree: JsonObject,
  errors: GraphQLFormattedError[],
) => { data: JsonObject | null; errors: GraphQLFormattedError[] };

/** What compiling a completer needs of the operation and its plan. */
export interface CompleterContext extends Collecting {
  readonly names: PlanNames;
  /** Names that the plan keeps under another key until the end. */
  readonly renamed: ReadonlySet<string>;
}

/** Compiles the completion of an operation's root. The schema must be the one the operation was validated against. */
export function compileCompleter(
  context: CompleterContext,
  root: GraphQLObjectType,
  selections: SelectionSetNode,
): Completer {
  const completeRoot = objectCompleter(context, [selections], root);
  return (tree, errors) => {
    const run = new Run(errors);
    const data = completeRoot(tree, null, "", run);
    return { data: data === CARRIED ? null : (data as JsonObject | null), errors: run.errors };
  };
}

/** What is known of an object's completion once its concrete type is. */
interface CompiledType {
  readonly fields: readonly CompiledField[];
  readonly Answer: new () => JsonObject;
}

/** Compiles the completion of an object; its fields for each concrete type are worked out when one is first met. */
function objectCompleter(
  context: CompleterContext,
  sets: readonly SelectionSetNode[],
  declared: GraphQLOutputType,
): Complete {
  const { schema } = context;
  const byType = new Map<FieldsType, CompiledType>();
  const compiled = (type: FieldsType): CompiledType => {
    const asked = collectFields(context, type, sets);
    const made = { fields: asked.map((field) => compileField(context, type, field)), Answer: blank() };
    byType.set(type, made);
    return made;
  };
  return (value, above, key, run) => {
    const isRoot = key === "";
    if (!isObject(value) || !run.mayShowAnother()) return nothing(value, above, key, run);
    const type = typeOf(schema, declared, value["__typename"]);
    if (!type) return null;
    const { fields, Answer } = byType.get(type) ?? compiled(type);
    const here: Trail | null = isRoot ? null : { above, key };
    const answer = new Answer();
    for (let i = 0; i < fields.length; i += 1) {
      const field = fields[i] as CompiledField;
      const { responseName, key: name, shown, fits } = field;
      const raw = shown === null ? value[name] : shownAs(value, name, shown);
      const completed =
        field.typename ??
        (typeof raw === fits ? (raw as Json) : field.complete(raw, here, responseName, run));
      if (completed === CARRIED) return null;
      answer[responseName] = completed;
    }
    return answer;
  };
}

/** An object's type; for an object known only as an interface's, from an @interfaceObject, the interface itself. */
type FieldsType = GraphQLObjectType | GraphQLInterfaceType;

/**
 * The type whose fields an object is completed with, null when it is none of those declared. Nobody who does not ask for
 * more than an interface's own fields needs to know which type an @interfaceObject's value has, and the planner does not
 * fetch it.
 */
function typeOf(schema: GraphQLSchema, declared: GraphQLOutputType, typename: unknown): FieldsType | null {
  if (isObjectType(declared)) return declared;
  const named = typeof typename === "string" ? schema.getType(typename) : undefined;
  if (isObjectType(named))
    return isAbstractType(declared) && schema.isSubType(declared, named) ? named : null;
  const isUnknown = typename === undefined || isInterfaceType(named);
  return isInterfaceType(declared) && isUnknown ? declared : null;
}

/** Fields of the query root that the schema itself answers (GraphQL 4.2). */
const SCHEMA_FIELDS: Readonly<Record<string, { type: GraphQLOutputType }>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
};

function compileField(context: CompleterContext, parent: FieldsType, field: AskedField): CompiledField {
  const key = context.names.of(field.nodes[0]);
  const common = {
    responseName: field.responseName,
    key,
    shown: context.renamed.has(key) ? shownKey(key) : null,
  };
  const definition = parent.getFields()[field.name] ?? SCHEMA_FIELDS[field.name];
  if (!definition && field.name !== "__typename")
    throw new Error("the schema lacks a field of the operation");
  if (!definition) {
    const typename = isObjectType(parent) ? parent.name : null;
    return { ...common, typename, fits: null, complete: (_, above, key, run) => carry(above, key, run) };
  }
  const below = field.nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const named = getNamedType(definition.type);
  const inner = isLeafType(named) ? leafCompleter(named) : objectCompleter(context, below, named);
  return {
    ...common,
    typename: null,
    fits: fitsOf(definition.type),
    complete: completerOf(definition.type, inner),
  };
}

function completerOf(type: GraphQLOutputType, inner: Complete): Complete {
  if (isNonNullType(type)) {
    const nullable = completerOf(type.ofType, inner);
    return (value, above, key, run) => nullable(value, above, key, run) ?? carry(above, key, run);
  }
  if (!isListType(type)) return inner;
  const element = completerOf(type.ofType, inner);
  return (value, above, key, run) => {
    if (!Array.isArray(value)) return nothing(value, above, key, run);
    const here: Trail = { above, key };
    const answer: Json[] = [];
    for (let i = 0; i < value.length; i += 1) {
      const completed = element(value[i], here, i, run);
      if (completed === CARRIED) return null;
      answer.push(completed);
    }
    return answer;
  };
}
