import type { Actor } from "../shared/kernel/actor.ts";
import type { PreparedOperation, RefusedOperation } from "./prepared-operations.ts";
import type { SubgraphCalls } from "./subgraphs/request-calls.ts";

/** What the gateway knows of one request. `actor` is null only when it runs without sign-in, outside production. */
export interface GatewayContext {
  readonly actor: Actor | null;
  readonly requestId: string;
  /** Null when the request has no GraphQL document, which Apollo Server refuses. */
  readonly operation: PreparedOperation | RefusedOperation | null;
  readonly calls: SubgraphCalls;
  readonly outcome: RequestOutcome;
}

/** What became of a request, for whoever writes the HTTP answer. */
export interface RequestOutcome {
  /** The document or its variables were wrong, and nobody was asked. */
  isMistake: boolean;
}
