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

/** The key under which a value is kept that is to be shown as `name` while joining still needs `name` for another. */
export const shownKey = (name: string): string => `${name}\u0000`;

/** What is to be shown as `name`. */
export function shownAs(object: JsonObject, name: string, shown: string): Json | undefined {
  const value = object[shown];
  return value === undefined ? object[name] : value;
}
