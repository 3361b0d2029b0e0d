import { buildASTSchema, type GraphQLFormattedError, type GraphQLSchema, parse } from "graphql";
import { LRUCache } from "lru-cache";
import { compileCompleter, type Completer } from "./completion/complete.ts";
import { isVisible } from "./completion/null-propagation.ts";
import { executePlan, type Send } from "./execution/execute-plan.ts";
import { hasIntrospection, introspect } from "./execution/introspection.ts";
import { type Aliases, assignAliases, fieldNamesOf } from "./operation/aliases.ts";
import { apiSchemaOf } from "./operation/api-schema.ts";
import { fragmentsOf, hasName } from "./operation/collect-fields.ts";
import { conditionsOf } from "./operation/conditions.ts";
import type { Operation, Variables } from "./operation/operation.ts";
import { possibleTypesOf } from "./operation/possible-types.ts";
import { isInherited, type JsonObject } from "./operation/response-tree.ts";
import { compilePlan } from "./planning/compile-plan.ts";
import { normalize, normalizedVariables } from "./planning/normalize.ts";
import { makePlanner } from "./planning/planner.ts";

export interface Answer {
  readonly data: JsonObject | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/** An operation planned and compiled, for any number of executions. */
export interface CompiledOperation {
  /** Never rejects for a subgraph's failure: that costs only its part. */
  execute(variables: Variables, send: Send): Promise<Answer>;
}

/** The engine of one supergraph. It keeps no operation: whoever compiles one keeps it. */
export interface Engine {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  /** @throws PlanningFailed */
  compile(operation: Operation): Promise<CompiledOperation>;
}

export interface EngineOptions {
  readonly planTimeLimitMs: number;
}

/** Every variable that conditions read doubles them; a front end's operation has one or two. */
const MAX_COMPLETERS = 16;

/** @throws Error when the supergraph is not one. */
export function makeEngine(supergraphSdl: string, { planTimeLimitMs }: EngineOptions): Engine {
  const { plan, apiSdl } = makePlanner(supergraphSdl, planTimeLimitMs);
  const schema = apiSchemaOf(apiSdl);
  const supergraph = parse(supergraphSdl, { noLocation: true });
  const types = possibleTypesOf(buildASTSchema(supergraph, { assumeValidSDL: true }));
  const fieldNames = fieldNamesOf(supergraph);
  const hasInherited = hasName(supergraph, isInherited);

  const compile = async (asked: Operation): Promise<CompiledOperation> => {
    const { document, operation } = asked;
    const aliases = assignAliases(document, fieldNames);
    const compiled = compilePlan(await plan(normalize(document, aliases), operation.name?.value), {
      types,
      isReusable: !hasInherited && !hasName(document, isInherited),
    });
    const renamed = new Set(compiled.steps.flatMap((step) => [...step.responseNames.values()]));
    const conditions = conditionsOf(document);
    const isIntrospective = hasIntrospection(document);
    const completerFor = completersOf(schema, asked, aliases, renamed, conditions.variables);
    return {
      execute: async (variables, send) => {
        const executed = await executePlan(compiled, normalizedVariables(variables), send, types);
        const errors = executed.errors.map((error) => withResponseNames(error, aliases));
        if (isIntrospective) Object.assign(executed.tree, introspect(schema, asked, variables, aliases));
        const answer = completerFor(variables)(executed.tree, errors);
        if (conditions.variables.length === 0 || answer.errors.length === 0) return answer;
        const visible = answer.errors.filter(({ path = [] }) =>
          isVisible(answer.data, path, conditions.responseNames),
        );
        return { data: answer.data, errors: visible };
      },
    };
  };
  return { schema, compile };
}

/** The completer for the values of the variables that conditions read: they decide the order of fields too. */
function completersOf(
  schema: GraphQLSchema,
  { document, operation }: Operation,
  aliases: Aliases,
  renamed: ReadonlySet<string>,
  conditions: readonly string[],
): (variables: Variables) => Completer {
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`the supergraph has no ${operation.operation}`);
  const fragments = fragmentsOf(document);
  const completers = new LRUCache<string, Completer>({ max: MAX_COMPLETERS });
  return (variables) => {
    const key = conditions.map((name) => (variables[name] ? "1" : "0")).join("");
    let completer = completers.get(key);
    if (!completer) {
      // Kept for other clients: it may hold what conditions read, and nothing else that this one sent.
      const read = Object.fromEntries(conditions.map((name) => [name, variables[name]]));
      const context = { schema, fragments, aliases, renamed, variables: read };
      completers.set(key, (completer = compileCompleter(context, root, operation.selectionSet)));
    }
    return completer;
  };
}

const withResponseNames = (error: GraphQLFormattedError, aliases: Aliases): GraphQLFormattedError =>
  error.path
    ? { ...error, path: error.path.map((key) => (typeof key === "string" ? aliases.responseName(key) : key)) }
    : error;
