import { randomUUID } from "node:crypto";
import { recordDeed } from "../audit/audit-entry.ts";
import { keepSeal } from "../audit/witness.ts";
import { inTransaction, type Tx } from "../db/in-transaction.ts";
import { recordHistory } from "../deeds/deed.ts";
import { DEPARTMENTS, type Department } from "../kernel/department.ts";
import { parseRegionCode } from "../kernel/region-code.ts";
import { type Signet, sha256 } from "../keys/signet.ts";
import { wrongFact } from "./check-facts.ts";
import { HAND_OVERS, type HandOverType } from "./contracts.ts";
import { keepReceipt, signReceipt } from "./answer.ts";
import { knownDelivery, putIntoInbox } from "./inbox.ts";
import type { Office } from "./office.ts";
import { unitOf } from "./outbox.ts";
import { contentHash, type Slip } from "./slip.ts";

/** How a delivery was met: with the signed receipt, or with why not. */
export type Delivery =
  | { readonly kind: "taken"; readonly receipt: string }
  | { readonly kind: "refused"; readonly status: 400 | 401 | 409 | 422 };

/**
 * Receives a sealed slip, and its material. Checked before anything is kept: that it was sealed for this department, signed
 * by the sender, within their contract, and that hash and material are what the slip says. Inbox, receipt, audit and the
 * sender's seal commit together, and only then the receipt is given; the same slip again gets the same receipt.
 */
export async function receiveSlip(
  office: Office,
  sealed: { slip: string; material: string | null },
): Promise<Delivery> {
  const { signet, department } = office;
  const opened = await signet.open(sealed.slip);
  const slip = opened && (await readSlip(signet, Buffer.from(opened).toString("utf8")));
  if (!slip) return { kind: "refused", status: 401 };
  if (!isWithinContract(slip, department)) return { kind: "refused", status: 422 };
  const material = slip.material && sealed.material ? await signet.open(sealed.material) : null;
  const isWhole = slip.material
    ? material?.length === slip.material.size && sha256(material) === slip.material.sha256
    : sealed.material === null;
  if (!isWhole || contentHash(slip) !== slip.hash) return { kind: "refused", status: 400 };
  const book = await office.lawBook.current();
  return inTransaction(
    office.db.source,
    async (tx) => {
      const at = office.clock.now();
      const known = await knownDelivery(tx, slip);
      const materialId =
        !known && material && slip.material ? await keepMaterial(tx, office, slip, material, at) : null;
      const given = known ?? (await putIntoInbox(tx, book, slip, materialId, at));
      const by = { subject: `department:${slip.from}`, body: "SYSTEM" };
      const note = (outcome: string, ids: string[]) =>
        recordDeed(tx, {
          at,
          actor: by,
          name: "handOver.deliver",
          subjectKind: "handOver",
          subjectIds: ids,
          outcome,
          requestId: slip.transferNo,
        });
      if (given === "conflict") {
        // The sender will try again and again: once a day is enough to be on record.
        if (await isFirstToday(tx, slip, office.clock.today(), at)) await note("IDEMPOTENCY_CONFLICT", []);
        office.log.error(
          { from: slip.from },
          "a hand-over came twice with different content and was refused",
        );
        return { kind: "refused", status: 409 };
      }
      if (given === "known") {
        if (materialId) throw new RepeatedDelivery();
        return { kind: "taken", receipt: await storedReceipt(tx, slip.transferNo) };
      }
      const { receipt, jws } = await signReceipt(tx, signet, given, "DELIVERED", at, null);
      await keepReceipt(tx, "IN", { receipt, jws }, at);
      if (slip.seal) await keepSeal(tx, signet, slip.from, slip.seal, at);
      const own = (await office.hooks.onDelivered?.(tx, given, office)) ?? [];
      const step = {
        recordKind: "handOver",
        recordId: given.id,
        from: null,
        to: "DELIVERED",
        event: "deliver",
      };
      await recordHistory(tx, [step, ...own], by.subject, at);
      await note("DONE", [given.id]);
      return { kind: "taken", receipt: jws };
    },
    "LOCKING",
  ).catch(async (thrown: unknown) => {
    if (!(thrown instanceof RepeatedDelivery)) throw thrown;
    return inTransaction(office.db.source, async (tx) => ({
      kind: "taken" as const,
      receipt: await storedReceipt(tx, slip.transferNo),
    }));
  }) as Promise<Delivery>;
}

/** Rolls back the second copy of a material that came with a repeated slip. */
class RepeatedDelivery extends Error {}

async function readSlip(signet: Signet, jws: string): Promise<Slip | null> {
  const from = issuerOf(jws);
  const slip = from && (await signet.verify<Slip>("slip", jws, from));
  return slip && slip.from === from ? slip : null;
}

/** Who claims to have signed, to know whose key to check it with. */
export function issuerOf(jws: string): Department | null {
  try {
    const header = JSON.parse(Buffer.from(jws.split(".")[0] ?? "", "base64url").toString("utf8")) as {
      iss?: unknown;
    };
    return DEPARTMENTS.find((one) => one === header.iss) ?? null;
  } catch {
    return null;
  }
}

function isWithinContract(slip: Slip, department: Department): boolean {
  const type: HandOverType | undefined = Object.hasOwn(HAND_OVERS, slip.type)
    ? HAND_OVERS[slip.type]
    : undefined;
  return (
    type !== undefined &&
    slip.to === department &&
    type.from.includes(slip.from) &&
    type.to.includes(department) &&
    /^H\d{1,2}-[A-Z0-9]{4,12}-\d{4}-\d{6,9}$/.test(slip.transferNo) &&
    [slip.fromRegion, slip.toRegion, slip.villageCode].every((code) => parseRegionCode(code) !== null) &&
    !slip.avoidUnitIds.includes(unitOf(department, slip.toRegion)) &&
    wrongFact(slip.type, slip.facts) === null
  );
}

async function keepMaterial(
  tx: Tx,
  office: Office,
  slip: Slip,
  bytes: Uint8Array,
  at: Date,
): Promise<string> {
  const id = randomUUID();
  const { sealed, keyId } = office.signet.keep(bytes);
  await tx.query(
    `insert into material (id, uploaded_by, media_type, size, sha256, sealed, key_id, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      `department:${slip.from}`,
      slip.material?.mediaType,
      bytes.length,
      slip.material?.sha256,
      sealed,
      keyId,
      at,
    ],
  );
  return id;
}

/** Whether one conflict of this number today is the first. */
async function isFirstToday(tx: Tx, slip: Slip, today: string, at: Date): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into reminder (subject_id, kind, on_date, at)
      select id, 'CONFLICT', $2, $3 from hand_over_in where transfer_no = $1 on conflict do nothing returning 1`,
    [slip.transferNo, today, at],
  );
  return rows.length > 0;
}

async function storedReceipt(tx: Tx, transferNo: string): Promise<string> {
  const [row] = await tx.query<{ jws: string }[]>(
    "select jws from hand_over_receipt where transfer_no = $1 and kind = 'DELIVERED'",
    [transferNo],
  );
  if (!row) throw new Error("a delivered slip has no receipt");
  return row.jws;
}
