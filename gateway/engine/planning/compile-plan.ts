import type { PlanNode, QueryPlan } from "@graphql-hive/router-query-planner";
import { type Draft, draftOf, type Place, type PlanContext } from "./compile-fetch.ts";
import { dependenciesOf } from "./dependencies.ts";
import type { Step } from "./fetch-step.ts";
import { compilePath } from "./traverse.ts";

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
