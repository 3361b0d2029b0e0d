import type { PlanNode, QueryPlan } from "@graphql-hive/router-query-planner";
import { type Draft, draftOf, type PlanContext, type Position } from "./compile-fetch.ts";
import { dependenciesOf } from "./dependencies.ts";
import type { Step } from "./fetch-step.ts";
import { compilePath } from "./traverse.ts";

/** A plan as a graph of fetches: a step may start when those it depends on are done, whatever their level in the plan. */
export interface CompiledPlan {
  readonly steps: readonly Step[];
  /**
   * One entity at several positions of a path may be one object in the tree. Not so when a path continues for some types
   * only: under two types the same name may stand for two things (GraphQL 5.3.2), and each position needs its own object.
   */
  readonly mayShareObjects: boolean;
  /** For each step, the indexes of those that depend on it. */
  readonly dependents: readonly (readonly number[])[];
}

/** Compiles the planner's tree of Sequence and Parallel into the graph of fetches. @throws Error for @defer, subscriptions */
export function compilePlan(plan: QueryPlan, context: PlanContext): CompiledPlan {
  const drafts: Draft[] = [];
  /** For each step those before it in the planner's order; its dependencies are chosen among them. */
  const earlier: (readonly number[])[] = [];
  const add = (draft: Draft, before: readonly number[]): number[] => {
    // The name of the root type, which completion knows without a request.
    const isIdle =
      draft.entities.length === 0 && draft.projection.fields.every(({ name }) => name === "__typename");
    if (isIdle) return [];
    earlier.push(before);
    return [drafts.push(draft) - 1];
  };
  const visit = (node: PlanNode, position: Position, before: readonly number[]): number[] => {
    switch (node.kind) {
      case "Sequence": {
        let done: number[] = [];
        for (const child of node.nodes) done = [...done, ...visit(child, position, [...before, ...done])];
        return done;
      }
      case "Parallel":
        return node.nodes.flatMap((child) => visit(child, position, before));
      case "Flatten":
        return visit(node.node, { ...position, path: [...position.path, ...compilePath(node.path)] }, before);
      case "Condition": {
        const under = (expected: boolean): Position => ({
          ...position,
          conditions: [...position.conditions, { variable: node.condition, expected }],
        });
        return [
          ...(node.ifClause ? visit(node.ifClause, under(true), before) : []),
          ...(node.elseClause ? visit(node.elseClause, under(false), before) : []),
        ];
      }
      case "Fetch":
      case "BatchFetch":
        return add(draftOf(node, position, context), before);
      case "Defer":
      case "Subscription":
        throw new Error(`a plan with ${node.kind} is not supported`);
    }
  };
  if (plan.node) visit(plan.node, { path: [], conditions: [] }, []);
  const dependencies = dependenciesOf(drafts, earlier);
  const batches: string[] = [];
  const steps = drafts.map((draft, index): Step => {
    const dependsOn = dependencies[index] ?? [];
    const entities = draft.entities.map((input) => {
      const batch = JSON.stringify([input.batchKey, dependsOn]);
      if (!batches.includes(batch)) batches.push(batch);
      return { ...input, batch: batches.indexOf(batch) };
    });
    return { ...draft, entities, dependsOn };
  });
  const dependents = steps.map((_, index) =>
    steps.flatMap((step, other) => (step.dependsOn.includes(index) ? [other] : [])),
  );
  const segments = steps.flatMap((step) => step.entities.flatMap((input) => input.paths.flat()));
  const mayShareObjects = !segments.some((segment) => segment !== "@" && "types" in segment);
  return { steps, dependents, mayShareObjects };
}
