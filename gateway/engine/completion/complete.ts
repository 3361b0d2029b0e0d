/**
 * Completes the merged tree into the answer (GraphQL 6.4.3): only what was selected, in the order selected, every value of
 * its type, null where there is none, and the null of a non-null field propagated to its nearest nullable parent. Compiled
 * once per operation and concrete type.
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
import type { Aliases } from "../operation/aliases.ts";
import { type CollectContext, type CollectedField, collectFields } from "../operation/collect-fields.ts";
import {
  isObject,
  type Json,
  type JsonObject,
  nullPrototypeClass,
  outputKey,
  readOutput,
} from "../operation/response-tree.ts";
import { leafCompleter, type PassThrough, passThroughOf } from "./leaf-values.ts";
import {
  type CompleteValue,
  Completion,
  dropInvalid,
  PROPAGATED,
  propagateNull,
  type ResponsePath,
} from "./null-propagation.ts";

interface CompiledField {
  readonly responseName: string;
  /** Its key in the tree. */
  readonly key: string;
  /** The key of a value that is put out under this name in place of the one a representation needed, if there may be one. */
  readonly outputKey: string | null;
  /** The constant of `__typename`; otherwise null and the value is completed. */
  readonly typename: string | null;
  /** A value of this JavaScript type is complete as it is. */
  readonly passThrough: PassThrough;
  readonly complete: CompleteValue;
}

/** Makes the answer from the merged tree. `errors` so far are kept and explain their nulls. */
export type Completer = (
  tree: JsonObject,
  errors: GraphQLFormattedError[],
) => { data: JsonObject | null; errors: GraphQLFormattedError[] };

/** What compiling a completer needs of the operation and its plan. */
export interface CompleterContext extends CollectContext {
  readonly aliases: Aliases;
  /** Names that the plan keeps under another key until completion. */
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
    const run = new Completion(errors);
    const data = completeRoot(tree, null, "", run);
    return { data: data === PROPAGATED ? null : (data as JsonObject | null), errors: run.errors };
  };
}

/** The completion of objects of one concrete type. */
interface CompiledType {
  readonly fields: readonly CompiledField[];
  readonly Answer: new () => JsonObject;
}

/** Compiles the completion of an object; the fields of a concrete type are compiled when it first occurs. */
function objectCompleter(
  context: CompleterContext,
  sets: readonly SelectionSetNode[],
  declared: GraphQLOutputType,
): CompleteValue {
  const { schema } = context;
  const byType = new Map<FieldsType, CompiledType>();
  const compiled = (type: FieldsType): CompiledType => {
    const fields = collectFields(context, type, sets).map((field) => compileField(context, type, field));
    const compiledType = { fields, Answer: nullPrototypeClass() };
    byType.set(type, compiledType);
    return compiledType;
  };
  return (value, parent, key, run) => {
    const isRoot = key === "";
    if (!isObject(value) || !run.countObject()) return dropInvalid(value, parent, key, run);
    const type = typeOf(schema, declared, value["__typename"]);
    if (!type) return null;
    const { fields, Answer } = byType.get(type) ?? compiled(type);
    const here: ResponsePath | null = isRoot ? null : { parent, key };
    const answer = new Answer();
    for (let i = 0; i < fields.length; i += 1) {
      const field = fields[i] as CompiledField;
      const { responseName, key: name, outputKey: output, passThrough } = field;
      const raw = output === null ? value[name] : readOutput(value, name, output);
      const completed =
        field.typename ??
        (typeof raw === passThrough ? (raw as Json) : field.complete(raw, here, responseName, run));
      if (completed === PROPAGATED) return null;
      answer[responseName] = completed;
    }
    return answer;
  };
}

/** An object's type; for an object known only as an interface's, from an @interfaceObject, the interface itself. */
type FieldsType = GraphQLObjectType | GraphQLInterfaceType;

/**
 * The type whose fields an object is completed with, null when it is none of those declared. Where only an interface's own
 * fields are selected, the concrete type of an @interfaceObject is not needed, and the planner does not fetch it.
 */
function typeOf(schema: GraphQLSchema, declared: GraphQLOutputType, typename: unknown): FieldsType | null {
  if (isObjectType(declared)) return declared;
  const named = typeof typename === "string" ? schema.getType(typename) : undefined;
  if (isObjectType(named))
    return isAbstractType(declared) && schema.isSubType(declared, named) ? named : null;
  const isUnknown = typename === undefined || isInterfaceType(named);
  return isInterfaceType(declared) && isUnknown ? declared : null;
}

/** Introspection fields of the query root (GraphQL 4.2). */
const SCHEMA_FIELDS: Readonly<Record<string, { type: GraphQLOutputType }>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
};

function compileField(context: CompleterContext, type: FieldsType, field: CollectedField): CompiledField {
  const key = context.aliases.keyOf(field.nodes[0]);
  const common = {
    responseName: field.responseName,
    key,
    outputKey: context.renamed.has(key) ? outputKey(key) : null,
  };
  const definition = type.getFields()[field.name] ?? SCHEMA_FIELDS[field.name];
  if (!definition && field.name !== "__typename")
    throw new Error("the schema lacks a field of the operation");
  if (!definition) {
    const typename = isObjectType(type) ? type.name : null;
    const complete: CompleteValue = (_, parent, key, run) => propagateNull(parent, key, run);
    return { ...common, typename, passThrough: null, complete };
  }
  const selections = field.nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const named = getNamedType(definition.type);
  const inner = isLeafType(named) ? leafCompleter(named) : objectCompleter(context, selections, named);
  return {
    ...common,
    typename: null,
    passThrough: passThroughOf(definition.type),
    complete: completerOf(definition.type, inner),
  };
}

function completerOf(type: GraphQLOutputType, inner: CompleteValue): CompleteValue {
  if (isNonNullType(type)) {
    const nullable = completerOf(type.ofType, inner);
    return (value, parent, key, run) => nullable(value, parent, key, run) ?? propagateNull(parent, key, run);
  }
  if (!isListType(type)) return inner;
  const element = completerOf(type.ofType, inner);
  return (value, parent, key, run) => {
    if (!Array.isArray(value)) return dropInvalid(value, parent, key, run);
    const here: ResponsePath = { parent, key };
    const answer: Json[] = [];
    for (let i = 0; i < value.length; i += 1) {
      const completed = element(value[i], here, i, run);
      if (completed === PROPAGATED) return null;
      answer.push(completed);
    }
    return answer;
  };
}
