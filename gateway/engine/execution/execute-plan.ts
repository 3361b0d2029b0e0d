import type { GraphQLFormattedError } from "graphql";
import type { Variables } from "../operation/operation.ts";
import type { PossibleTypes } from "../operation/possible-types.ts";
import { MAX_ERRORS } from "../operation/response-errors.ts";
import { isObject, type JsonObject, newObject } from "../operation/response-tree.ts";
import type { CompiledPlan } from "../planning/compile-plan.ts";
import type { Step } from "../planning/fetch-step.ts";
import { collectEntities, type EntityBatch, type EntityRequest } from "./collect-entities.ts";
import { failureErrors, relocatedErrors } from "./locate-errors.ts";
import { merge, mergeShared } from "./merge.ts";
import { runSteps } from "./schedule.ts";
import { SubgraphFailure, type SubgraphResponse } from "./subgraph-response.ts";

/** Sends one request to a subgraph. @throws SubgraphFailure when there is no usable response. */
export type Send = (subgraph: string, body: string, isMutation: boolean) => Promise<SubgraphResponse>;

export interface Executed {
  /** The merged responses, with key fields and internal names still in them. */
  readonly tree: JsonObject;
  readonly errors: GraphQLFormattedError[];
}

/** Executes a plan: sends each step when its inputs are there, merges the responses, relocates their errors. */
export async function executePlan(
  plan: CompiledPlan,
  variables: Variables,
  send: Send,
  types: PossibleTypes,
): Promise<Executed> {
  const { mayShareObjects } = plan;
  const execution = { tree: newObject(), errors: [], variables, send, types, mayShareObjects, batches: [] };
  await runSteps(plan, (step) => executeStep(step, execution));
  return execution;
}

interface Execution extends Executed {
  readonly variables: Variables;
  readonly send: Send;
  readonly types: PossibleTypes;
  readonly mayShareObjects: boolean;
  /** What has been collected, by the input's `batch`. */
  readonly batches: (EntityBatch | undefined)[];
}

async function executeStep(step: Step, execution: Execution): Promise<void> {
  const { tree, variables, send, types, batches } = execution;
  if (step.conditions.some(({ variable, expected }) => Boolean(variables[variable]) !== expected)) return;
  const requests = step.entities.map((input): EntityRequest => {
    const batch = (batches[input.batch] ??= collectEntities(input, tree, types));
    return { input, batch };
  });
  if (requests.length > 0 && requests.every(({ batch }) => batch.count === 0)) return;
  let response: SubgraphResponse;
  try {
    response = await send(step.subgraph, requestBody(step, variables, requests), step.isMutation);
  } catch (thrown) {
    if (!(thrown instanceof SubgraphFailure)) throw thrown;
    return report(execution, failureErrors(step, requests, thrown));
  }
  const isMerged =
    requests.length === 0
      ? mergeRoot(step, response, tree)
      : requests.map((one) => mergeEntities(one, response, execution.mayShareObjects)).every(Boolean);
  // No usable data and no error that says why: one is reported, or the null would look like truth.
  if (!isMerged && response.errors.length === 0)
    report(execution, failureErrors(step, requests, new SubgraphFailure(step.subgraph, "INVALID")));
  for (const error of response.errors) report(execution, relocatedErrors(error, step, requests, tree, types));
}

const report = ({ errors }: Executed, reported: readonly GraphQLFormattedError[]): void => {
  for (const error of reported) if (errors.length < MAX_ERRORS) errors.push(error);
};

function requestBody(step: Step, variables: Variables, requests: readonly EntityRequest[]): string {
  const parts: string[] = [];
  for (const { name, prefix } of step.variables) {
    if (variables[name] !== undefined) parts.push(prefix + JSON.stringify(variables[name]));
  }
  for (const { input, batch } of requests) parts.push(input.variablePrefix + batch.json);
  return `${step.bodyPrefix}${parts.join(",")}}}`;
}

/** @returns whether there was anything to merge */
function mergeRoot(step: Step, { data }: SubgraphResponse, tree: JsonObject): boolean {
  if (data) merge(tree, data, step.projection);
  return data !== null;
}

function mergeEntities(
  { input, batch: { targets, ends, indexes, count } }: EntityRequest,
  response: SubgraphResponse,
  mayShareObjects: boolean,
): boolean {
  if (count === 0) return true;
  const entities = response.data?.[input.alias];
  // A list shorter or longer than asked for may as well be shifted: none of it is used.
  if (!Array.isArray(entities) || entities.length !== count) return false;
  if (!entities.every((entity) => entity === null || isObject(entity))) return false;
  const isMerged: boolean[] = [];
  let from = 0;
  for (const end of ends) {
    /** For each entity the first object at this path that it was merged into. */
    const first: JsonObject[] = [];
    for (let i = from; i < end; i += 1) {
      const index = indexes[i] ?? -1;
      const entity = entities[index];
      const target = targets[i];
      if (!target || !isObject(entity)) continue;
      const earlier = first[index];
      if (earlier === target) continue;
      if (earlier && mayShareObjects) mergeShared(target, earlier, entity, input.projection);
      else {
        merge(target, entity, input.projection, isMerged[index]);
        isMerged[index] = true;
        first[index] = target;
      }
    }
    from = end;
  }
  return true;
}
