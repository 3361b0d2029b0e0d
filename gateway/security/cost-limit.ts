import type { RequestHooks } from "../../shared/http/request-hooks.ts";
import { asGraphQLError, HubError } from "../../shared/kernel/hub-error.ts";
import type { GatewayContext } from "../request-context.ts";

/** Refuses an operation that may bring more objects than `mostCost`, before a department is asked. */
export function costLimit(mostCost: number): RequestHooks<GatewayContext> {
  return {
    didResolveOperation: ({ request, contextValue: { operation } }) => {
      if (!operation || operation.refusal) return;
      if (operation.cost(request.variables ?? {}) > mostCost)
        throw asGraphQLError(new HubError("OPERATION_TOO_COSTLY"));
    },
  };
}
