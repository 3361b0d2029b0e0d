import { recordDeed } from "../audit/audit-entry.ts";
import { inTransaction } from "../db/in-transaction.ts";
import { recordHistory } from "../deeds/deed.ts";
import type { Office } from "./office.ts";

/**
 * Chases (催收) what was delivered and not signed for, or signed and not decided, by its last day: once a hand-over, kind and
 * day, however many processes look. The chase is the sender's record; nobody else learns of it.
 * @returns how many were chased now
 */
export async function chaseLate(office: Office): Promise<number> {
  const today = office.clock.today();
  const late = await office.db.read<{ id: string; state: string }>(
    `select id, state from hand_over_out where (chased_on is null or chased_on < $1)
      and ((state = 'DELIVERED' and sign_due_on < $1) or (state = 'RECEIVED' and accept_due_on < $1)) limit 500`,
    [today],
  );
  let chased = 0;
  for (const { id, state } of late) {
    await inTransaction(
      office.db.source,
      async (tx) => {
        const kind = state === "DELIVERED" ? "SIGN" : "DECIDE";
        const noted = await tx.query<unknown[]>(
          "insert into reminder (subject_id, kind, on_date, at) values ($1, $2, $3, $4) on conflict do nothing returning 1",
          [id, kind, today, office.clock.now()],
        );
        if (noted.length === 0) return;
        chased += 1;
        await tx.query("update hand_over_out set chased_on = $2 where id = $1", [id, today]);
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
export async function oldestWaiting(office: Office): Promise<number> {
  const [row] = await office.db.read<{ seconds: number | null }>(
    `select extract(epoch from $1::timestamptz - least(
        (select min(approved_at) from hand_over_out where delivered_at is null and state <> 'DROPPED'),
        (select min(r.at) from hand_over_answer a join hand_over_receipt r using (transfer_no, kind)
          where a.told_at is null)))::int as seconds`,
    [office.clock.now()],
  );
  return Math.max(0, row?.seconds ?? 0);
}
