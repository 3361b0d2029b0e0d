import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { loadTogether, once } from "../../../shared/commands/load-together.ts";
import { lookOutside } from "../../../shared/commands/look-outside.ts";
import { showRecord, shownAs } from "../../../shared/commands/shown-records.ts";
import { LegalClock } from "../../../shared/graphql/legal-clock.ts";
import { type ReadClock, readClocks } from "../../../shared/law/due-state.ts";
import { task } from "../commands/task/task.ts";
import type { Consultation as ConsultationRow } from "../domain/consultation-machine.ts";
import type { Directive as DirectiveRow } from "../domain/directive-machine.ts";
import type { Task as TaskRow } from "../domain/task-machine.ts";
import { taskDays } from "../domain/task.ts";
import {
  directiveOf,
  progressOf,
  tasksOfConsultation,
  tasksOfDirective,
} from "../records/directive-loads.ts";
import type { CoordinationContext } from "./context.ts";
import { Consultation, Directive, DirectiveProgress } from "./directive-types.ts";
import { Task, TaskDirective } from "./task-types.ts";

const loadDirective = loadTogether(directiveOf);

@Resolver(() => Task)
export class TaskResolver {
  @FieldResolver(() => [LegalClock], {
    description: "Its last days that are to be kept still: to be signed for (C07), to be done. 时限",
  })
  async clocks(
    @Root() shown: Task,
    @Ctx() { runtime, clock }: CoordinationContext,
  ): Promise<readonly ReadClock[]> {
    const row = shownAs(shown)?.row as TaskRow;
    return readClocks(taskDays(row, await runtime.lawBook.current()), clock.today());
  }

  @FieldResolver(() => TaskDirective, {
    nullable: true,
    description: "What it comes of, if of one. 所属交办件",
  })
  directive(@Root() shown: Task, @Ctx() context: CoordinationContext): Promise<TaskDirective | null> {
    return loadDirective(context, shownAs(shown)?.row as TaskRow);
  }
}

const loadTasksOfDirective = loadTogether(tasksOfDirective);
const progress = once(async (shown: Directive, context: CoordinationContext) => {
  const { calendar } = await context.runtime.lawBook.current();
  const row = shownAs(shown)?.row as DirectiveRow;
  const load = progressOf(calendar.overdueThrough(context.clock.today()));
  return (await load(lookOutside(context.commands), [row]))(row);
});

@Resolver(() => Directive)
export class DirectiveResolver {
  @FieldResolver(() => [Task], {
    nullable: true,
    description: "The tasks of its addressees. 主送单位办理情况",
  })
  async tasks(@Root() shown: Directive, @Ctx() context: CoordinationContext): Promise<Task[]> {
    const rows = await loadTasksOfDirective(context, shownAs(shown)?.row as DirectiveRow);
    return rows.map((row) => showRecord(task, row, context.clock.today()));
  }

  @FieldResolver(() => DirectiveProgress, {
    nullable: true,
    description: "How far its addressees are. 办理进度",
  })
  async progress(@Root() shown: Directive, @Ctx() context: CoordinationContext): Promise<DirectiveProgress> {
    return (await progress(shown, context)).own;
  }

  @FieldResolver(() => DirectiveProgress, {
    nullable: true,
    description: "How far all those below are whom it was passed down to. 下级办理进度",
  })
  async progressBelow(
    @Root() shown: Directive,
    @Ctx() context: CoordinationContext,
  ): Promise<DirectiveProgress> {
    return (await progress(shown, context)).below;
  }
}

const loadTasksOfConsultation = loadTogether(tasksOfConsultation);

@Resolver(() => Consultation)
export class ConsultationResolver {
  @FieldResolver(() => [Task], { nullable: true, description: "What became of its decisions. 议定事项" })
  async tasks(@Root() shown: Consultation, @Ctx() context: CoordinationContext): Promise<Task[]> {
    const rows = await loadTasksOfConsultation(context, shownAs(shown)?.row as ConsultationRow);
    return rows.map((row) => showRecord(task, row, context.clock.today()));
  }
}
