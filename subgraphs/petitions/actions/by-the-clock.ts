import { recordDeed } from "../../../shared/audit/audit-entry.ts";
import { inTransaction, type Tx } from "../../../shared/db/in-transaction.ts";
import { recordHistory } from "../../../shared/deeds/deed.ts";
import { isRefusal } from "../../../shared/errors/refusal.ts";
import type { Office } from "../../../shared/hand-over/office.ts";
import { isRunning, recompute } from "../../../shared/law/clocks.ts";
import { pressing } from "../domain/case-clocks.ts";
import type { Change, PetitionCase } from "../domain/petition-case.ts";
import { decideWindowPassed } from "../domain/review.ts";
import { casesToRevisit, lockAnyCase, saveCase } from "../records/case-store.ts";
import { takeStep } from "./act-on-case.ts";

/**
 * What time alone does: an opinion nobody asked to be looked at again becomes final when the window to ask has passed; a provisional last day is
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
    changed += await inTransaction(
      office.db.source,
      async (tx) => {
        const petition = await lockAnyCase(tx, id);
        if (!petition || petition.ledgerState === "CANCELLED") return 0;
        if (kind === "WINDOW") {
          const step = takeStep(petition, "windowPassed");
          const change = decideWindowPassed(petition, today);
          if (isRefusal(step) || isRefusal(change)) return 0;
          return save(
            tx,
            office,
            petition,
            { ...change, set: { ...change.set, ...step.set } },
            "windowPassed",
          );
        }
        const clocks = petition.clocks.map((clock) =>
          isRunning(clock) && clock.isProvisional ? recompute(book, clock) : clock,
        );
        const moved = clocks.filter(
          (clock, i) => clock.calendarVersion !== petition.clocks[i]?.calendarVersion,
        );
        if (moved.length === 0) return 0;
        const before = petition.clocks.filter((_, i) => clocks[i] !== petition.clocks[i]);
        const facts = Object.fromEntries(
          before.map((clock) => [
            clock.rule,
            `${clock.dueOn}/${clock.dueOnAdjusted} ${clock.calendarVersion}`,
          ]),
        );
        return save(tx, office, petition, { set: { clocks, ...pressing(clocks) }, facts }, "recomputeClocks");
      },
      "LOCKING",
    ).catch((err: unknown) => {
      // One case that cannot be worked out keeps nobody else's from it.
      office.log.error({ err, case: id }, "a case could not be revisited");
      return 0;
    });
  }
  return changed;
}

async function save(
  tx: Tx,
  office: Office,
  petition: PetitionCase,
  change: Change,
  event: string,
): Promise<1> {
  const at = office.clock.now();
  const by = `department:${office.department}`;
  const next = await saveCase(tx, petition, change.set, at);
  const step = {
    recordKind: "petition",
    recordId: petition.id,
    from: petition.stage,
    to: next.stage,
    event,
    facts: { ...change.facts, dueOn: next.dueOn, dueRule: next.dueRule },
  };
  await recordHistory(tx, [step], by, at);
  await recordDeed(tx, {
    at,
    actor: { subject: by, body: "SYSTEM" },
    name: `petition.${event}`,
    subjectKind: "petition",
    subjectIds: [petition.id],
    outcome: "DONE",
    requestId: "clock",
  });
  return 1;
}
