import type { Load } from "../../../shared/commands/define-command.ts";
import type { Consultation } from "../domain/consultation-machine.ts";
import type { Directive } from "../domain/directive-machine.ts";
import type { ReceivedTask } from "../domain/directive.ts";
import type { Task } from "../domain/task-machine.ts";
import { selectList } from "../../../shared/database/columns.ts";
import { DirectiveRecord, TaskRecord } from "./directive-records.ts";

/** The task that a draft passes down. */
export const receivedTask: Load<unknown, ReceivedTask | null, { passesOn: string | null }> = async ({
  read,
  input,
}) => {
  const [found] = await read<ReceivedTask>(
    `select t.to_region as "toRegion", t.to_body as "toBody", t.kind, t.directive_id as "directiveId",
        t.due_on::text as "dueOn" from task t where t.id = $1::uuid`,
    [input?.passesOn ?? null],
  );
  return () => found ?? null;
};

/** The same words as `isFinished`. */
const OPEN = `(case t.kind when 'CONVEY' then t.state in ('SENT', 'SUPERVISED') else t.state <> 'ACCEPTED' end)`;

/** How many tasks that stand under records are waited for still. */
const waitedUnder =
  <Row extends { readonly id: string }>(column: "directive_id" | "consultation_id"): Load<Row, number> =>
  async ({ read }, records) => {
    const rows = await read<{ id: string; waited: number }>(
      `select t.${column} as id, count(*) filter (where ${OPEN})::int as waited from task t
        where t.${column} = any($1) group by t.${column}`,
      [records.map(({ id }) => id)],
    );
    const found = new Map(rows.map(({ id, waited }) => [id, waited]));
    return ({ id }) => found.get(id) ?? 0;
  };
export const waitedOfDirective = waitedUnder<Directive>("directive_id");
export const waitedOfConsultation = waitedUnder<Consultation>("consultation_id");

/** How far a directive has come: with its own addressees, and with all those below whom it was passed down to. */
export interface Progress {
  readonly addressees: number;
  readonly signed: number;
  readonly done: number;
  readonly finished: number;
  readonly overdue: number;
}
const NOTHING: Progress = { addressees: 0, signed: 0, done: 0, finished: 0, overdue: 0 };

/** Progress of directives by day: `overdueThrough` is the latest last day that is over. */
export const progressOf =
  (overdueThrough: string): Load<Directive, { readonly own: Progress; readonly below: Progress }> =>
  async ({ read }, directives) => {
    const rows = await read<Progress & { root: string; isOwn: boolean }>(
      `with recursive tree as (
          select d.id as root, d.id from directive d where d.id = any($1)
          union all
          select tree.root, c.id from tree join task t on t.directive_id = tree.id
            join directive c on c.passes_on = t.id and c.state in ('ISSUED', 'CLOSED'))
        select tree.root, (tree.id = tree.root) as "isOwn", count(*)::int as addressees,
          count(t.signed_on)::int as signed, count(*) filter (where t.state in ('DONE', 'ACCEPTED'))::int as done,
          count(*) filter (where not ${OPEN})::int as finished,
          count(*) filter (where ${OPEN} and t.due_on <= $2::date)::int as overdue
        from tree join task t on t.directive_id = tree.id group by tree.root, (tree.id = tree.root)`,
      [directives.map(({ id }) => id), overdueThrough],
    );
    const of = (root: string, isOwn: boolean): Progress =>
      rows.find((row) => row.root === root && row.isOwn === isOwn) ?? NOTHING;
    return ({ id }) => ({ own: of(id, true), below: of(id, false) });
  };

const TASK_COLUMNS = selectList(TaskRecord, "t");

/** The tasks of directives or consultations, by who has them. */
const tasksUnder =
  <Row extends { readonly id: string }>(
    column: "directive_id" | "consultation_id",
    key: "directiveId" | "consultationId",
  ): Load<Row, readonly Task[]> =>
  async ({ read }, records) => {
    const rows = await read<Task>(
      `select ${TASK_COLUMNS} from task t where t.${column} = any($1) order by t.to_region, t.to_body, t.id`,
      [records.map(({ id }) => id)],
    );
    const found = Map.groupBy(rows, (row) => row[key]);
    return ({ id }) => found.get(id) ?? [];
  };
export const tasksOfDirective = tasksUnder<Directive>("directive_id", "directiveId");
export const tasksOfConsultation = tasksUnder<Consultation>("consultation_id", "consultationId");

const DIRECTIVE_COLUMNS = selectList(DirectiveRecord, "d");

/** The directives that tasks stand under: who may see a task may read what it is about. */
export const directiveOf: Load<Task, Directive | null> = async ({ read }, tasks) => {
  const rows = await read<Directive>(`select ${DIRECTIVE_COLUMNS} from directive d where d.id = any($1)`, [
    tasks.flatMap(({ directiveId }) => directiveId ?? []),
  ]);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ({ directiveId }) => (directiveId === null ? null : (found.get(directiveId) ?? null));
};
