import { randomUUID } from "node:crypto";
import { recordDeed } from "../audit/audit-entry.ts";
import { keepSeal } from "../audit/witness.ts";
import { inTransaction, type Tx } from "../db/in-transaction.ts";
import { recordHistory } from "../commands/records/system-step.ts";
import { DEPARTMENTS, type Department } from "../kernel/department.ts";
import { type Signet, sha256 } from "../keys/signet.ts";
import { signReceipt } from "./answer.ts";
import { wrongFact } from "./check-facts.ts";
import { HAND_OVERS, type HandOverType } from "./contracts.ts";
import { dueDays } from "./inbox.ts";
import type { Office } from "./office.ts";
import { type Envelope, parseSlip } from "./parse-message.ts";
import { insertGiven, isFirstConflictToday, knownDelivery } from "./records/given-transfers.ts";
import { insertMaterial } from "./records/materials.ts";
import { deliveryReceipt, keepReceipt } from "./records/receipts.ts";
import type { TransferRefusal } from "./refusals.ts";
import { contentHash, type Slip } from "./slip.ts";
import { isNumberOf, unitOf } from "./transfer-number.ts";

/** How a delivery was met: with the signed receipt, or with why not. */
export type Delivery =
  | { readonly kind: "taken"; readonly receipt: string }
  | { readonly kind: "refused"; readonly code: TransferRefusal };

const refused = (code: TransferRefusal): Delivery => ({ kind: "refused", code });

/**
 * Receives an encrypted slip, and its material. Checked before anything is kept: that it was encrypted for this department,
 * signed by the sender, well-formed, within their contract, under a number of the sender's own, and that hash and material
 * are what the slip says. Inbox, receipt, audit and the sender's seal commit together, and only then the receipt is given;
 * the same slip again gets the same receipt.
 */
export async function receiveSlip(office: Office, envelope: Envelope): Promise<Delivery> {
  const { signet, department } = office;
  const opened = await signet.open(envelope.slip);
  const slip = opened ? await readSlip(signet, Buffer.from(opened).toString("utf8")) : "UNAUTHENTICATED";
  if (typeof slip === "string") return refused(slip);
  if (!isWithinContract(slip, department)) return refused("TRANSFER_OUT_OF_CONTRACT");
  if (!isNumberOf(slip.transferNo, slip)) return refused("TRANSFER_NUMBER_NOT_OWN");
  const material = slip.material && envelope.material ? await signet.open(envelope.material) : null;
  const isWhole = slip.material
    ? material?.length === slip.material.size && sha256(material) === slip.material.sha256
    : envelope.material === null;
  if (!isWhole || contentHash(slip) !== slip.hash) return refused("TRANSFER_NOT_WHOLE");
  const due = dueDays(await office.lawBook.current(), slip.type, office.clock.now());
  return inTransaction(
    office.db.source,
    async (tx): Promise<Delivery> => {
      const at = office.clock.now();
      const before = await knownDelivery(tx, slip);
      const materialId =
        !before && material && slip.material ? await keepMaterial(tx, office, slip, material, at) : null;
      const given = before ?? (await insertGiven(tx, slip, materialId, at, due));
      // Another delivery of the same number came between the look and the writing: its material stays, this one's does not.
      if (!given) throw new RepeatedDelivery();
      if (given === "known")
        return { kind: "taken", receipt: await deliveryReceipt(tx, slip.from, slip.transferNo) };
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
        if (await isFirstConflictToday(tx, slip, office.clock.today(), at))
          await note("IDEMPOTENCY_CONFLICT", []);
        office.log.error({ from: slip.from }, "a transfer came twice with different content and was refused");
        return refused("TRANSFER_CONFLICT");
      }
      const { receipt, jws } = await signReceipt(tx, signet, given, "DELIVERED", at, null);
      await keepReceipt(tx, "IN", slip.from, { receipt, jws }, at);
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
  ).catch((thrown: unknown) => {
    if (thrown instanceof RepeatedDelivery) return receiveSlip(office, envelope);
    throw thrown;
  });
}

/** Rolls back what came with a slip that another delivery has brought meanwhile; the next look finds that one. */
class RepeatedDelivery extends Error {}

/** The slip that its sender signed, or why it is none. */
async function readSlip(signet: Signet, jws: string): Promise<Slip | TransferRefusal> {
  const from = issuerOf(jws);
  const signed = from && (await signet.verify<unknown>("slip", jws, from));
  if (from === null || signed === null) return "UNAUTHENTICATED";
  const slip = parseSlip(signed);
  if (!slip) return "TRANSFER_MALFORMED";
  return slip.from === from ? slip : "UNAUTHENTICATED";
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
  const type: HandOverType = HAND_OVERS[slip.type];
  return (
    slip.to === department &&
    type.from.includes(slip.from) &&
    type.to.includes(department) &&
    (slip.material === null || type.mayCarryMaterial) &&
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
  const { sealed, keyId } = office.signet.keep(bytes);
  const material = {
    id: randomUUID(),
    uploadedBy: `department:${slip.from}`,
    mediaType: slip.material?.mediaType ?? "",
    size: bytes.length,
    sha256: sha256(bytes),
    sealed,
    keyId,
  };
  await insertMaterial(tx, material, at);
  return material.id;
}
