import { type ChildProcess, fork } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { type QueryPlan, QueryPlanner } from "@graphql-hive/router-query-planner";
import type { FromPlanner, ToPlanner } from "./planner-process.ts";

/** An operation that cannot be planned in time or at all; its cause is for the log. */
export class PlanningFailed extends Error {
  /** @param mayBeAskedAgain true when the planner was busy with others and this operation was not tried */
  constructor(
    cause: unknown,
    readonly isRetryable = false,
  ) {
    super("the operation could not be planned", { cause });
    this.name = "PlanningFailed";
  }
}

/** Plans one operation of a document. @throws PlanningFailed */
export type Plan = (document: string, operationName: string | undefined) => Promise<QueryPlan>;

/** An idle planner is stopped: once a front end's operations are planned there is nothing left to do. */
const IDLE_MS = 120_000;
/** Operations that may queue; a plan takes about a millisecond. */
const MAX_QUEUED = 200;
const ENTRY = fileURLToPath(new URL(`./planner-process${extname(import.meta.url)}`, import.meta.url));

/**
 * Makes the planner of a supergraph. It runs in a process of its own, one operation at a time, each within a time limit in
 * milliseconds. An operation that crashes that process or does not end is refused; the next one gets a new process. Only
 * documents that passed full validation may be planned: the planner trusts them.
 * @returns the planner, and the SDL of the API schema, the one clients see, without what is @inaccessible
 */
export function makePlanner(supergraphSdl: string, timeLimitMs: number): { plan: Plan; apiSdl: string } {
  const { consumerSchema } = new QueryPlanner(supergraphSdl);
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let fetches = 0;

  const forget = (gone: ChildProcess): void => void (child === gone && (child = null));
  const start = (): ChildProcess => {
    const started = fork(ENTRY, { execArgv: [], stdio: ["ignore", "ignore", "ignore", "ipc"] });
    // Neither the process nor its channel keeps the gateway from exiting.
    started.unref();
    started.channel?.unref();
    started.once("exit", () => forget(started)).on("error", () => forget(started));
    started.send({ supergraphSdl } satisfies ToPlanner, () => undefined);
    return started;
  };
  const ask = (document: string, name: string | undefined, limitMs: number): Promise<QueryPlan> => {
    const asked = (child ??= start());
    const id = (fetches += 1);
    clearTimeout(idle);
    return new Promise<QueryPlan>((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        asked.off("message", onMessage).off("exit", onGone).off("error", onGone);
        asked.channel?.unref();
        settle();
      };
      const fail = (why: unknown): void => end(() => reject(new PlanningFailed(why)));
      const onGone = (): void => {
        forget(asked);
        fail("the planner's process ended");
      };
      const onMessage = (told: FromPlanner): void => {
        if (told.id !== id) return;
        if ("plan" in told) end(() => resolve(told.plan as QueryPlan));
        else fail(told.problem);
      };
      const timer = setTimeout(() => {
        forget(asked);
        asked.kill("SIGKILL");
        fail("the planner took too long");
      }, limitMs);
      asked.on("message", onMessage).once("exit", onGone).once("error", onGone);
      asked.channel?.ref();
      asked.send({ id, document, ...(name !== undefined && { name }) } satisfies ToPlanner, (failed) => {
        if (failed) onGone();
      });
    }).finally(() => {
      idle = setTimeout(() => {
        child?.kill();
        child = null;
      }, IDLE_MS).unref();
    });
  };
  return {
    apiSdl: consumerSchema,
    plan: async (document, name) => {
      if (waiting >= MAX_QUEUED) throw new PlanningFailed("too many operations wait for the planner", true);
      waiting += 1;
      const until = performance.now() + timeLimitMs;
      const planned = last.then(() => {
        const left = until - performance.now();
        if (left <= 0) throw new PlanningFailed("waited too long for the planner", true);
        return ask(document, name, left);
      });
      last = planned.catch(() => undefined);
      return planned.finally(() => (waiting -= 1));
    },
  };
}
