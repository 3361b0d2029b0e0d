import type { Projection } from "./projection.ts";
import type { WriteRepresentation } from "./representation.ts";
import type { Path } from "./traverse.ts";

/** One list of entities that a fetch asks for, and where each is merged. */
export interface EntityInput {
  /** The response name that carries the list, `_entities` or an alias of it. */
  readonly alias: string;
  /** The variable that carries the representations, already written as a JSON key: `"representations":`. */
  readonly variablePrefix: string;
  readonly paths: readonly Path[];
  readonly represent: WriteRepresentation;
  /** What is merged from each entity of the response. */
  readonly projection: Projection;
  /** Inputs of one batch ask for the same entities at the same time: these are collected from the tree once. */
  readonly batch: number;
}

/** A step runs only when all its conditions on boolean variables hold. */
export interface Condition {
  readonly variable: string;
  readonly expected: boolean;
}

/** One request to one subgraph, ready to be filled in. */
export interface Step {
  readonly subgraph: string;
  readonly isMutation: boolean;
  /** What is merged from the response. */
  readonly projection: Projection;
  /** The request's body up to its variables: `{"query":"…","variables":{`. */
  readonly bodyPrefix: string;
  /** The client's variables that the request passes on. */
  readonly variables: readonly { readonly name: string; readonly prefix: string }[];
  /** Empty for a fetch of root fields. */
  readonly entities: readonly EntityInput[];
  /** The client's names for keys that the planner renamed in this fetch. */
  readonly responseNames: ReadonlyMap<string, string>;
  readonly conditions: readonly Condition[];
  /** Indexes of the steps whose responses this one needs. */
  readonly dependsOn: readonly number[];
}
