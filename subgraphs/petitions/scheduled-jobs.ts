import { recordCommand } from "../../shared/audit/records/audit-entries.ts";
import { lockAny } from "../../shared/commands/records/lock-record.ts";
import { recordHistory } from "../../shared/commands/records/system-step.ts";
import { systemStep } from "../../shared/commands/system-step.ts";
import { inTransaction, type Tx } from "../../shared/database/in-transaction.ts";
import { isRefusal } from "../../shared/kernel/refusal.ts";
import type { DepartmentRuntime } from "../../shared/transfers/department-runtime.ts";
import { petition } from "./commands/petition.ts";
import { decideRecomputation } from "./domain/case-clocks.ts";
import { decideWindowPassed } from "./domain/review.ts";
import { casesToRevisit } from "./records/cases-to-revisit.ts";

/**
 * What time alone does: an opinion nobody asked to be looked at again becomes final after 30 days; a provisional last day is
 * worked out again when the year's holiday plan has come, and the old one stays in the history.
 * @returns how many cases were changed
 */
export async function revisitCases(runtime: DepartmentRuntime): Promise<number> {
  const book = await runtime.lawBook.current();
  const today = runtime.clock.today();
  const due = await inTransaction(
    runtime.db.source,
    (tx) => casesToRevisit(tx, today, book.calendar.publishedYears()),
    "LOCKING",
  );
  let changed = 0;
  for (const { id, kind } of due) {
    const revisit = async (tx: Tx): Promise<number> => {
      const row = await lockAny(tx, petition, id);
      if (!row || row.ledgerState === "CANCELLED") return 0;
      const [event, change] =
        kind === "WINDOW"
          ? (["windowPassed", decideWindowPassed(row, today)] as const)
          : (["recomputeClocks", decideRecomputation(row, book)] as const);
      if (!change) return 0;
      const done = await systemStep(tx, petition, row, event, change, runtime.clock.now());
      if (isRefusal(done)) return 0;
      await record(tx, runtime, id, event, done.step);
      return 1;
    };
    changed += await inTransaction(runtime.db.source, revisit, "LOCKING").catch((err: unknown) => {
      // One case that cannot be worked out keeps nobody else's from it.
      runtime.log.error({ err, case: id }, "a case could not be revisited");
      return 0;
    });
  }
  return changed;
}

/** History and audit of what nobody ordered: the department's own process did it. */
async function record(
  tx: Tx,
  { clock, department }: DepartmentRuntime,
  id: string,
  event: string,
  step: Parameters<typeof recordHistory>[1][number],
): Promise<void> {
  const at = clock.now();
  const by = `department:${department}`;
  await recordHistory(tx, [step], by, at);
  await recordCommand(tx, {
    at,
    actor: { subject: by, body: "SYSTEM" },
    name: `petition.${event}`,
    subjectKind: "petition",
    subjectIds: [id],
    outcome: "DONE",
    requestId: "clock",
  });
}
