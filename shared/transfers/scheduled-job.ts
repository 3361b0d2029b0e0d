import type { DepartmentRuntime } from "./department-runtime.ts";

/** Something a department does again and again while its process lives. Several processes may do it at once. */
export interface ScheduledJob {
  readonly name: string;
  readonly everyMs: number;
  /** @param stopped when the process ends: what waits for others is called off */
  run(runtime: DepartmentRuntime, stopped: AbortSignal): Promise<unknown>;
}
