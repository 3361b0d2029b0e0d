import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { TaskRecord } from "../records/directive-records.ts";
import type { TaskState } from "./words.ts";

/** A task (交办) as its decisions see it. */
export type Task = RowOf<TaskRecord>;

/** 交办 → 签收 → 办理 → 办结 → 认可, or 退回; pressed for (催办), and supervised when it is late (督办). */
export const TASK_STEPS = {
  give: { from: BEGINNING, to: "SENT" },
  sign: { from: ["SENT", "SUPERVISED"], to: "SIGNED" },
  start: { from: ["SIGNED", "RETURNED", "SUPERVISED"], to: "DOING" },
  report: { from: ["DOING"], to: "DONE" },
  accept: { from: ["DONE"], to: "ACCEPTED" },
  sendBack: { from: ["DONE"], to: "RETURNED" },
  remind: { from: ["SENT", "SIGNED", "DOING", "RETURNED", "SUPERVISED"], to: "same" },
  supervise: { from: ["SENT", "SIGNED", "DOING", "RETURNED"], to: "SUPERVISED" },
} as const satisfies Steps<TaskState>;

export const TASK_MACHINES: readonly Machine<Task>[] = [
  { state: "state", steps: TASK_STEPS, refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.C15 }) },
];
