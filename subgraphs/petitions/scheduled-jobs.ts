import { recordCommand } from "../../shared/audit/records/audit-entries.ts";
import type { HistoryStep } from "../../shared/commands/history.ts";
import { lockAny } from "../../shared/commands/records/lock-record.ts";
import { recordHistory } from "../../shared/commands/records/system-step.ts";
import { type SystemStep, takeSystemStep } from "../../shared/commands/system-step.ts";
import { inTransaction, type Tx } from "../../shared/database/in-transaction.ts";
import { PlansGoneThrough } from "../../shared/law/plans-gone-through.ts";
import type { DepartmentRuntime } from "../../shared/transfers/department-runtime.ts";
import { petition } from "./commands/petition.ts";
import { decideRecomputation } from "./domain/case-clocks.ts";
import type { Decision } from "./domain/decision.ts";
import type { PetitionCase } from "./domain/petition-case.ts";
import { decideWindowPassed } from "./domain/review.ts";
import { casesByOutdatedPlan, casesWithWindowPassed } from "./records/cases-to-revisit.ts";
import { petitionSteps } from "./system-steps.ts";

const plans = new PlansGoneThrough<DepartmentRuntime>();

/**
 * What time alone does: an opinion nobody asked to be looked at again becomes final after 30 days; when a year's holiday plan
 * has come or was changed, every running last day is worked out again, and the old one stays in the history.
 * @returns how many cases were changed
 */
export async function revisitCases(runtime: DepartmentRuntime): Promise<number> {
  const book = await runtime.lawBook.current();
  const today = runtime.clock.today();
  const look = (find: (tx: Tx) => Promise<string[]>): Promise<string[]> =>
    inTransaction(runtime.db.source, find, "LOCKING");
  const passed = await look((tx) => casesWithWindowPassed(tx, today));
  const isDue = plans.isDue(runtime, book.calendar);
  const moved = isDue ? await look((tx) => casesByOutdatedPlan(tx, book.calendar.outdated())) : [];
  if (isDue && moved.length === 0) plans.wentThrough(runtime);
  return (
    (await revisit(runtime, passed, petitionSteps.windowPassed, (row) => decideWindowPassed(row, today))) +
    (await revisit(runtime, moved, petitionSteps.recomputeClocks, (row) => decideRecomputation(row, book)))
  );
}

/** Takes a step of each case, in a transaction of its own. @returns how many were changed */
async function revisit(
  runtime: DepartmentRuntime,
  ids: readonly string[],
  step: SystemStep<PetitionCase>,
  decide: (row: PetitionCase) => Decision | null,
): Promise<number> {
  let changed = 0;
  for (const id of ids) {
    const take = async (tx: Tx): Promise<number> => {
      const row = await lockAny(tx, petition, id);
      if (!row || row.ledgerState === "CANCELLED") return 0;
      const change = decide(row);
      const taken = change && (await takeSystemStep(tx, step, row, change, runtime.clock.now()));
      if (!taken) return 0;
      await record(tx, runtime, taken);
      return 1;
    };
    changed += await inTransaction(runtime.db.source, take, "LOCKING").catch((err: unknown) => {
      // One case that cannot be worked out keeps nobody else's from it.
      runtime.log.error({ err, case: id }, "a case could not be revisited");
      return 0;
    });
  }
  return changed;
}

/** History and audit of what nobody ordered: the department's own process did it. */
async function record(tx: Tx, { clock, department }: DepartmentRuntime, step: HistoryStep): Promise<void> {
  const at = clock.now();
  const by = `department:${department}`;
  await recordHistory(tx, [step], by, at);
  await recordCommand(tx, {
    at,
    actor: { subject: by, body: "SYSTEM" },
    name: `${step.recordKind}.${step.event}`,
    subjectKind: step.recordKind,
    subjectIds: [step.recordId],
    outcome: "DONE",
    requestId: "clock",
  });
}
