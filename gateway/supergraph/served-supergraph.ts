import type {
  GatewayInterface,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
} from "@apollo/server-gateway-interface";
import { type PreparationOptions, PreparedOperations } from "../prepared-operations.ts";

/** The supergraph that is served, as Apollo Server's gateway: it gives the schema, and takes a new supergraph at any time. */
export class ServedSupergraph implements GatewayInterface {
  readonly #listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  #supergraphSdl: string;
  #operations: PreparedOperations;

  /** @throws Error when the supergraph is not one */
  constructor(
    supergraphSdl: string,
    private readonly options: PreparationOptions,
  ) {
    this.#operations = new PreparedOperations(supergraphSdl, options);
    this.#supergraphSdl = supergraphSdl;
  }

  readonly prepare: PreparedOperations["prepare"] = (source, operationName) =>
    this.#operations.prepare(source, operationName);

  /** Serves another supergraph from now on; operations under way end with the one they began with. */
  swap(supergraphSdl: string): void {
    if (supergraphSdl === this.#supergraphSdl) return;
    this.#operations = new PreparedOperations(supergraphSdl, this.options);
    this.#supergraphSdl = supergraphSdl;
    for (const listener of this.#listeners) this.#tell(listener);
  }

  async load(): Promise<GatewayLoadResult> {
    for (const listener of this.#listeners) this.#tell(listener);
    return { executor: () => Promise.reject(new Error("operations are answered by answer-operation.ts")) };
  }

  onSchemaLoadOrUpdate(listener: GatewaySchemaLoadOrUpdateCallback): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async stop(): Promise<void> {
    this.#listeners.clear();
  }

  #tell(listener: GatewaySchemaLoadOrUpdateCallback): void {
    listener({ apiSchema: this.#operations.schema, coreSupergraphSdl: this.#supergraphSdl });
  }
}
