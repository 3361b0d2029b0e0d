import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  specifiedRules,
  validate,
  type ValidationRule,
} from "graphql";
import { LRUCache } from "lru-cache";
import type { ShapeLimits } from "../shared/http/operation-shape.ts";
import { type DocumentProblem, parseDocument, shapeProblem } from "../shared/http/read-request.ts";
import { type CompiledOperation, type Engine, makeEngine } from "./engine/engine.ts";
import { fragmentsOf } from "./engine/operation/collect-fields.ts";
import { PlanningFailed } from "./engine/planning/planner.ts";
import { compileCost, type Cost } from "./security/operation-cost.ts";

/** All that is worked out of an operation once, for whoever sends it next: parsed, checked, validated, priced, compiled. */
export interface PreparedOperation {
  readonly document: DocumentNode;
  readonly refusal: null;
  readonly operation: OperationDefinitionNode;
  /** The schema it was validated against. */
  readonly schema: GraphQLSchema;
  readonly cost: Cost;
  /** Planned and compiled when it is first executed. @throws PlanningFailed */
  readonly compiled: () => Promise<CompiledOperation>;
}

/** An operation that does not fit the schema, or is not in its document. */
export interface RefusedOperation {
  readonly document: DocumentNode;
  readonly refusal: GraphQLError;
}

export interface PreparationOptions {
  readonly planTimeLimitMs: number;
  /** Operations kept. */
  readonly operationCacheSize: number;
  readonly shape: ShapeLimits;
  readonly introspection: boolean;
}

/** Characters of a front end's operation; a village view has 700. Parsed, a character is about a hundred bytes. */
const USUAL_LENGTH = 1000;
/** How long an operation that could not be planned is refused without trying again. */
const REFUSED_FOR_MS = 10_000;

/**
 * The operations of one supergraph, the only cache on their way: by the text of the document and the operation's name. As
 * many as its size says when they are of usual length, fewer when they are long; the least recently used goes first. Another
 * supergraph has a cache of its own.
 */
export class PreparedOperations {
  readonly #engine: Engine;
  readonly #rules: readonly ValidationRule[];
  readonly #kept: LRUCache<string, PreparedOperation>;

  /** @throws Error when the supergraph is not one */
  constructor(
    supergraphSdl: string,
    private readonly options: PreparationOptions,
  ) {
    this.#engine = makeEngine(supergraphSdl, options);
    this.#rules = options.introspection
      ? specifiedRules
      : [...specifiedRules, NoSchemaIntrospectionCustomRule];
    const max = options.operationCacheSize;
    this.#kept = new LRUCache({ max, maxSize: max * USUAL_LENGTH });
  }

  get schema(): GraphQLSchema {
    return this.#engine.schema;
  }

  /** @returns the operation; the code its document is refused with unread; null for what is not GraphQL */
  prepare(
    source: string,
    operationName: string | undefined,
  ): PreparedOperation | RefusedOperation | DocumentProblem | null {
    const key = `${source.length} ${source}${operationName ?? ""}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const document = parseDocument(source);
    if (!document) return null;
    const problem = shapeProblem(document, this.options.shape);
    if (problem) return problem;
    // The first mistake is the only one that is told.
    const [mistake] = validate(this.schema, document, this.#rules, { maxErrors: 1 });
    if (mistake) return refused(document, "GRAPHQL_VALIDATION_FAILED", mistake);
    const operation = getOperationAST(document, operationName);
    if (!operation) return refused(document, "OPERATION_RESOLUTION_FAILURE");
    if (!this.schema.getRootType(operation.operation)) return refused(document, "GRAPHQL_VALIDATION_FAILED");
    return this.#keep(key, source.length, document, operation);
  }

  #keep(
    key: string,
    size: number,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): PreparedOperation {
    const { schema } = this;
    let compiling: Promise<CompiledOperation> | undefined;
    const prepared: PreparedOperation = {
      document,
      refusal: null,
      operation,
      schema,
      cost: compileCost(schema, operation, fragmentsOf(document)),
      compiled: () => {
        if (compiling) return compiling;
        compiling = this.#engine.compile({ document, operation });
        compiling.catch((thrown: unknown) => {
          // Tried again at once it would cost the same again, unless the planner was only busy.
          if (thrown instanceof PlanningFailed && thrown.isRetryable) this.#kept.delete(key);
          else this.#kept.set(key, prepared, { size, ttl: REFUSED_FOR_MS });
        });
        return compiling;
      },
    };
    this.#kept.set(key, prepared, { size });
    return prepared;
  }
}

function refused(document: DocumentNode, code: string, mistake?: GraphQLError): RefusedOperation {
  const extensions = { code, http: { status: 400 } };
  return { document, refusal: new GraphQLError("refused", { nodes: mistake?.nodes, extensions }) };
}
