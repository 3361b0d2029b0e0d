import { recordDeed } from "../audit/audit-entry.ts";
import { inTransaction } from "../db/in-transaction.ts";
import { recordHistory } from "../commands/records/system-step.ts";
import type { Office } from "./office.ts";
import { oldestWaitingSeconds } from "./records/due-rows.ts";
import { findLate, noteChase } from "./records/late-transfers.ts";

/**
 * Chases (催收) what was delivered and not signed for, or signed and not decided, by its last day: once a hand-over, kind and
 * day, however many processes look. The chase is the sender's record; nobody else learns of it.
 * @returns how many were chased now
 */
export async function chaseLate(office: Office): Promise<number> {
  const today = office.clock.today();
  let chased = 0;
  for (const { id, state } of await findLate(office.db, today)) {
    await inTransaction(
      office.db.source,
      async (tx) => {
        const kind = state === "DELIVERED" ? "SIGN" : "DECIDE";
        if (!(await noteChase(tx, id, kind, today, office.clock.now()))) return;
        chased += 1;
        const step = {
          recordKind: "handOver",
          recordId: id,
          from: state,
          to: state,
          event: "chase",
          reasonCode: kind,
        };
        const by = `department:${office.department}`;
        await recordHistory(tx, [step], by, office.clock.now());
        await recordDeed(tx, {
          at: office.clock.now(),
          actor: { subject: by, body: "SYSTEM" },
          name: "handOver.chase",
          subjectKind: "handOver",
          subjectIds: [id],
          outcome: "DONE",
          requestId: "clock",
        });
      },
      "LOCKING",
    );
  }
  return chased;
}

/** Age in seconds of the oldest hand-over that is approved and not delivered, or answered and not told: the alarm's measure. */
export async function oldestWaiting({ db, clock }: Office): Promise<number> {
  return Math.max(0, (await oldestWaitingSeconds(db, clock.now())) ?? 0);
}
