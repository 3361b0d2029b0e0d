import type { ExecutionResult } from "graphql";
import type { Actor } from "../shared/auth/actor.ts";
import type { DepartmentCalls } from "./subgraphs/request-calls.ts";

/** What the gateway knows of one request. `actor` is null only when it runs without sign-in, outside production. */
export interface GatewayContext {
  readonly actor: Actor | null;
  readonly requestId: string;
  readonly calls: DepartmentCalls;
  readonly outcome: RequestOutcome;
}

/** What became of a request, for whoever writes the HTTP answer. */
export interface RequestOutcome {
  /** What the engine answers, once it was asked. */
  result?: Promise<ExecutionResult>;
  /** The document or its variables were wrong, and nobody was asked. */
  isMistake: boolean;
}
