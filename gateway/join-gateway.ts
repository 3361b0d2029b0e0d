import type {
  GatewayExecutor,
  GatewayGraphQLRequestContext,
  GatewayInterface,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
} from "@apollo/server-gateway-interface";
import { getVariableValues, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import { asGraphQLError, OfficeError } from "../shared/errors/office-error.ts";
import { type Engine, type EngineOptions, makeEngine } from "./join/engine.ts";
import { PlanningFailed } from "./join/plan.ts";
import type { GatewayContext } from "./gateway-context.ts";

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

  readonly #execute = async (request: GatewayGraphQLRequestContext) => {
    // The one this operation was validated against, even when another supergraph came in between.
    const engine = this.#engines.get(request.schema) ?? this.#current.engine;
    const { document, queryHash } = request;
    // Apollo Server leaves both to whoever executes: an operation that is not named, and a root the schema lacks.
    const operation = request.operation as typeof request.operation | undefined;
    if (!operation) return refused("OPERATION_RESOLUTION_FAILURE");
    if (!engine.schema.getRootType(operation.operation)) return refused("GRAPHQL_VALIDATION_FAILED");
    const { calls } = request.context as unknown as GatewayContext;
    const given = request.request.variables ?? {};
    const { coerced, errors } = getVariableValues(engine.schema, operation.variableDefinitions ?? [], given);
    if (errors) return { errors: errors.map(badVariable) };
    const asked = {
      key: queryHash,
      document,
      operation,
      variables: Object.assign(Object.create(null) as Record<string, unknown>, coerced),
    };
    const answer = await engine.answer(asked, calls.send).catch((thrown: unknown) => {
      if (!(thrown instanceof PlanningFailed)) throw thrown;
      throw asGraphQLError(new OfficeError("OPERATION_UNPLANNED", { cause: thrown }));
    });
    return {
      data: answer.data,
      ...(answer.errors.length > 0 && { errors: answer.errors.map(toGraphQLError) }),
    };
  };
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
