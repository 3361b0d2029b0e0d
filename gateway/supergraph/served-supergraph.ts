import { type GraphQLResponse, HeaderMap } from "@apollo/server";
import type {
  GatewayExecutor,
  GatewayGraphQLRequestContext,
  GatewayInterface,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
} from "@apollo/server-gateway-interface";
import {
  type DocumentNode,
  type ExecutionResult,
  getVariableValues,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { asGraphQLError, OfficeError } from "../../shared/errors/office-error.ts";
import { type Engine, type EngineOptions, makeEngine } from "../engine/engine.ts";
import { PlanningFailed } from "../engine/planning/planner.ts";
import type { GatewayContext } from "../request-context.ts";

/** An operation as Apollo Server hands it on, parsed and validated against `schema`. */
export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly queryHash: string;
  /** Absent when the request named none of several. */
  readonly operation?: OperationDefinitionNode | null;
  readonly request: { readonly variables?: Record<string, unknown> };
  readonly contextValue: GatewayContext;
}

/** Status and headers stay as they are. */
const AS_IT_IS = { status: undefined, headers: new HeaderMap() };

/** The join engine as Apollo Server's gateway: it gives the schema, takes a new supergraph at any time, and executes. */
export class JoinGateway implements GatewayInterface {
  readonly #listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  readonly #engines = new WeakMap<GraphQLSchema, Engine>();
  #current: { engine: Engine; supergraphSdl: string };

  /** @throws Error when the supergraph is not one */
  constructor(
    supergraphSdl: string,
    private readonly options: EngineOptions,
  ) {
    this.#current = this.#serve(supergraphSdl);
  }

  #serve(supergraphSdl: string): { engine: Engine; supergraphSdl: string } {
    const engine = makeEngine(supergraphSdl, this.options);
    this.#engines.set(engine.schema, engine);
    return { engine, supergraphSdl };
  }

  /** Serves another supergraph from now on; operations under way end with the one they began with. */
  swap(supergraphSdl: string): void {
    if (supergraphSdl === this.#current.supergraphSdl) return;
    this.#current = this.#serve(supergraphSdl);
    for (const tell of this.#listeners) this.#tell(tell);
  }

  async load(): Promise<GatewayLoadResult> {
    for (const tell of this.#listeners) this.#tell(tell);
    return { executor: this.#execute as GatewayExecutor };
  }

  /**
   * Answers an operation, for Apollo Server's `responseForOperation`; null when the answer has errors: what becomes of those
   * is Apollo Server's, which then calls the gateway's executor.
   *
   * An executor alone would do, but each call of it leaves the whole request to be kept until the next full garbage
   * collection: what Apollo Server makes for it has accessors, for which V8 makes a hidden class every time, and an old one
   * holds on to the accessors' closures. That was up to a tenth of all that is allocated.
   */
  async respond(asked: AskedOperation): Promise<GraphQLResponse | null> {
    const { outcome } = asked.contextValue;
    outcome.result = this.#resultOf(asked);
    try {
      const { data, errors } = await outcome.result;
      return errors ? null : { http: AS_IT_IS, body: { kind: "single", singleResult: { data } } };
    } catch {
      // The executor throws it again, where Apollo Server is ready for it.
      return null;
    }
  }

  onSchemaLoadOrUpdate(callback: GatewaySchemaLoadOrUpdateCallback): () => void {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  }

  async stop(): Promise<void> {
    this.#listeners.clear();
  }

  #tell(callback: GatewaySchemaLoadOrUpdateCallback): void {
    const { engine, supergraphSdl } = this.#current;
    callback({ apiSchema: engine.schema, coreSupergraphSdl: supergraphSdl });
  }

  readonly #execute = async ({
    context,
    ...asked
  }: GatewayGraphQLRequestContext): Promise<ExecutionResult> => {
    const contextValue = context as unknown as GatewayContext;
    return contextValue.outcome.result ?? this.#resultOf({ ...asked, contextValue });
  };

  /** @throws GraphQLError for an operation that could not be planned */
  async #resultOf(asked: AskedOperation): Promise<ExecutionResult> {
    // The one this operation was validated against, even when another supergraph came in between.
    const engine = this.#engines.get(asked.schema) ?? this.#current.engine;
    const { document, operation, queryHash, contextValue } = asked;
    // Apollo Server leaves both to whoever executes: an operation that is not named, and a root the schema lacks.
    if (!operation) return refused("OPERATION_RESOLUTION_FAILURE");
    if (!engine.schema.getRootType(operation.operation)) return refused("GRAPHQL_VALIDATION_FAILED");
    const given = asked.request.variables ?? {};
    const { coerced, errors } = getVariableValues(engine.schema, operation.variableDefinitions ?? [], given);
    if (errors) return { errors: errors.map(badVariable) };
    const variables = Object.assign(Object.create(null) as Record<string, unknown>, coerced);
    const toAnswer = { key: queryHash, document, operation, variables };
    const answer = await engine.answer(toAnswer, contextValue.calls.send).catch((thrown: unknown) => {
      if (!(thrown instanceof PlanningFailed)) throw thrown;
      throw asGraphQLError(new OfficeError("OPERATION_UNPLANNED", { cause: thrown }));
    });
    return {
      data: answer.data,
      ...(answer.errors.length > 0 && { errors: answer.errors.map(toGraphQLError) }),
    };
  }
}

function refused(code: string): { errors: GraphQLError[] } {
  return { errors: [new GraphQLError("refused", { extensions: { code, http: { status: 400 } } })] };
}

/** graphql-js' own sentence quotes the value; what is kept is where in the document it goes. */
function badVariable(error: GraphQLError): GraphQLError {
  return new GraphQLError("A variable has the wrong type.", {
    nodes: error.nodes,
    extensions: { code: "BAD_USER_INPUT", http: { status: 400 } },
  });
}

function toGraphQLError({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { path, extensions });
}
