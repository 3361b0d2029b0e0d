import type {
  BatchFetchNode,
  FetchNode,
  InputRewrite,
  OutputRewrite,
  RequiresSelection,
} from "@graphql-hive/router-query-planner";
import type { Footprint } from "./dependencies.ts";
import { REPRESENTATIONS } from "../operation/aliases.ts";
import { compileRepresentation } from "./representation.ts";
import { childrenOf, projectionOf, renameKeys } from "./projection.ts";
import type { Condition, EntityInput, Step } from "./fetch-step.ts";
import type { PossibleTypes } from "../operation/possible-types.ts";
import { compilePath, type Path } from "./traverse.ts";

/** Where in the plan a fetch is. */
export interface Position {
  readonly path: Path;
  readonly conditions: readonly Condition[];
}

/** What compiling needs to know beside the plan. */
export interface PlanContext {
  readonly types: PossibleTypes;
  /** No name in the operation is one that every object inherits: objects of a response may be used as they came. */
  readonly isReusable: boolean;
}

/** One list of entities in a fetch, as the planner describes it. */
interface EntityFetch {
  readonly alias: string;
  readonly variable: string;
  readonly paths: readonly Path[];
  readonly requires: readonly RequiresSelection[];
  readonly inputRewrites: readonly InputRewrite[];
  readonly outputRewrites: readonly OutputRewrite[];
}

/** The entity lists of a fetch: none for root fields, one for a plain entity fetch, one for each alias of a batch. */
function fetchesOf(node: FetchNode | BatchFetchNode, { path }: Position): EntityFetch[] {
  if (node.kind === "Fetch") {
    const { requires = [], inputRewrites = [], outputRewrites = [] } = node;
    const only = { alias: "_entities", variable: REPRESENTATIONS, paths: [path] };
    return requires.length === 0 ? [] : [{ ...only, requires, inputRewrites, outputRewrites }];
  }
  return node.entityBatch.aliases.map(
    ({ alias, representationsVariableName, paths, requires, inputRewrites = [], outputRewrites = [] }) => ({
      alias,
      variable: representationsVariableName,
      paths: paths.map((one) => [...path, ...compilePath(one)]),
      requires,
      inputRewrites,
      outputRewrites,
    }),
  );
}

/** An input before its batch is known. */
interface DraftInput extends Omit<EntityInput, "batch"> {
  /** All that decides which entities it collects from a tree. */
  readonly batchKey: unknown;
}
/** A step before its dependencies are known. */
export type Draft = Omit<Step, "dependsOn" | "entities"> & {
  readonly entities: readonly DraftInput[];
} & Footprint;

/** Compiles one fetch of the plan into a step, ready to be filled in. */
export function draftOf(node: FetchNode | BatchFetchNode, position: Position, context: PlanContext): Draft {
  const fetches = fetchesOf(node, position);
  const ofRoot = node.kind === "Fetch" ? (node.outputRewrites ?? []) : [];
  const whole = projectionOf(node.operation, context.isReusable);
  // In an entity fetch this variable is the engine's; a client's of that name is planned under another.
  const isOurs = (name: string): boolean => fetches.length > 0 && name === REPRESENTATIONS;
  const names = (node.variableUsages ?? []).filter((name) => !isOurs(name));
  return {
    subgraph: node.serviceName,
    isMutation: node.operationKind === "mutation",
    bodyPrefix: `{"query":${JSON.stringify(node.operation)},"variables":{`,
    variables: names.map((name) => ({ name, prefix: `${JSON.stringify(name)}:` })),
    conditions: position.conditions,
    projection: renameKeys(whole, ofRoot),
    responseNames: responseNamesOf([...ofRoot, ...fetches.flatMap(({ outputRewrites }) => outputRewrites)]),
    entities: fetches.map(({ alias, variable, paths, requires, inputRewrites, outputRewrites }) => ({
      alias,
      variablePrefix: `${JSON.stringify(variable)}:`,
      paths,
      represent: compileRepresentation(requires, context.types, inputRewrites),
      // The planner gives rewrites from the response's root or from the entity: both are applied.
      projection: renameKeys(childrenOf(renameKeys(whole, outputRewrites), alias), outputRewrites),
      batchKey: [paths, requires, inputRewrites],
    })),
    fetches,
  };
}

/** The client's names for keys that the planner renamed, for the paths of errors. */
const responseNamesOf = (rewrites: readonly OutputRewrite[]): ReadonlyMap<string, string> =>
  new Map(
    rewrites.flatMap((rewrite) => {
      if (!("KeyRenamer" in rewrite)) return [];
      const last = rewrite.KeyRenamer.path.at(-1);
      return last && "Key" in last ? [[last.Key, rewrite.KeyRenamer.renameKeyTo] as const] : [];
    }),
  );
