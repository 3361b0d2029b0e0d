import { buildASTSchema, type GraphQLFormattedError, type GraphQLSchema, parse } from "graphql";
import { LRUCache } from "lru-cache";
import { type CompiledPlan, compilePlan } from "./planning/compile-plan.ts";
import { compileCompleter, type Completer } from "./completion/complete.ts";
import { executePlan, type Send } from "./execution/execute-plan.ts";
import { byLength, lengthOf } from "./document-length.ts";
import { consumerSchema } from "./operation/api-schema.ts";
import type { Operation, Variables } from "./operation/operation.ts";
import { makePlanner, PlanningFailed } from "./planning/planner.ts";
import { isToldOf } from "./completion/null-propagation.ts";
import { fieldNamesOf, type PlanNames, planNamesOf } from "./operation/aliases.ts";
import { plannable, plannedVariables } from "./planning/normalize.ts";
import { isInherited } from "./planning/projection.ts";
import { asksForSchema, schemaAnswer } from "./execution/introspection.ts";
import { type Conditional, conditionalIn, fragmentsOf, hasName } from "./operation/collect-fields.ts";
import type { JsonObject } from "./operation/response-tree.ts";
import { typeNamesOf } from "./operation/possible-types.ts";

export interface Answer {
  readonly data: JsonObject | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/** The join engine of one supergraph: plan, compile, schedule, represent, fetch, merge, complete. */
export interface Engine {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  /** Never rejects for a department's trouble: that costs only its part. @throws PlanningFailed */
  answer(operation: Operation, send: Send): Promise<Answer>;
}

export interface EngineOptions {
  /** Operations of usual length kept compiled, by document and operation name; the least recently used goes first. */
  readonly operationCacheSize: number;
  readonly planTimeLimitMs: number;
}

/** How long an operation that could not be planned is refused without trying again. */
const REFUSED_FOR_MS = 10_000;

/** Each variable that conditions ask for doubles them; a front end's operation has one or two. */
const COMPLETERS_KEPT = 16;

interface Prepared {
  readonly plan: CompiledPlan;
  /** The completion for these values of the variables that conditions ask for: they decide the order of fields too. */
  readonly completerFor: (variables: Variables) => Completer;
  readonly conditional: Conditional;
  readonly names: PlanNames;
  readonly asksForSchema: boolean;
}

/** @throws Error when the supergraph is not one. */
export function makeEngine(supergraphSdl: string, options: EngineOptions): Engine {
  const { plan, consumerSdl } = makePlanner(supergraphSdl, options.planTimeLimitMs);
  const schema = consumerSchema(consumerSdl);
  const supergraph = parse(supergraphSdl, { noLocation: true });
  const types = typeNamesOf(buildASTSchema(supergraph, { assumeValidSDL: true }));
  const fieldNames = fieldNamesOf(supergraph);
  const hasPlainNames = !hasName(supergraph, isInherited);
  const prepared = new LRUCache<string, Promise<Prepared>>(byLength(options.operationCacheSize));

  const prepare = async ({ document, operation }: Operation): Promise<Prepared> => {
    const fragments = fragmentsOf(document);
    const root = schema.getRootType(operation.operation);
    if (!root) throw new Error(`the supergraph has no ${operation.operation}`);
    const names = planNamesOf(document, fieldNames);
    const planned = compilePlan(await plan(plannable(document, names), operation.name?.value), {
      types,
      fitsInPlace: hasPlainNames && !hasName(document, isInherited),
    });
    const renamed = new Set(planned.steps.flatMap((step) => [...step.shownNames.values()]));
    const conditional = conditionalIn(document);
    const completers = new LRUCache<string, Completer>({ max: COMPLETERS_KEPT });
    return {
      plan: planned,
      completerFor: (variables) => {
        const key = conditional.variables.map((name) => (variables[name] ? "1" : "0")).join("");
        const known = completers.get(key);
        if (known) return known;
        // Kept for others: it may hold what conditions say, and nothing else that this caller sent.
        const decided = Object.fromEntries(conditional.variables.map((name) => [name, variables[name]]));
        const context = { schema, fragments, names, renamed, variables: decided };
        const compiled = compileCompleter(context, root, operation.selectionSet);
        completers.set(key, compiled);
        return compiled;
      },
      conditional,
      names,
      asksForSchema: asksForSchema(document),
    };
  };

  return {
    schema,
    async answer(operation, send) {
      const key = `${operation.key} ${operation.operation.name?.value ?? ""}`;
      let ready = prepared.get(key);
      if (!ready) {
        ready = prepare(operation);
        const size = lengthOf(operation.document);
        prepared.set(key, ready, { size });
        // Asked again at once it would cost the same again.
        const refused = ready;
        ready.catch((thrown: unknown) => {
          if (thrown instanceof PlanningFailed && thrown.mayBeAskedAgain) prepared.delete(key);
          else prepared.set(key, refused, { size, ttl: REFUSED_FOR_MS });
        });
      }
      const { plan: steps, completerFor, conditional, names, asksForSchema: introspective } = await ready;
      const joined = await executePlan(steps, plannedVariables(operation.variables), send, types);
      const errors = joined.errors.map((error) => shownError(error, names));
      if (introspective) Object.assign(joined.tree, schemaAnswer(schema, operation, names));
      const answer = completerFor(operation.variables)(joined.tree, errors);
      if (conditional.variables.length === 0 || answer.errors.length === 0) return answer;
      const told = answer.errors.filter(({ path }) => isToldOf(answer.data, path ?? [], conditional.names));
      return { data: answer.data, errors: told };
    },
  };
}

const shownError = (error: GraphQLFormattedError, names: PlanNames): GraphQLFormattedError =>
  error.path
    ? { ...error, path: error.path.map((key) => (typeof key === "string" ? names.shown(key) : key)) }
    : error;
