/** The tree of what the departments answered so far: plain JSON, keyed by response names. */
export type Json = null | string | number | boolean | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Puts what a department said into its place. Fields said twice by the departments of a shareable type are merged,
 * lists of equal length element by element; a value already there is never replaced by null.
 */
export function mergeInto(target: JsonObject, source: JsonObject): void {
  for (const key in source) {
    // JSON.parse makes `__proto__` an own key; assigning it would change what the target inherits.
    if (key === "__proto__") continue;
    const incoming = source[key] as Json;
    const present = target[key];
    if (present === undefined || present === null) target[key] = incoming;
    else if (typeof incoming === "object" && incoming !== null)
      mergeComposite(target, key, present, incoming);
    else if (incoming !== null) target[key] = incoming;
  }
}

function mergeComposite(target: JsonObject, key: string, present: Json, incoming: Json[] | JsonObject): void {
  if (present === incoming) return;
  if (Array.isArray(incoming)) {
    if (Array.isArray(present) && present.length === incoming.length) mergeLists(present, incoming);
    else target[key] = incoming;
  } else if (isObject(present)) mergeInto(present, incoming);
  else target[key] = incoming;
}

function mergeLists(present: Json[], incoming: readonly Json[]): void {
  for (let i = 0; i < incoming.length; i += 1) {
    const from = incoming[i] as Json;
    const into = present[i] as Json;
    if (isObject(into) && isObject(from)) mergeInto(into, from);
    else if (Array.isArray(into) && Array.isArray(from) && into.length === from.length)
      mergeLists(into, from);
    else if (from !== null) present[i] = from;
  }
}
