import { recordDeed } from "../../shared/audit/audit-entry.ts";
import { lockAny } from "../../shared/commands/records/lock-record.ts";
import { recordHistory } from "../../shared/commands/records/system-step.ts";
import { systemStep } from "../../shared/commands/system-step.ts";
import { inTransaction, type Tx } from "../../shared/db/in-transaction.ts";
import { isRefusal } from "../../shared/errors/refusal.ts";
import type { Office } from "../../shared/hand-over/office.ts";
import { petition } from "./commands/petition.ts";
import { decideRecomputation } from "./domain/case-clocks.ts";
import { decideWindowPassed } from "./domain/review.ts";
import { casesToRevisit } from "./records/cases-to-revisit.ts";

/**
 * What time alone does: an opinion nobody asked to be looked at again becomes final after 30 days; a provisional last day is
 * worked out again when the year's holiday plan has come, and the old one stays in the history.
 * @returns how many cases were changed
 */
export async function revisitCases(office: Office): Promise<number> {
  const book = await office.lawBook.current();
  const today = office.clock.today();
  const due = await inTransaction(
    office.db.source,
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
      const done = await systemStep(tx, petition, row, event, change, office.clock.now());
      if (isRefusal(done)) return 0;
      await record(tx, office, id, event, done.step);
      return 1;
    };
    changed += await inTransaction(office.db.source, revisit, "LOCKING").catch((err: unknown) => {
      // One case that cannot be worked out keeps nobody else's from it.
      office.log.error({ err, case: id }, "a case could not be revisited");
      return 0;
    });
  }
  return changed;
}

/** History and audit of what nobody ordered: the department's own process did it. */
async function record(
  tx: Tx,
  { clock, department }: Office,
  id: string,
  event: string,
  step: Parameters<typeof recordHistory>[1][number],
): Promise<void> {
  const at = clock.now();
  const by = `department:${department}`;
  await recordHistory(tx, [step], by, at);
  await recordDeed(tx, {
    at,
    actor: { subject: by, body: "SYSTEM" },
    name: `petition.${event}`,
    subjectKind: "petition",
    subjectIds: [id],
    outcome: "DONE",
    requestId: "clock",
  });
}
