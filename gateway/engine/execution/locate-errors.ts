import type { GraphQLFormattedError } from "graphql";
import { ERROR_CODES } from "../../../shared/errors/office-error.ts";
import type { Asked } from "./collect-entities.ts";
import type { Step } from "../planning/fetch-step.ts";
import { type DepartmentError, type DepartmentTrouble, TROUBLE_CODES } from "./subgraph-response.ts";
import type { JsonObject } from "../operation/response-tree.ts";
import type { TypeNames } from "../operation/possible-types.ts";
import { type ErrorPath, fixedPart, placesAt } from "../planning/traverse.ts";

/** What is told of a step that got no usable answer: one error for each place that it would have filled. */
export function troubleErrors(
  step: Step,
  asked: readonly Asked[],
  trouble: DepartmentTrouble,
): GraphQLFormattedError[] {
  const code = TROUBLE_CODES[trouble.trouble];
  const extensions = { code, department: step.department };
  const places = asked.length === 0 ? [[]] : asked.flatMap(({ input }) => input.paths.map(fixedPart));
  return places.map((path) => errorAt(path, ERROR_CODES[code].message, extensions));
}

const errorAt = (path: ErrorPath, message: string, extensions: object): GraphQLFormattedError => ({
  message,
  ...(path.length > 0 && { path }),
  extensions: { ...extensions },
});

/** Most places one error of an entity that stands in many is reported at. */
const MOST_PLACES = 10;

/** A department's own error, moved from its answer to where the caller asked. */
export function moved(
  error: DepartmentError,
  step: Step,
  asked: readonly Asked[],
  tree: JsonObject,
  types: TypeNames,
): GraphQLFormattedError[] {
  const { message } = error;
  const path =
    error.path?.map((key) => (typeof key === "string" ? (step.shownNames.get(key) ?? key) : key)) ?? null;
  const extensions = { ...error.extensions, department: step.department };
  const at = (place: ErrorPath): GraphQLFormattedError => errorAt(place, message, extensions);
  if (asked.length === 0) return [at(path ? [...path] : [])];
  const [alias, index, ...rest] = path ?? [];
  const from = asked.find((one) => one.input.alias === alias);
  if (!from || typeof index !== "number")
    return asked.flatMap(({ input }) => input.paths.map((one) => at(fixedPart(one))));
  const { targets, which } = from.found;
  const hit = new Set(targets.filter((_, i) => which[i] === index));
  const places = from.input.paths
    .flatMap((one) => placesAt(tree, one, types))
    .filter(({ object }) => hit.has(object));
  // An error about something nobody asked for is still an error of this fetch.
  if (places.length === 0) return from.input.paths.map((one) => at(fixedPart(one)));
  return places.slice(0, MOST_PLACES).map((place) => at([...place.path, ...rest]));
}
