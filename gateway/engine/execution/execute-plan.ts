import type { GraphQLFormattedError } from "graphql";
import { type Asked, findEntities, type Found } from "./collect-entities.ts";
import type { CompiledPlan } from "../planning/compile-plan.ts";
import { type DepartmentAnswer, DepartmentTrouble } from "./subgraph-response.ts";
import { moved, troubleErrors } from "./locate-errors.ts";
import { MOST_ERRORS } from "../completion/null-propagation.ts";
import type { Variables } from "../operation/operation.ts";
import { runGraph } from "./schedule.ts";
import type { Step } from "../planning/fetch-step.ts";
import { take, takeAlike } from "./merge.ts";
import { isObject, type JsonObject, newObject } from "../operation/response-tree.ts";
import type { TypeNames } from "../operation/possible-types.ts";

/** Sends one request to a department. @throws DepartmentTrouble when there is no usable answer. */
export type Send = (department: string, body: string, isMutation: boolean) => Promise<DepartmentAnswer>;

export interface Joined {
  /** What the departments answered, merged, with key fields and internal names still in it. */
  readonly tree: JsonObject;
  readonly errors: GraphQLFormattedError[];
}

/** Executes a plan: sends each step when its inputs are there, merges the answers, moves errors to where they belong. */
export async function executePlan(
  plan: CompiledPlan,
  variables: Variables,
  send: Send,
  types: TypeNames,
): Promise<Joined> {
  const { maySharePlaces } = plan;
  const run: Run = { tree: newObject(), errors: [], variables, send, types, maySharePlaces, found: [] };
  await runGraph(plan, (step) => runStep(step, run));
  return run;
}

interface Run extends Joined {
  readonly variables: Variables;
  readonly send: Send;
  readonly types: TypeNames;
  readonly maySharePlaces: boolean;
  /** What was found, by `findsAs`. */
  readonly found: (Found | undefined)[];
}

async function runStep(step: Step, run: Run): Promise<void> {
  const { tree, variables, send, types } = run;
  if (step.conditions.some(({ variable, expected }) => Boolean(variables[variable]) !== expected)) return;
  const asked = step.entities.map((input): Asked => {
    const found = (run.found[input.findsAs] ??= findEntities(input, tree, types));
    return { input, found };
  });
  if (asked.length > 0 && asked.every(({ found }) => found.count === 0)) return;
  let answer: DepartmentAnswer;
  try {
    answer = await send(step.department, bodyOf(step, variables, asked), step.isMutation);
  } catch (thrown) {
    if (!(thrown instanceof DepartmentTrouble)) throw thrown;
    return tell(run, troubleErrors(step, asked, thrown));
  }
  const isTaken =
    asked.length === 0
      ? takeRoot(step, answer, tree)
      : asked.map((one) => takeEntities(one, answer, run.maySharePlaces)).every(Boolean);
  // Nothing usable and not a word about why: that is told, or the null would look like truth.
  if (!isTaken && answer.errors.length === 0)
    tell(run, troubleErrors(step, asked, new DepartmentTrouble(step.department, "INVALID")));
  for (const error of answer.errors) tell(run, moved(error, step, asked, tree, types));
}

const tell = ({ errors }: Joined, told: readonly GraphQLFormattedError[]): void => {
  for (const error of told) if (errors.length < MOST_ERRORS) errors.push(error);
};

function bodyOf(step: Step, variables: Variables, asked: readonly Asked[]): string {
  const parts: string[] = [];
  for (const { name, prefix } of step.variables) {
    if (variables[name] !== undefined) parts.push(prefix + JSON.stringify(variables[name]));
  }
  for (const { input, found } of asked) parts.push(input.variablePrefix + found.list);
  return `${step.bodyPrefix}${parts.join(",")}}}`;
}

/** @returns whether there was something to take */
function takeRoot(step: Step, { data }: DepartmentAnswer, tree: JsonObject): boolean {
  if (data) take(tree, data, step.shape);
  return data !== null;
}

function takeEntities(
  { input, found: { targets, ends, which, count } }: Asked,
  answer: DepartmentAnswer,
  maySharePlaces: boolean,
): boolean {
  if (count === 0) return true;
  const entities = answer.data?.[input.alias];
  // Fewer or more entities than asked for cannot be told apart from shifted ones: none is used.
  if (!Array.isArray(entities) || entities.length !== count) return false;
  if (!entities.every((entity) => entity === null || isObject(entity))) return false;
  const isTaken: boolean[] = [];
  let from = 0;
  for (const end of ends) {
    /** For each entity the first object at this path that took it. */
    const first: JsonObject[] = [];
    for (let i = from; i < end; i += 1) {
      const index = which[i] ?? -1;
      const entity = entities[index];
      const target = targets[i];
      if (!target || !isObject(entity)) continue;
      const earlier = first[index];
      if (earlier === target) continue;
      if (earlier && maySharePlaces) takeAlike(target, earlier, entity, input.shape);
      else {
        take(target, entity, input.shape, isTaken[index]);
        isTaken[index] = true;
        first[index] = target;
      }
    }
    from = end;
  }
  return true;
}
