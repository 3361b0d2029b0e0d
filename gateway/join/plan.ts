import { type QueryPlan, QueryPlanner } from "@graphql-hive/router-query-planner";

/** An operation that cannot be planned in time or at all; its cause is for the log. */
export class PlanningFailed extends Error {
  constructor(cause: unknown) {
    super("the operation could not be planned", { cause });
    this.name = "PlanningFailed";
  }
}

/** Plans one operation of a document. @throws PlanningFailed */
export type Plan = (document: string, operationName: string | undefined) => Promise<QueryPlan>;

/**
 * Makes the planner of a supergraph. It works off the event loop and within a time limit in milliseconds. Only documents
 * that passed full validation may come here: it trusts them, and a cyclic fragment would end the process.
 * @returns the planner, and the SDL of the schema that clients see, without what is @inaccessible
 */
export function makePlanner(supergraphSdl: string, timeLimitMs: number): { plan: Plan; consumerSdl: string } {
  const planner = new QueryPlanner(supergraphSdl);
  return {
    consumerSdl: planner.consumerSchema,
    plan: async (document, operationName) => {
      try {
        return await planner.planAsync(
          document,
          operationName,
          new Set(),
          0,
          AbortSignal.timeout(timeLimitMs),
        );
      } catch (thrown) {
        throw new PlanningFailed(thrown);
      }
    },
  };
}
