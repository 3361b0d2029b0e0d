/** A string (or number) that only its own parser can make: `Brand<string, "RegionCode">`. */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name };
