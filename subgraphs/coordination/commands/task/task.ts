import { defineRecord } from "../../../../shared/commands/record.ts";

import { TASK_MACHINES } from "../../domain/task-machine.ts";
import { toTask } from "../../queries/task-types.ts";
import { Task } from "../../queries/task-types.ts";
import { TaskRecord } from "../../records/directive-records.ts";
import { taskVisibility } from "../../records/directive-visibility.ts";

/** A task (交办): what commands act on. */
export const task = defineRecord({
  kind: "task",
  entity: TaskRecord,
  dataClass: "C1",
  machines: TASK_MACHINES,
  visible: taskVisibility,
  type: () => Task,
  show: toTask,
});
