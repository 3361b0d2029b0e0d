import type {
  BatchFetchNode,
  FetchNode,
  InputRewrite,
  OutputRewrite,
  PlanNode,
  QueryPlan,
  RequiresSelection,
} from "@graphql-hive/router-query-planner";
import { dependenciesOf, type StepReach } from "./dependencies.ts";
import { REPRESENTATIONS } from "./plan-names.ts";
import { compileRepresentation, type Represent } from "./represent.ts";
import { below, type Shape, shapeOf, withRenamed } from "./shape.ts";
import type { TypeNames } from "./type-names.ts";
import { compilePath, type Path } from "./walk.ts";

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

/** A plan as a graph of fetches: a step may start when those it depends on are done, whatever their level was. */
export interface CompiledPlan {
  readonly steps: readonly Step[];
  /**
   * One entity that stands in several places of one path may be one object in the tree. Not so when a path goes on for some
   * types only: under two types the same name may stand for two things (GraphQL 5.3.2), and each place needs its own.
   */
  readonly maySharePlaces: boolean;
  /** For each step, the indexes of those that wait for it. */
  readonly dependents: readonly (readonly number[])[];
}

interface Place {
  readonly path: Path;
  readonly conditions: readonly Condition[];
}

/** What compiling needs to know beside the plan. */
export interface PlanContext {
  readonly types: TypeNames;
  /** No name in the operation is one that every object inherits: answers may be used as they came. */
  readonly fitsInPlace: boolean;
}

/** Compiles the planner's tree of Sequence and Parallel into the graph of fetches. @throws Error for @defer, subscriptions */
export function compilePlan(plan: QueryPlan, context: PlanContext): CompiledPlan {
  const drafts: Draft[] = [];
  /** Steps that must have come before, in the planner's order; a step's dependencies are chosen among them. */
  const earlier: (readonly number[])[] = [];
  const add = (draft: Draft, before: readonly number[]): number[] => {
    // The name of the root type, which the completion knows: nobody needs to be asked for it.
    const isIdle =
      draft.entities.length === 0 && draft.shape.fields.every(({ name }) => name === "__typename");
    if (isIdle) return [];
    earlier.push(before);
    return [drafts.push(draft) - 1];
  };
  const visit = (node: PlanNode, place: Place, before: readonly number[]): number[] => {
    switch (node.kind) {
      case "Sequence": {
        let done: number[] = [];
        for (const child of node.nodes) done = [...done, ...visit(child, place, [...before, ...done])];
        return done;
      }
      case "Parallel":
        return node.nodes.flatMap((child) => visit(child, place, before));
      case "Flatten":
        return visit(node.node, { ...place, path: [...place.path, ...compilePath(node.path)] }, before);
      case "Condition": {
        const under = (expected: boolean): Place => ({
          ...place,
          conditions: [...place.conditions, { variable: node.condition, expected }],
        });
        return [
          ...(node.ifClause ? visit(node.ifClause, under(true), before) : []),
          ...(node.elseClause ? visit(node.elseClause, under(false), before) : []),
        ];
      }
      case "Fetch":
      case "BatchFetch":
        return add(draftOf(node, place, context), before);
      case "Defer":
      case "Subscription":
        throw new Error(`a plan with ${node.kind} is not supported`);
    }
  };
  if (plan.node) visit(plan.node, { path: [], conditions: [] }, []);
  const finds: string[] = [];
  const steps = drafts.map((draft, index): Step => {
    const dependsOn = dependenciesOf(draft, earlier[index] ?? [], drafts);
    const entities = draft.entities.map((input) => {
      const find = JSON.stringify([input.finds, dependsOn]);
      if (!finds.includes(find)) finds.push(find);
      return { ...input, findsAs: finds.indexOf(find) };
    });
    return { ...draft, entities, dependsOn };
  });
  const dependents = steps.map((_, index) =>
    steps.flatMap((step, other) => (step.dependsOn.includes(index) ? [other] : [])),
  );
  const segments = steps.flatMap((step) => step.entities.flatMap((input) => input.paths.flat()));
  const maySharePlaces = !segments.some((segment) => segment !== "@" && "types" in segment);
  return { steps, dependents, maySharePlaces };
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
type Draft = Omit<Step, "dependsOn" | "entities"> & { readonly entities: readonly DraftInput[] } & StepReach;

function draftOf(node: FetchNode | BatchFetchNode, place: Place, context: PlanContext): Draft {
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
