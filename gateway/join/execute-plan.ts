import type { GraphQLFormattedError } from "graphql";
import { ERROR_CODES } from "../../shared/errors/office-error.ts";
import type { CompiledPlan, EntityInput, Step } from "./compile-plan.ts";
import {
  type DepartmentAnswer,
  type DepartmentError,
  DepartmentTrouble,
  TROUBLE_CODES,
} from "./department-answer.ts";
import { runGraph } from "./schedule.ts";
import { take } from "./shape.ts";
import { isObject, type JsonObject, newObject } from "./tree.ts";
import type { TypeNames } from "./type-names.ts";
import { type ErrorPath, fixedPart, objectsAt, placesAt } from "./walk.ts";

/** Sends one request to a department. @throws DepartmentTrouble when there is no usable answer. */
export type Send = (department: string, body: string, isMutation: boolean) => Promise<DepartmentAnswer>;

export interface Joined {
  /** What the departments answered, merged, with key fields and internal names still in it. */
  readonly tree: JsonObject;
  readonly errors: GraphQLFormattedError[];
}

/** Variables of the operation, coerced against the schema clients see. */
export type Variables = Readonly<Record<string, unknown>>;

/** Executes a plan: sends each step when its inputs are there, merges the answers, moves errors to where they belong. */
export async function executePlan(
  plan: CompiledPlan,
  variables: Variables,
  send: Send,
  types: TypeNames,
): Promise<Joined> {
  const joined: Joined = { tree: newObject(), errors: [] };
  await runGraph(plan, (step) => runStep(step, joined, variables, send, types));
  return joined;
}

/** The entities a step asks for: one representation each, and for every object in the tree which of them it is. */
interface Asked {
  readonly input: EntityInput;
  readonly targets: readonly JsonObject[];
  /** For each target the index of its representation; -1 when it has none. */
  readonly which: readonly number[];
  readonly representations: readonly string[];
}

async function runStep(
  step: Step,
  joined: Joined,
  variables: Variables,
  send: Send,
  types: TypeNames,
): Promise<void> {
  if (step.conditions.some(({ variable, expected }) => Boolean(variables[variable]) !== expected)) return;
  const asked = step.entities.map((input) => askFor(input, joined.tree, types));
  if (asked.length > 0 && asked.every((one) => one.representations.length === 0)) return;
  let answer: DepartmentAnswer;
  try {
    answer = await send(step.department, bodyOf(step, variables, asked), step.isMutation);
  } catch (thrown) {
    if (!(thrown instanceof DepartmentTrouble)) throw thrown;
    joined.errors.push(...troubleErrors(step, asked, thrown));
    return;
  }
  const isTaken =
    asked.length === 0
      ? takeRoot(step, answer, joined)
      : asked.map((one) => takeEntities(one, answer)).every(Boolean);
  // Nothing usable and not a word about why: that is told, or the null would look like truth.
  if (!isTaken && answer.errors.length === 0) {
    joined.errors.push(...troubleErrors(step, asked, new DepartmentTrouble(step.department, "INVALID")));
  }
  for (const error of answer.errors) joined.errors.push(...moved(error, step, asked, joined.tree, types));
}

function askFor(input: EntityInput, tree: JsonObject, types: TypeNames): Asked {
  const targets = input.paths.flatMap((path) => objectsAt(tree, path, types));
  const known = new Map<string, number>();
  const which = targets.map((target) => {
    const text = input.represent(target);
    if (text === null) return -1;
    const index = known.get(text) ?? known.size;
    known.set(text, index);
    return index;
  });
  return { input, targets, which, representations: [...known.keys()] };
}

function bodyOf(step: Step, variables: Variables, asked: readonly Asked[]): string {
  const parts: string[] = [];
  for (const { name, prefix } of step.variables) {
    if (variables[name] !== undefined) parts.push(prefix + JSON.stringify(variables[name]));
  }
  for (const { input, representations } of asked)
    parts.push(`${input.variablePrefix}[${representations.join(",")}]`);
  return `${step.bodyPrefix}${parts.join(",")}}}`;
}

/** @returns whether there was something to take */
function takeRoot(step: Step, answer: DepartmentAnswer, joined: Joined): boolean {
  if (!answer.data) return false;
  take(joined.tree, answer.data, step.shape);
  return true;
}

function takeEntities({ input, targets, which, representations }: Asked, answer: DepartmentAnswer): boolean {
  if (representations.length === 0) return true;
  const entities = answer.data?.[input.alias];
  // Fewer or more entities than asked for cannot be told apart from shifted ones: none is used.
  if (!Array.isArray(entities) || entities.length !== representations.length) return false;
  for (let i = 0; i < targets.length; i += 1) {
    const entity = entities[which[i] ?? -1];
    const target = targets[i];
    if (target && isObject(entity)) take(target, entity, input.shape);
  }
  return true;
}

function troubleErrors(
  step: Step,
  asked: readonly Asked[],
  trouble: DepartmentTrouble,
): GraphQLFormattedError[] {
  const code = TROUBLE_CODES[trouble.trouble];
  const extensions = { code, department: step.department };
  const places = asked.length === 0 ? [[]] : asked.flatMap(({ input }) => input.paths.map(fixedPart));
  return places.map((path) => ({
    message: ERROR_CODES[code].message,
    ...(path.length > 0 && { path }),
    extensions,
  }));
}

/** Most places one error of an entity that stands in many is reported at. */
const MOST_PLACES = 10;

function moved(
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
  const at = (place: ErrorPath): GraphQLFormattedError => ({
    message,
    ...(place.length > 0 && { path: place }),
    extensions,
  });
  if (asked.length === 0) return [at(path ? [...path] : [])];
  const [alias, index, ...rest] = path ?? [];
  const from = asked.find((one) => one.input.alias === alias);
  if (!from || typeof index !== "number")
    return asked.flatMap(({ input }) => input.paths.map((one) => at(fixedPart(one))));
  const hit = new Set(from.targets.filter((_, i) => from.which[i] === index));
  const places = from.input.paths
    .flatMap((one) => placesAt(tree, one, types))
    .filter(({ object }) => hit.has(object));
  // An error about something nobody asked for is still an error of this fetch.
  if (places.length === 0) return from.input.paths.map((one) => at(fixedPart(one)));
  return places.slice(0, MOST_PLACES).map((place) => at([...place.path, ...rest]));
}
