/** The tree that subgraph responses are merged into: plain JSON, keyed by response names. */
export type Json = null | string | number | boolean | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** True for a name that every parsed object inherits: `constructor` and `__proto__` are legal response names. */
export const isInherited = (name: string): boolean => name in Object.prototype;

/**
 * Makes a class of objects that inherit nothing, so that `__proto__` and `constructor` are response names like any other. A
 * constructor with an empty prototype rather than `Object.create(null)`, whose objects V8 keeps as hash tables; one class
 * for each set of fields, so that V8 learns their size.
 */
export function nullPrototypeClass(): new () => JsonObject {
  const NullPrototype = function () {} as unknown as new () => JsonObject;
  NullPrototype.prototype = EMPTY;
  return NullPrototype;
}
const EMPTY = Object.create(null) as object;

const TreeObject = nullPrototypeClass();
/** Makes an object of the tree. */
export const newObject = (): JsonObject => new TreeObject();

/** A list in a list in a list is as deep as any schema goes; endless nesting would exhaust the stack. */
export const MAX_LIST_DEPTH = 8;
/** How deep the value of a custom scalar may be nested; endless nesting would exhaust the stack of whoever writes it. */
const MAX_JSON_DEPTH = 32;

export function isBounded(value: Json | undefined, depth = MAX_JSON_DEPTH): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((child) => isBounded(child, depth - 1));
}

/** The key of a value that is put out as `name` while a representation still needs `name` for another value. */
export const outputKey = (name: string): string => `${name}\u0000`;

/** The value to be put out as `name`. */
export function readOutput(object: JsonObject, name: string, key: string): Json | undefined {
  const value = object[key];
  return value === undefined ? object[name] : value;
}
