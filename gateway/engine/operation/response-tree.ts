/** The tree of what the departments answered so far: plain JSON, keyed by response names. */
export type Json = null | string | number | boolean | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Makes a class of objects that inherit nothing, so that `__proto__` and `constructor` are response names like any other. A
 * constructor with an empty prototype rather than `Object.create(null)`, whose objects V8 keeps as hash tables; one class
 * for each set of fields, so that V8 learns their size.
 */
export function blank(): new () => JsonObject {
  const Blank = function () {} as unknown as new () => JsonObject;
  Blank.prototype = NOTHING;
  return Blank;
}
const NOTHING = Object.create(null) as object;

const Plain = blank();
/** Makes an object of the tree. */
export const newObject = (): JsonObject => new Plain();

/** A list in a list in a list is as deep as any schema goes; one without end would exhaust the stack. */
export const MOST_LISTS = 8;
/** How deep the value of a custom scalar may be nested; one without end would exhaust the stack of whoever writes it. */
const DEEPEST = 32;

export function isShallow(value: Json | undefined, depth = DEEPEST): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((below) => isShallow(below, depth - 1));
}

/** The key under which a value is kept that is to be shown as `name` while joining still needs `name` for another. */
export const shownKey = (name: string): string => `${name}\u0000`;

/** What is to be shown as `name`. */
export function shownAs(object: JsonObject, name: string, shown: string): Json | undefined {
  const value = object[shown];
  return value === undefined ? object[name] : value;
}
