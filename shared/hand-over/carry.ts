import { recordDeed } from "../audit/audit-entry.ts";
import { keepSeal } from "../audit/witness.ts";
import { newestSeal } from "../audit/sealer.ts";
import { inTransaction } from "../db/in-transaction.ts";
import { recordHistory } from "../deeds/deed.ts";
import type { Department } from "../kernel/department.ts";
import { keepReceipt } from "./answer.ts";
import { dueDays } from "./inbox.ts";
import type { Office } from "./office.ts";
import { SENT_COLUMNS, type SentSlip } from "./outbox.ts";
import { contentHash, isFurther, type Receipt, type Slip, type SlipContent } from "./slip.ts";

const TIME_LIMIT_MS = 20_000;

/** The other department did not take it: it will be tried again, and its age raises the alarm. */
export class NotTaken extends Error {
  constructor(readonly status: number | null) {
    super(`not taken (${status ?? "no answer"})`);
    this.name = "NotTaken";
  }
}

/**
 * Carries one approved slip to its receiver and keeps the receipt. It is marked delivered only after the receipt is stored:
 * a courier that dies in between delivers again, and the receiver's inbox makes the second delivery harmless.
 * @throws NotTaken when the receiver is away or refuses
 */
export async function carrySlip(office: Office, transferNo: string): Promise<void> {
  const { db, signet, clock } = office;
  const [row] = await db.read<SentSlip>(
    `select ${SENT_COLUMNS} from hand_over_out o where o.transfer_no = $1`,
    [transferNo],
  );
  // Without its receipt of delivery it is carried again, even when a later answer has overtaken that receipt.
  if (!row || row.state === "PREPARED" || row.state === "DROPPED" || row.deliveredAt) return;
  const material = row.materialId ? await openMaterial(office, row.materialId) : null;
  // Field by field: nothing of the row but this leaves the house.
  const { type, toDepartment, fromRegion, toRegion, villageCode, facts, avoidUnitIds, isUrgent } = row;
  const content: SlipContent = {
    type,
    from: office.department,
    to: toDepartment,
    fromRegion,
    toRegion,
    villageCode,
    facts,
    avoidUnitIds,
    isUrgent,
    material: material && {
      sha256: material.sha256,
      size: material.bytes.length,
      mediaType: material.mediaType,
    },
  };
  // What was approved is what travels: a row or a material changed since has another hash, and goes nowhere.
  if (contentHash(content) !== row.payloadHash) throw new Error("a slip is not what was approved");
  const slip: Slip = {
    ...content,
    transferNo,
    hash: row.payloadHash,
    sentAt: clock.now().toISOString(),
    seal: await newestSeal(db),
  };
  const jws = await signet.sign("slip", slip);
  const { receipt } = await post<{ receipt: string }>(office, row.toDepartment, "/hand-over", {
    slip: await signet.sealFor(row.toDepartment, Buffer.from(jws)),
    material: material && (await signet.sealFor(row.toDepartment, material.bytes)),
  });
  if (!(await takeReceipt(office, row.toDepartment, receipt))) {
    office.log.error(
      { to: row.toDepartment },
      "a department answers a hand-over with what is no receipt of it",
    );
    throw new NotTaken(null);
  }
}

/** Tells the sender every answer it has not confirmed, in their order. @throws NotTaken */
export async function carryAnswers(office: Office, transferNo: string): Promise<void> {
  const waiting = await office.db.read<{ kind: string; jws: string; to: Department }>(
    `select a.kind, r.jws, i.from_department as "to" from hand_over_answer a
      join hand_over_receipt r using (transfer_no, kind) join hand_over_in i using (transfer_no)
      where a.transfer_no = $1 and a.told_at is null order by r.at`,
    [transferNo],
  );
  for (const { kind, jws, to } of waiting) {
    await post(office, to, "/hand-over/answers", { receipt: jws });
    await office.db.source.query(
      "update hand_over_answer set told_at = $3 where transfer_no = $1 and kind = $2 and told_at is null",
      [transferNo, kind, office.clock.now()],
    );
  }
}

