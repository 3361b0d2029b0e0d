import type { Concern } from "../../shared/door/concerns.ts";
import { asGraphQLError, OfficeError } from "../../shared/errors/office-error.ts";
import type { GatewayContext } from "../request-context.ts";

/** Refuses an operation that may bring more objects than `mostCost`, before a department is asked. */
export function costLimit(mostCost: number): Concern<GatewayContext> {
  return {
    didResolveOperation: ({ request, contextValue: { operation } }) => {
      if (!operation || operation.refusal) return;
      if (operation.cost(request.variables ?? {}) > mostCost)
        throw asGraphQLError(new OfficeError("OPERATION_TOO_COSTLY"));
    },
  };
}
