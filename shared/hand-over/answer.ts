import type { Tx } from "../db/in-transaction.ts";
import type { HistoryStep } from "../deeds/deed.ts";
import { type Refusal, refuse } from "../errors/refusal.ts";
import type { Clock } from "../kernel/clock.ts";
import { RULE } from "../kernel/rule-codes.ts";
import type { Signet } from "../keys/signet.ts";
import type { ReturnReason } from "./contracts.ts";
import type { GivenSlip } from "./inbox.ts";
import { callCourier } from "./outbox.ts";
import type { AnswerKind, Receipt } from "./slip.ts";

/** What may be done with a given slip, by where it stands. */
export const INBOX_STEPS = {
  sign: { from: ["DELIVERED"], to: "RECEIVED" },
  accept: { from: ["RECEIVED"], to: "ACCEPTED" },
  return: { from: ["RECEIVED"], to: "RETURNED" },
  conclude: { from: ["ACCEPTED"], to: "CONCLUDED" },
} as const satisfies Record<string, { from: readonly GivenSlip["state"][]; to: GivenSlip["state"] }>;
export type InboxEvent = keyof typeof INBOX_STEPS;

/** Decides a step of the inbox: the state it leads to, or why not. */
export function decideInbox(
  slip: Pick<GivenSlip, "state">,
  event: InboxEvent,
  reason: ReturnReason | null,
): { to: GivenSlip["state"] } | Refusal {
  const step = INBOX_STEPS[event];
  if (!(step.from as readonly string[]).includes(slip.state)) {
    const allowed = Object.entries(INBOX_STEPS)
      .filter(([, one]) => (one.from as readonly string[]).includes(slip.state))
      .map(([name]) => name);
    return refuse("ILLEGAL_TRANSITION", { rule: RULE.C06, from: slip.state, allowed });
  }
  if (event === "return" && !reason) return refuse("RETURN_REASON_REQUIRED", { field: "reason" });
  return { to: step.to };
}

/**
 * Carries out a decided step: the row, its signed receipt, and the courier's way back to the sender.
 * @returns the slip as it is now and the step for its history
 */
export async function answerSlip(
  tx: Tx,
  signet: Signet,
  clock: Clock,
  slip: GivenSlip,
  to: Exclude<AnswerKind, "DELIVERED">,
  by: string,
  reason: ReturnReason | null,
): Promise<{ slip: GivenSlip; step: HistoryStep }> {
  const at = clock.now();
  const receiptNo = slip.receiptNo ?? `R${slip.transferNo}`;
  await tx.query(
    `update hand_over_in set state = $2::varchar, version = version + 1, receipt_no = $3, return_reason = $4,
      handler_id = case when $2::varchar = 'RECEIVED' and $5::varchar ~ '^[0-9a-f-]{36}$'
        then coalesce(handler_id, $5::uuid) else handler_id end,
      signed_by = case when $2::varchar = 'RECEIVED' then $5::varchar else signed_by end,
      signed_at = case when $2::varchar = 'RECEIVED' then $6::timestamptz else signed_at end,
      decided_by = case when $2::varchar in ('ACCEPTED','RETURNED') then $5::varchar else decided_by end,
      decided_at = case when $2::varchar in ('ACCEPTED','RETURNED') then $6::timestamptz else decided_at end,
      concluded_at = case when $2::varchar = 'CONCLUDED' then $6::timestamptz else concluded_at end
      where id = $1`,
    [slip.id, to, receiptNo, reason, by, at],
  );
  await keepReceipt(tx, "IN", await signReceipt(tx, signet, { ...slip, receiptNo }, to, at, reason), at);
  await tx.query("insert into hand_over_answer (transfer_no, kind) values ($1, $2)", [slip.transferNo, to]);
  await callCourier(tx, "answer", slip.transferNo);
  return {
    slip: {
      ...slip,
      state: to,
      receiptNo,
      returnReason: reason,
      handlerId: slip.handlerId ?? (/^[0-9a-f-]{36}$/.test(by) ? by : null),
      version: slip.version + 1,
    },
    step: {
      recordKind: "handOver",
      recordId: slip.id,
      from: slip.state,
      to,
      event: to.toLowerCase(),
      reasonCode: reason,
    },
  };
}

/** @returns the receipt and its JWS over number, hash, time and receiver, with the department's newest audit seal */
export async function signReceipt(
  tx: Tx,
  signet: Signet,
  slip: Pick<GivenSlip, "transferNo" | "payloadHash" | "receiptNo">,
  kind: AnswerKind,
  at: Date,
  reason: ReturnReason | null,
): Promise<{ receipt: Receipt; jws: string }> {
  const [seal] = await tx.query<{ jws: string }[]>("select jws from audit_seal order by no desc limit 1");
  const receipt: Receipt = {
    transferNo: slip.transferNo,
    hash: slip.payloadHash,
    kind,
    at: at.toISOString(),
    by: signet.department,
    receiptNo: slip.receiptNo ?? "",
    reason,
    seal: seal?.jws ?? null,
  };
  return { receipt, jws: await signet.sign("receipt", receipt) };
}

/** Keeps a receipt given (IN) or got (OUT). @returns whether it was new */
export async function keepReceipt(
  tx: Tx,
  side: "IN" | "OUT",
  { receipt, jws }: { receipt: Pick<Receipt, "transferNo" | "kind">; jws: string },
  at: Date,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into hand_over_receipt (transfer_no, kind, side, jws, at) values ($1, $2, $3, $4, $5)
      on conflict do nothing returning 1`,
    [receipt.transferNo, receipt.kind, side, jws, at],
  );
  return rows.length > 0;
}
