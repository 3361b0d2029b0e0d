import {
  getNullableType,
  type GraphQLEnumType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  isEnumType,
} from "graphql";
import { type Complete, nothing } from "./null-propagation.ts";
import { isShallow, type Json } from "../operation/response-tree.ts";

/** The JavaScript type whose values are complete as they are; null when more than a look at it is needed. */
export type Fits = "string" | "boolean" | null;

const FITS: Readonly<Record<string, Fits>> = { String: "string", ID: "string", Boolean: "boolean" };

/** Whether a field's values can be taken by a look at their JavaScript type. */
export const fitsOf = (type: GraphQLOutputType): Fits => FITS[getNullableType(type).toString()] ?? null;

const LEAF_CHECKS: Readonly<Record<string, (value: Json) => boolean>> = {
  // GraphQL 3.5.1: 32 bits. JSON can write numbers that nothing can hold, 1e999 among them.
  Int: (value) => typeof value === "number" && (value | 0) === value,
  Float: (value) => typeof value === "number" && Number.isFinite(value),
  String: (value) => typeof value === "string",
  Boolean: (value) => typeof value === "boolean",
  ID: (value) => typeof value === "string" || Number.isSafeInteger(value),
};

const isOneOf = (type: GraphQLEnumType): ((value: Json) => boolean) => {
  const names = new Set<Json>(type.getValues().map(({ name }) => name));
  return (value) => names.has(value);
};

/** A leaf of the wrong type is dropped and told; custom scalars are their owner's business. */
export function leafCompleter(type: GraphQLLeafType): Complete {
  const isRight = isEnumType(type) ? isOneOf(type) : (LEAF_CHECKS[type.name] ?? isShallow);
  const toId = type.name === "ID";
  return (value, above, key, run) => {
    if (value === null || value === undefined || !isRight(value)) return nothing(value, above, key, run);
    return toId && typeof value === "number" ? String(value) : value;
  };
}
