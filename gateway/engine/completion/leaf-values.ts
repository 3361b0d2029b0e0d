import {
  getNullableType,
  type GraphQLEnumType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  isEnumType,
} from "graphql";
import { isBounded, type Json } from "../operation/response-tree.ts";
import { type CompleteValue, dropInvalid } from "./null-propagation.ts";

/** The JavaScript type whose values are complete as they are; null when the value must be checked. */
export type PassThrough = "string" | "boolean" | null;

const BY_NAME: Readonly<Record<string, PassThrough>> = { String: "string", ID: "string", Boolean: "boolean" };

/** The JavaScript type by which a field's values can be passed through. */
export const passThroughOf = (type: GraphQLOutputType): PassThrough =>
  BY_NAME[getNullableType(type).toString()] ?? null;

const LEAF_CHECKS: Readonly<Record<string, (value: Json) => boolean>> = {
  // GraphQL 3.5.1: 32 bits. JSON can write numbers that nothing can hold, 1e999 among them.
  Int: (value) => typeof value === "number" && (value | 0) === value,
  Float: (value) => typeof value === "number" && Number.isFinite(value),
  String: (value) => typeof value === "string",
  Boolean: (value) => typeof value === "boolean",
  ID: (value) => typeof value === "string" || Number.isSafeInteger(value),
};

const isValueOf = (type: GraphQLEnumType): ((value: Json) => boolean) => {
  const names = new Set<Json>(type.getValues().map(({ name }) => name));
  return (value) => names.has(value);
};

/** A leaf of the wrong type is reported and dropped; custom scalars are their subgraph's business. */
export function leafCompleter(type: GraphQLLeafType): CompleteValue {
  const isValid = isEnumType(type) ? isValueOf(type) : (LEAF_CHECKS[type.name] ?? isBounded);
  const toId = type.name === "ID";
  return (value, parent, key, run) => {
    if (value === null || value === undefined || !isValid(value)) return dropInvalid(value, parent, key, run);
    return toId && typeof value === "number" ? String(value) : value;
  };
}
