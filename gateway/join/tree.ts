/** The tree of what the departments answered so far: plain JSON, keyed by response names. */
export type Json = null | string | number | boolean | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
