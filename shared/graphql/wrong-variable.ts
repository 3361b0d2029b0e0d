import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from "graphql";
import { HubError } from "../kernel/hub-error.ts";
import { type Sentence } from "../kernel/public-error.ts";

/** In a list that a caller sends. */
const PLACE = /^\d{1,4}$/;

type Path = readonly (string | number)[];

/** What a scalar takes, in English and Chinese. */
const TAKES: Readonly<Record<string, readonly [string, string]>> = {
  Int: ["a whole number", "整数"],
  Float: ["a number", "数字"],
  Boolean: ["true or false", " true(是)或 false(否)"],
  String: ["text", "文字"],
  ID: ["an id", "编号"],
  Date: ["a day as YYYY-MM-DD", "日期，如 2026-03-01"],
  DateTime: ["an instant of ISO 8601 with its zone", "时间，如 2026-03-01T09:00:00+08:00"],
  RegionCode: ["a division code of twelve digits", " 12 位区划代码"],
  UUID: ["an id in the form of RFC 9562", " UUID 格式的编号"],
};

/**
 * The first variable that is not of its type: the field is named as far as the schema names it (`input.village`), with what it
 * takes. graphql-js' own sentence quotes the value. For what failed already: all values are looked at again.
 * @returns null when every variable is of its type
 */
export function wrongVariable(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): HubError | null {
  for (const { variable, type: node, defaultValue } of variableDefinitions) {
    const name = variable.name.value;
    const type = typeFromAST(schema, node);
    if (!isInputType(type)) continue;
    const value = given[name];
    if (value === undefined && (defaultValue || !isNonNullType(type))) continue;
    const found = firstWrong(value ?? null, type);
    if (found) return refusal([name, ...found.path], found.type);
  }
  return null;
}

/**
 * What is due at a field of a variable (`input.village`, `input.units.3`), for whoever is told the field alone.
 * @returns null when the operation has no such variable, or the variable no such field
 */
export function dueAt(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  field: string,
): Sentence | null {
  const [name, ...path] = field.split(".");
  const definition = variableDefinitions.find(({ variable }) => variable.name.value === name);
  let at = definition && typeFromAST(schema, definition.type);
  for (const key of path) {
    if (!isInputType(at)) return null;
    const here = getNullableType(at);
    const element = isListType(here) ? here.ofType : here;
    const inner = getNullableType(element);
    if (isListType(here) && PLACE.test(key)) at = element;
    else at = isInputObjectType(inner) ? inner.getFields()[key]?.type : undefined;
  }
  return isInputType(at) ? wordsOf(getNamedType(at)) : null;
}

function firstWrong(value: unknown, type: GraphQLInputType): { path: Path; type: GraphQLInputType } | null {
  let found: { path: Path; type: GraphQLInputType } | null = null;
  coerceInputValue(value, type, (path, _value, error) => {
    found ??= missingField(error, path, typeAt(type, path));
  });
  return found;
}

/** What is left out is told of the object it is missing from; a name that is none of its fields is never repeated. */
function missingField(error: GraphQLError, path: Path, type: GraphQLInputType) {
  const at = getNullableType(type);
  const [, name = ""] = /^Field "(\w+)" of required type /.exec(error.message) ?? [];
  const field = isInputObjectType(at) ? at.getFields()[name] : undefined;
  return field ? { path: [...path, name], type: field.type } : { path, type };
}

function typeAt(type: GraphQLInputType, path: Path): GraphQLInputType {
  let at = type;
  for (const key of path) {
    const here = getNullableType(at);
    if (isListType(here)) at = here.ofType;
    // One value for a list stands for a list of one.
    const inner = getNullableType(at);
    if (isInputObjectType(inner)) at = inner.getFields()[key]?.type ?? at;
  }
  return at;
}

function refusal(path: Path, type: GraphQLInputType): HubError {
  return new HubError("BAD_USER_INPUT", {
    words: wordsOf(getNamedType(type)),
    detail: { field: path.join(".") },
  });
}

function wordsOf(type: GraphQLNamedInputType): Sentence {
  const [due, dueZh] = takes(type);
  return {
    message: `A value is not acceptable: ${due} is due.`,
    messageZh: `所填内容不符合要求：应为${dueZh}。`,
  };
}

function takes(type: GraphQLNamedInputType): readonly [string, string] {
  if (isEnumType(type)) {
    const values = type.getValues().map(({ name }) => name);
    return [`one of ${values.join(", ")}`, `下列之一：${values.join("、")}`];
  }
  return TAKES[type.name] ?? ["an object with the fields of its type alone", "所列各项组成的对象"];
}
