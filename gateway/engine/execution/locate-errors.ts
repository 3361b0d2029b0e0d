import type { GraphQLFormattedError } from "graphql";
import type { PossibleTypes } from "../operation/possible-types.ts";
import type { JsonObject } from "../operation/response-tree.ts";
import type { Step } from "../planning/fetch-step.ts";
import { collectWithPaths, type ErrorPath, pathBeforeList } from "../planning/traverse.ts";
import type { EntityRequest } from "./collect-entities.ts";
import { FAILURES, type SubgraphError, type SubgraphFailure } from "./subgraph-response.ts";

/** The errors of a step without a usable response: one for each path that it would have filled. */
export function failureErrors(
  step: Step,
  requests: readonly EntityRequest[],
  failure: SubgraphFailure,
): GraphQLFormattedError[] {
  const { code, message } = FAILURES[failure.kind];
  const extensions = { code, subgraph: step.subgraph };
  const paths =
    requests.length === 0 ? [[]] : requests.flatMap(({ input }) => input.paths.map(pathBeforeList));
  return paths.map((path) => errorAt(path, message, extensions));
}

const errorAt = (path: ErrorPath, message: string, extensions: object): GraphQLFormattedError => ({
  message,
  ...(path.length > 0 && { path }),
  extensions: { ...extensions },
});

/** Paths at which an error of one entity is reported, however many objects it was merged into. */
const MAX_ERROR_PATHS = 10;

/** An error of a subgraph's response, with the path it has in the client's. */
export function relocatedErrors(
  error: SubgraphError,
  step: Step,
  requests: readonly EntityRequest[],
  tree: JsonObject,
  types: PossibleTypes,
): GraphQLFormattedError[] {
  const { message } = error;
  const path =
    error.path?.map((key) => (typeof key === "string" ? (step.responseNames.get(key) ?? key) : key)) ?? null;
  const extensions = { ...error.extensions, subgraph: step.subgraph };
  const at = (place: ErrorPath): GraphQLFormattedError => errorAt(place, message, extensions);
  if (requests.length === 0) return [at(path ? [...path] : [])];
  const [alias, index, ...rest] = path ?? [];
  const from = requests.find((one) => one.input.alias === alias);
  if (!from || typeof index !== "number")
    return requests.flatMap(({ input }) => input.paths.map((one) => at(pathBeforeList(one))));
  const { targets, indexes } = from.batch;
  const hit = new Set(targets.filter((_, i) => indexes[i] === index));
  const found = from.input.paths
    .flatMap((one) => collectWithPaths(tree, one, types))
    .filter(({ object }) => hit.has(object));
  // An error of an entity that nobody asked for is still an error of this fetch.
  if (found.length === 0) return from.input.paths.map((one) => at(pathBeforeList(one)));
  return found.slice(0, MAX_ERROR_PATHS).map((one) => at([...one.path, ...rest]));
}
