/** Adds a parameter to a statement and returns its placeholder, `$2`. */
export type Bind = (value: unknown) => string;

/** A statement's parameters as they are added. @returns the list, and the function that adds to it */
export function binding(...first: unknown[]): { readonly parameters: unknown[]; readonly bind: Bind } {
  const parameters = first;
  return { parameters, bind: (value) => `$${parameters.push(value)}` };
}
