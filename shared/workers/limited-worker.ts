import { Worker } from "node:worker_threads";

export interface WorkerLimits {
  /** Counted from the moment the thread runs. */
  readonly timeMs: number;
  readonly memoryMb: number;
  /** Tasks under way or waiting; at this many the next one is to be told to come again. */
  readonly waiting: number;
}

export interface LimitedWorker<Task, Answer> {
  readonly isBusy: () => boolean;
  /** @returns null when the task failed, or ran out of memory or of time */
  readonly run: (task: Task) => Promise<Answer | null>;
}

/**
 * A thread of its own for each task, one at a time, for what somebody else made and may cost any time. It reads its task from
 * `workerData` and posts one answer.
 * @param file the worker's, without its ending: TypeScript from source, JavaScript when built
 * @param beside the URL of the module that the file stands beside
 */
export function limitedWorker<Task, Answer>(
  file: string,
  beside: string,
  limits: WorkerLimits,
): LimitedWorker<Task, Answer> {
  const url = new URL(`${file}${beside.endsWith(".ts") ? ".ts" : ".js"}`, beside);
  let waiting = 0;
  let turn: Promise<unknown> = Promise.resolve();
  return {
    isBusy: () => waiting >= limits.waiting,
    run: (task) => {
      waiting += 1;
      const answer = turn.then(() => runOnce<Answer>(url, task, limits)).finally(() => (waiting -= 1));
      turn = answer.catch(() => undefined);
      return answer;
    },
  };
}

function runOnce<Answer>(url: URL, task: unknown, limits: WorkerLimits): Promise<Answer | null> {
  const worker = new Worker(url, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    env: {},
  });
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const end = (answer: Answer | null): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    worker.once("online", () => (timer = setTimeout(() => end(null), limits.timeMs)));
    worker.once("message", (answer: Answer | null) => end(answer));
    worker.once("error", () => end(null));
    worker.once("exit", () => end(null));
  });
}
