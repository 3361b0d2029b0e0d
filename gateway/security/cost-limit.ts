import { type FragmentDefinitionNode, Kind } from "graphql";
import { LRUCache } from "lru-cache";
import type { Concern } from "../../shared/door/concerns.ts";
import { asGraphQLError, OfficeError } from "../../shared/errors/office-error.ts";
import type { GatewayContext } from "../request-context.ts";
import { compileCost, type Cost } from "./operation-cost.ts";

/** Refuses an operation that may bring more objects than `mostCost`, before a department is asked. */
export function costLimit(mostCost: number, operationsKept: number): Concern<GatewayContext> {
  const kept = new LRUCache<string, { schema: object; cost: Cost }>({ max: operationsKept });
  return {
    didResolveOperation: ({ schema, document, operation, queryHash, request }) => {
      // Which of several operations was meant is for whoever executes to ask.
      if (!operation) return;
      const key = `${queryHash} ${operation.name?.value ?? ""}`;
      let known = kept.get(key);
      if (known?.schema !== schema) {
        const fragments = new Map<string, FragmentDefinitionNode>();
        for (const one of document.definitions)
          if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
        known = { schema, cost: compileCost(schema, operation, fragments) };
        kept.set(key, known);
      }
      if (known.cost(request.variables ?? {}) > mostCost)
        throw asGraphQLError(new OfficeError("OPERATION_TOO_COSTLY"));
    },
  };
}