/**
 * Takes a receipt or decision of the receiver: keeps it, moves the slip on, tells the department. A repeat, and an answer
 * that comes after a later one, are kept and move nothing.
 * @returns false when it is not the receiver's word about this very content
 */
export async function takeReceipt(office: Office, from: Department, jws: string): Promise<boolean> {
  const { db, signet, clock } = office;
  const receipt = await signet.verify<Receipt>("receipt", jws, from);
  if (!receipt) return false;
  const book = await office.lawBook.current();
  return inTransaction(
    db.source,
    async (tx) => {
      const [slip] = await tx.query<SentSlip[]>(
        `select ${SENT_COLUMNS} from hand_over_out o where o.transfer_no = $1 for update`,
        [receipt.transferNo],
      );
      const isAboutIt =
        slip?.toDepartment === from && receipt.by === from && slip.payloadHash === receipt.hash;
      if (!slip || !isAboutIt || slip.state === "PREPARED") return false;
      const at = clock.now();
      if (receipt.seal) await keepSeal(tx, signet, from, receipt.seal, at);
      if (!(await keepReceipt(tx, "OUT", { receipt, jws }, at))) return true;
      const stated = new Date(receipt.at);
      const isMoved = isFurther(receipt.kind, slip.state);
      const due = dueDays(book, slip.type, stated);
      await tx.query(
        `update hand_over_out set version = version + 1, state = case when $2 then $3 else state end,
          delivered_at = case when $3 = 'DELIVERED' then $4 else delivered_at end,
          received_at = case when $3 = 'RECEIVED' then $4 else received_at end,
          decided_at = case when $3 in ('ACCEPTED','RETURNED') then $4 else decided_at end,
          concluded_at = case when $3 = 'CONCLUDED' then $4 else concluded_at end,
          receipt_no = coalesce(nullif($5, ''), receipt_no), return_reason = coalesce($6, return_reason),
          sign_due_on = coalesce(sign_due_on, $7), accept_due_on = coalesce(accept_due_on, $8) where id = $1`,
        [slip.id, isMoved, receipt.kind, stated, receipt.receiptNo, receipt.reason, due.signOn, due.acceptOn],
      );
      const own = isMoved ? ((await office.hooks.onAnswer?.(tx, slip, receipt, office)) ?? []) : [];
      const by = { subject: `department:${from}`, body: "SYSTEM" };
      const step = {
        recordKind: "handOver",
        recordId: slip.id,
        from: slip.state,
        to: isMoved ? receipt.kind : slip.state,
        event: receipt.kind.toLowerCase(),
        reasonCode: receipt.reason,
      };
      await recordHistory(tx, [step, ...own], by.subject, at);
      await recordDeed(tx, {
        at,
        actor: by,
        name: `handOver.${receipt.kind.toLowerCase()}`,
        subjectKind: "handOver",
        subjectIds: [slip.id],
        outcome: "DONE",
        requestId: receipt.transferNo,
      });
      return true;
    },
    "LOCKING",
  );
}

async function openMaterial(
  office: Office,
  id: string,
): Promise<{ bytes: Buffer; sha256: string; mediaType: string }> {
  const [row] = await office.db.read<{ sealed: Buffer; keyId: string; sha256: string; mediaType: string }>(
    `select sealed, key_id as "keyId", sha256, media_type as "mediaType" from material where id = $1`,
    [id],
  );
  if (!row) throw new Error("the material of a slip is gone");
  return { bytes: office.signet.unkeep(row.sealed, row.keyId), sha256: row.sha256, mediaType: row.mediaType };
}

async function post<Answer>(office: Office, to: Department, path: string, body: object): Promise<Answer> {
  const entry = office.directory.of(to);
  if (!entry?.url) throw new NotTaken(null);
  let response: Response;
  try {
    response = await fetch(new URL(path, entry.url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
      redirect: "error",
    });
    if (response.ok) return (await response.json()) as Answer;
    await response.body?.cancel();
  } catch {
    throw new NotTaken(null);
  }
  // A refusal is no weather: it stays refused until somebody looks, and the log says so each time.
  if (response.status < 500)
    office.log.error({ status: response.status, to, path }, "a department refuses a hand-over");
  throw new NotTaken(response.status);
}
