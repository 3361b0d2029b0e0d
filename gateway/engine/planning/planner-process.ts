/**
 * The planner in a process of its own. It is native code that crashes its process when it meets something unexpected,
 * and it cannot be interrupted: here it brings down only itself, and can be killed.
 */
import { QueryPlanner } from "@graphql-hive/router-query-planner";

/** Messages to it: first the supergraph, then one operation at a time. */
export type ToPlanner = { readonly supergraphSdl: string } | Task;
type Task = { readonly id: number; readonly document: string; readonly name?: string };
/** Its answer to each operation, under the operation's id. */
export type FromPlanner = { readonly id: number } & (
  { readonly plan: unknown } | { readonly problem: string }
);

let planner: QueryPlanner | undefined;
process.on("message", (message: ToPlanner) => {
  if ("supergraphSdl" in message) planner = new QueryPlanner(message.supergraphSdl);
  else void answer(message).then((told) => process.send?.(told));
});

async function answer({ id, document, name }: Task): Promise<FromPlanner> {
  try {
    return { id, plan: await planner?.planAsync(document, name, new Set(), 0) };
  } catch (thrown) {
    return { id, problem: String(thrown) };
  }
}

// The gateway is gone, however it went.
process.on("disconnect", () => process.exit());
