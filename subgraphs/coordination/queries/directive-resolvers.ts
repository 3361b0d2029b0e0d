import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { loadTogether, once } from "../../../shared/commands/load-together.ts";
import { lookOutside } from "../../../shared/commands/look-outside.ts";
import { showRecord, shownAs } from "../../../shared/commands/shown-records.ts";
import { ledgerKey } from "../../../shared/database/read-ledger.ts";
import { LegalClock } from "../../../shared/graphql/legal-clock.ts";
import { connectionOf, PageArgs, pageOf } from "../../../shared/graphql/page.ts";
import { RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { type ReadClock, readClocks } from "../../../shared/law/due-state.ts";
import { consultation } from "../commands/consultation/consultation.ts";
import { directive } from "../commands/directive/directive.ts";
import { dispute } from "../commands/dispute/dispute.ts";
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
import { listConsultations, listDirectives, listDisputes, listTasks } from "../records/office-lists.ts";
import type { CoordinationContext } from "./context.ts";
import {
  Consultation,
  ConsultationConnection,
  Directive,
  DirectiveConnection,
  DirectiveProgress,
} from "./directive-types.ts";
import { Dispute, DisputeConnection } from "./dispute-types.ts";
import { Task, TaskConnection, TaskDirective } from "./task-types.ts";

@Resolver(() => Dispute)
export class DisputeResolver {
  @Query(() => DisputeConnection, {
    nullable: true,
    description: "Disputes of a region, the latest found first. 矛盾纠纷台账",
  })
  async disputes(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db, scope, clock, commands }: CoordinationContext,
  ): Promise<InstanceType<typeof DisputeConnection>> {
    const page = pageOf(args);
    const rows = await listDisputes(db, scope, commands.viewer, region, page);
    const disputes = rows.map((row) => showRecord(dispute, row, clock.today()));
    return connectionOf(disputes, page, ({ foundOn, id }) => ledgerKey(foundOn, id));
  }
}

const loadDirective = loadTogether(directiveOf);

@Resolver(() => Task)
export class TaskResolver {
  @Query(() => TaskConnection, { description: "Tasks given in a region, newest first. 交办台账" })
  async tasks(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db, scope, clock, commands }: CoordinationContext,
  ): Promise<InstanceType<typeof TaskConnection>> {
    const page = pageOf(args);
    const rows = await listTasks(db, scope, commands.viewer, region, page);
    const tasks = rows.map((row) => showRecord(task, row, clock.today()));
    return connectionOf(tasks, page, ({ sentOn, id }) => ledgerKey(sentOn, id));
  }

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
  @Query(() => DirectiveConnection, {
    nullable: true,
    description: "Directives issued in a region and below it, the latest due first. 传达交办台账",
  })
  async directives(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db, scope, clock, commands }: CoordinationContext,
  ): Promise<InstanceType<typeof DirectiveConnection>> {
    const page = pageOf(args);
    const rows = await listDirectives(db, scope, commands.viewer, region, page);
    const directives = rows.map((row) => showRecord(directive, row, clock.today()));
    return connectionOf(directives, page, ({ dueOn, id }) => ledgerKey(dueOn, id));
  }

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
  @Query(() => ConsultationConnection, {
    nullable: true,
    description: "Consultations about places of a region, the latest first. 会商台账",
  })
  async consultations(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db, scope, clock, commands }: CoordinationContext,
  ): Promise<InstanceType<typeof ConsultationConnection>> {
    const page = pageOf(args);
    const rows = await listConsultations(db, scope, commands.viewer, region, page);
    const consultations = rows.map((row) => showRecord(consultation, row, clock.today()));
    return connectionOf(consultations, page, ({ heldOn, id }) => ledgerKey(heldOn, id));
  }

  @FieldResolver(() => [Task], { nullable: true, description: "What became of its decisions. 议定事项" })
  async tasks(@Root() shown: Consultation, @Ctx() context: CoordinationContext): Promise<Task[]> {
    const rows = await loadTasksOfConsultation(context, shownAs(shown)?.row as ConsultationRow);
    return rows.map((row) => showRecord(task, row, context.clock.today()));
  }
}
