import { Worker } from "node:worker_threads";

export interface ThreadLimits {
  /** Counted from the moment the thread runs. */
  readonly timeMs: number;
  readonly memoryMb: number;
}

/** How a thread ended: with its answer, by the limit of time, by what it threw (too little memory as well), or without a word. */
export type ThreadEnd<Answer> =
  | { readonly kind: "ANSWERED"; readonly answer: Answer }
  | { readonly kind: "TIME" }
  | { readonly kind: "THREW"; readonly message: string }
  | { readonly kind: "SILENT" };

export interface LimitedWorker<Task, Answer> {
  /** Whether as many tasks are under way or waiting as may be: the next one is to be told to come again. */
  readonly isBusy: () => boolean;
  /** @returns null when the task failed, or ran out of memory or of time */
  readonly run: (task: Task) => Promise<Answer | null>;
}

/**
 * The worker of a file, without its ending: TypeScript from source, JavaScript when built.
 * @param beside the URL of the module that the file stands beside
 */
export const workerBeside = (beside: string, file: string): URL =>
  new URL(`${file}${beside.endsWith(".ts") ? ".ts" : ".js"}`, beside);

/** Threads of one worker, one at a time, for what somebody else made and may cost any time. */
export function limitedWorker<Task, Answer>(
  worker: URL,
  limits: ThreadLimits & { readonly waiting: number },
): LimitedWorker<Task, Answer> {
  let waiting = 0;
  let turn: Promise<unknown> = Promise.resolve();
  return {
    isBusy: () => waiting >= limits.waiting,
    run: (task) => {
      waiting += 1;
      const answer = turn
        .then(() => inThread<Answer>(worker, task, limits))
        .then((end) => (end.kind === "ANSWERED" ? end.answer : null))
        .finally(() => (waiting -= 1));
      turn = answer.catch(() => undefined);
      return answer;
    },
  };
}

/**
 * Does one task in a thread of its own, which reads it from `workerData`, posts one answer, and knows nothing of the process's
 * settings.
 */
export function inThread<Answer>(file: URL, task: unknown, limits: ThreadLimits): Promise<ThreadEnd<Answer>> {
  const worker = new Worker(file, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    env: {},
  });
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const end = (how: ThreadEnd<Answer>): void => {
      clearTimeout(timer);
      resolve(how);
      void worker.terminate();
    };
    worker.once("online", () => (timer = setTimeout(() => end({ kind: "TIME" }), limits.timeMs)));
    worker.once("message", (answer: Answer) => end({ kind: "ANSWERED", answer }));
    worker.once("error", ({ message }) => end({ kind: "THREW", message }));
    worker.once("exit", () => end({ kind: "SILENT" }));
  });
}
