import type { Represent } from "./representation.ts";
import type { Shape } from "./projection.ts";
import type { Path } from "./traverse.ts";

/** One list of entities that a fetch asks for, and where each goes. */
export interface EntityInput {
  /** The response name that carries the list, `_entities` or an alias of it. */
  readonly alias: string;
  /** The variable that carries the representations, already written as a JSON key: `"representations":`. */
  readonly variablePrefix: string;
  readonly paths: readonly Path[];
  readonly represent: Represent;
  /** What is taken from each entity of the answer. */
  readonly shape: Shape;
  /** Inputs with the same number ask for the same entities, found at the same time in the tree: they are found once. */
  readonly findsAs: number;
}

/** A plan runs a step only when all its conditions on boolean variables hold. */
export interface Condition {
  readonly variable: string;
  readonly expected: boolean;
}

/** One request to one department, ready to be filled in. */
export interface Step {
  readonly department: string;
  readonly isMutation: boolean;
  /** What is taken from the answer. */
  readonly shape: Shape;
  /** The request's body up to its variables: `{"query":"…","variables":{`. */
  readonly bodyPrefix: string;
  /** The caller's variables that the request passes on. */
  readonly variables: readonly { readonly name: string; readonly prefix: string }[];
  /** Empty for a fetch of root fields. */
  readonly entities: readonly EntityInput[];
  /** Internal names in this fetch's answer, and what the client calls them. */
  readonly shownNames: ReadonlyMap<string, string>;
  readonly conditions: readonly Condition[];
  /** Indexes of the steps whose answers this one needs. */
  readonly dependsOn: readonly number[];
}
