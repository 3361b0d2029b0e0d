import { recordCommand } from "../audit/records/audit-entries.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { recordHistory } from "../commands/records/system-step.ts";
import type { DepartmentRuntime } from "./department-runtime.ts";
import { oldestWaitingSeconds } from "./records/due-rows.ts";
import { findLate, noteChase } from "./records/late-transfers.ts";

/**
 * Chases (催收) what was delivered and not signed for, or signed and not decided, by its last day: once a transfer, kind and
 * day, however many processes look. The chase is the sender's record; nobody else learns of it.
 * @returns how many were chased now
 */
export async function chaseLate(runtime: DepartmentRuntime): Promise<number> {
  const today = runtime.clock.today();
  let chased = 0;
  for (const { id, state } of await findLate(runtime.db, today)) {
    await inTransaction(
      runtime.db.source,
      async (tx) => {
        const kind = state === "DELIVERED" ? "SIGN" : "DECIDE";
        if (!(await noteChase(tx, id, kind, today, runtime.clock.now()))) return;
        chased += 1;
        const step = {
          recordKind: "transfer",
          recordId: id,
          from: state,
          to: state,
          event: "chase",
          reasonCode: kind,
        };
        const by = `department:${runtime.department}`;
        await recordHistory(tx, [step], by, runtime.clock.now());
        await recordCommand(tx, {
          at: runtime.clock.now(),
          actor: { subject: by, body: "SYSTEM" },
          name: "transfer.chase",
          subjectKind: "transfer",
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

/**
 * Age in seconds of the oldest transfer that is approved and not delivered, or answered and not told: the alarm's measure.
 */
export async function oldestWaiting({ db, clock }: DepartmentRuntime): Promise<number> {
  return Math.max(0, (await oldestWaitingSeconds(db, clock.now())) ?? 0);
}
