import type {
  BatchFetchNode,
  FetchNode,
  InputRewrite,
  OutputRewrite,
  RequiresSelection,
} from "@graphql-hive/router-query-planner";
import type { StepReach } from "./dependencies.ts";
import { REPRESENTATIONS } from "../operation/aliases.ts";
import { compileRepresentation } from "./representation.ts";
import { below, shapeOf, withRenamed } from "./projection.ts";
import type { Condition, EntityInput, Step } from "./fetch-step.ts";
import type { TypeNames } from "../operation/possible-types.ts";
import { compilePath, type Path } from "./traverse.ts";

/** Where in the plan a fetch stands. */
export interface Place {
  readonly path: Path;
  readonly conditions: readonly Condition[];
}

/** What compiling needs to know beside the plan. */
export interface PlanContext {
  readonly types: TypeNames;
  /** No name in the operation is one that every object inherits: answers may be used as they came. */
  readonly fitsInPlace: boolean;
}

/** One list of entities as the planner has a fetch ask for it. */
interface Ask {
  readonly alias: string;
  readonly variable: string;
  readonly paths: readonly Path[];
  readonly requires: readonly RequiresSelection[];
  readonly inputRewrites: readonly InputRewrite[];
  readonly outputRewrites: readonly OutputRewrite[];
}

/** The lists a fetch asks for: none for root fields, one for a plain fetch of entities, one an alias for a batch. */
function asksOf(node: FetchNode | BatchFetchNode, { path }: Place): Ask[] {
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

/** An input before its place among the others is known. */
interface DraftInput extends Omit<EntityInput, "findsAs"> {
  /** All that decides which entities it finds in a tree. */
  readonly finds: unknown;
}
/** A step before it is known what it waits for. */
export type Draft = Omit<Step, "dependsOn" | "entities"> & {
  readonly entities: readonly DraftInput[];
} & StepReach;

/** Compiles one fetch of the plan into a step, ready to be filled in. */
export function draftOf(node: FetchNode | BatchFetchNode, place: Place, context: PlanContext): Draft {
  const asks = asksOf(node, place);
  const ofRoot = node.kind === "Fetch" ? (node.outputRewrites ?? []) : [];
  const whole = shapeOf(node.operation, context.fitsInPlace);
  // In an entity fetch this variable is joining's own; a client's of that name is planned under another.
  const names = (node.variableUsages ?? []).filter((name) => asks.length === 0 || name !== REPRESENTATIONS);
  return {
    department: node.serviceName,
    isMutation: node.operationKind === "mutation",
    bodyPrefix: `{"query":${JSON.stringify(node.operation)},"variables":{`,
    variables: names.map((name) => ({ name, prefix: `${JSON.stringify(name)}:` })),
    conditions: place.conditions,
    shape: withRenamed(whole, ofRoot),
    shownNames: shownNamesOf([...ofRoot, ...asks.flatMap(({ outputRewrites }) => outputRewrites)]),
    entities: asks.map(({ alias, variable, paths, requires, inputRewrites, outputRewrites }) => ({
      alias,
      variablePrefix: `${JSON.stringify(variable)}:`,
      paths,
      represent: compileRepresentation(requires, context.types, inputRewrites),
      // The planner gives renamings from the answer's root or from the entity: either is found.
      shape: withRenamed(below(withRenamed(whole, outputRewrites), alias), outputRewrites),
      finds: [paths, requires, inputRewrites],
    })),
    reach: asks,
  };
}

/** Internal names of a fetch and what the client calls them, for the paths of its errors. */
const shownNamesOf = (rewrites: readonly OutputRewrite[]): ReadonlyMap<string, string> =>
  new Map(
    rewrites.flatMap((rewrite) => {
      if (!("KeyRenamer" in rewrite)) return [];
      const last = rewrite.KeyRenamer.path.at(-1);
      return last && "Key" in last ? [[last.Key, rewrite.KeyRenamer.renameKeyTo] as const] : [];
    }),
  );
