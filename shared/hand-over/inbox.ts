import { randomUUID } from "node:crypto";
import type { LawBook } from "../clock-rules/law-book.ts";
import { deadlineOf } from "../clock-rules/law-book.ts";
import type { Tx } from "../db/in-transaction.ts";
import type { HistoryStep } from "../deeds/deed.ts";
import { type Refusal, refuse } from "../errors/refusal.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Department } from "../kernel/department.ts";
import { localDateOf, type LocalDate } from "../kernel/local-date.ts";
import type { RegionCode } from "../kernel/region-code.ts";
import type { Signet } from "../keys/signet.ts";
import type { Facts } from "./check-facts.ts";
import { HAND_OVERS, type HandOverCode, type ReturnReason } from "./contracts.ts";
import { callCourier } from "./outbox.ts";
import type { AnswerKind, Receipt, Slip } from "./slip.ts";

/** A hand-over the department was given, as its row holds it. */
export interface GivenSlip {
  readonly id: string;
  readonly transferNo: string;
  readonly type: HandOverCode;
  readonly fromDepartment: Department;
  readonly fromRegion: RegionCode;
  readonly toRegion: RegionCode;
  readonly villageCode: RegionCode;
  readonly facts: Facts;
  readonly materialId: string | null;
  readonly payloadHash: string;
  readonly isUrgent: boolean;
  readonly state: "DELIVERED" | "RECEIVED" | "ACCEPTED" | "RETURNED" | "CONCLUDED";
  readonly receiptNo: string | null;
  readonly returnReason: ReturnReason | null;
  /** Who answers for it here: whoever signed, until the head names somebody. */
  readonly handlerId: string | null;
  readonly version: number;
}

export const GIVEN_COLUMNS = `i.id, i.transfer_no as "transferNo", i.type, i.from_department as "fromDepartment",
  i.from_region as "fromRegion", i.to_region as "toRegion", i.village_code as "villageCode", i.facts,
  i.material_id as "materialId", i.payload_hash as "payloadHash", i.is_urgent as "isUrgent", i.state,
  i.receipt_no as "receiptNo", i.return_reason as "returnReason", i.handler_id as "handlerId", i.version`;

/** When a slip delivered now is to be signed for, and accepted or returned. */
export function dueDays(
  book: LawBook,
  type: HandOverCode,
  at: Date,
): { signOn: LocalDate; acceptOn: LocalDate } {
  const trigger = { on: localDateOf(at), at };
  const { signRule, decideRule } = HAND_OVERS[type];
  return {
    signOn: deadlineOf(book, signRule, trigger).dueOnAdjusted,
    acceptOn: deadlineOf(book, decideRule, trigger).dueOnAdjusted,
  };
}

/**
 * Puts a delivered slip into the inbox. The same number with the same content is there already: nothing happens.
 * @returns the new row, `known` for a repeat, `conflict` for the same number with another content
 */
export async function putIntoInbox(
  tx: Tx,
  book: LawBook,
  slip: Slip,
  materialId: string | null,
  at: Date,
): Promise<GivenSlip | "known" | "conflict"> {
  const due = dueDays(book, slip.type, at);
  const [row] = await tx.query<GivenSlip[]>(
    `insert into hand_over_in as i (id, transfer_no, type, from_department, from_region, to_region, village_code, facts,
      material_id, payload_hash, is_urgent, state, delivered_at, sign_due_on, accept_due_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'DELIVERED', $12, $13, $14)
    on conflict (transfer_no) do nothing returning ${GIVEN_COLUMNS}`,
    [
      randomUUID(),
      slip.transferNo,
      slip.type,
      slip.from,
      slip.fromRegion,
      slip.toRegion,
      slip.villageCode,
      JSON.stringify(slip.facts),
      materialId,
      slip.hash,
      slip.isUrgent,
      at,
      due.signOn,
      due.acceptOn,
    ],
  );
  // Somebody delivered the same number between the look and now.
  return row ?? (await knownDelivery(tx, slip)) ?? "conflict";
}

/** What an inbox knows of a number already: the same content, another one, or nothing. */
export async function knownDelivery(tx: Tx, slip: Slip): Promise<"known" | "conflict" | null> {
  const [row] = await tx.query<{ hash: string; from: string }[]>(
    `select payload_hash as hash, from_department as "from" from hand_over_in where transfer_no = $1`,
    [slip.transferNo],
  );
  if (!row) return null;
  return row.hash === slip.hash && row.from === slip.from ? "known" : "conflict";
}

/** Locks a given slip addressed to a region's office; null when there is none. */
export async function lockGiven(tx: Tx, id: string, region: RegionCode): Promise<GivenSlip | null> {
  const [row] = await tx.query<GivenSlip[]>(
    `select ${GIVEN_COLUMNS} from hand_over_in i where i.id = $1 and i.to_region = $2 for update`,
    [id, region],
  );
  return row ?? null;
}

/** Names who answers for a given slip. */
export async function nameHandler(tx: Tx, slip: GivenSlip, official: string): Promise<GivenSlip> {
  await tx.query("update hand_over_in set handler_id = $2, version = version + 1 where id = $1", [
    slip.id,
    official,
  ]);
  return { ...slip, handlerId: official, version: slip.version + 1 };
}

/** Whether a person stands aside from any of these places: a record, its hand-over, its village. */
export async function isSetAside(
  tx: Tx,
  token: string,
  places: readonly (string | null)[],
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    "select 1 from recusal where subject_token = $1 and place = any($2) limit 1",
    [token, places.filter((place) => place !== null)],
  );
  return rows.length > 0;
}

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
    return refuse("ILLEGAL_TRANSITION", { rule: "C06", from: slip.state, allowed });
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
