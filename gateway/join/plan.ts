import { type ChildProcess, fork } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { type QueryPlan, QueryPlanner } from "@graphql-hive/router-query-planner";
import type { FromPlanner, ToPlanner } from "./planner-process.ts";

/** An operation that cannot be planned in time or at all; its cause is for the log. */
export class PlanningFailed extends Error {
  constructor(cause: unknown) {
    super("the operation could not be planned", { cause });
    this.name = "PlanningFailed";
  }
}

/** Plans one operation of a document. @throws PlanningFailed */
export type Plan = (document: string, operationName: string | undefined) => Promise<QueryPlan>;

/** An idle planner is ended: once a front end's operations are planned there is nothing left to do. */
const IDLE_MS = 120_000;
const ENTRY = fileURLToPath(new URL(`./planner-process${extname(import.meta.url)}`, import.meta.url));

/**
 * Makes the planner of a supergraph, which works in a process of its own, one operation at a time, each within a time limit
 * in milliseconds. An operation that ends that process or does not end is refused; the next one finds a new process. Only
 * documents that passed full validation may come here: the planner trusts them.
 * @returns the planner, and the SDL of the schema that clients see, without what is @inaccessible
 */
export function makePlanner(supergraphSdl: string, timeLimitMs: number): { plan: Plan; consumerSdl: string } {
  const { consumerSchema } = new QueryPlanner(supergraphSdl);
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const start = (): ChildProcess => {
    const started = fork(ENTRY, { execArgv: [], stdio: ["ignore", "ignore", "ignore", "ipc"] });
    // Neither it nor the line to it keeps the gateway from ending.
    started.unref();
    started.channel?.unref();
    started.once("exit", () => {
      if (child === started) child = null;
    });
    started.send({ supergraphSdl } satisfies ToPlanner);
    return started;
  };
  const ask = (message: ToPlanner): Promise<QueryPlan> => {
    const asked = (child ??= start());
    clearTimeout(idle);
    return new Promise<QueryPlan>((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        asked.removeAllListeners("message");
        asked.removeListener("exit", onExit);
        asked.channel?.unref();
        settle();
      };
      const onExit = (): void => end(() => reject(new PlanningFailed("the planner's process ended")));
      const timer = setTimeout(() => {
        asked.kill("SIGKILL");
        end(() => reject(new PlanningFailed("the planner took too long")));
      }, timeLimitMs);
      asked.once("exit", onExit);
      asked.on("message", (told: FromPlanner) =>
        end(() =>
          "plan" in told ? resolve(told.plan as QueryPlan) : reject(new PlanningFailed(told.problem)),
        ),
      );
      asked.channel?.ref();
      asked.send(message, (failed) => failed && end(() => reject(new PlanningFailed(failed))));
    }).finally(() => {
      idle = setTimeout(() => {
        child?.kill();
        child = null;
      }, IDLE_MS).unref();
    });
  };
  return {
    consumerSdl: consumerSchema,
    plan: (document, name) => {
      const planned = last.then(() => ask({ document, ...(name !== undefined && { name }) }));
      last = planned.catch(() => undefined);
      return planned;
    },
  };
}
