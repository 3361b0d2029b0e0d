import { randomUUID } from "node:crypto";
import { recordCommand } from "../audit/records/audit-entries.ts";
import { keepSeal } from "../audit/witness.ts";
import { inTransaction, type Tx } from "../database/in-transaction.ts";
import { recordHistory } from "../commands/records/system-step.ts";
import type { Department } from "../kernel/department.ts";
import { type KeyRing, sha256 } from "../crypto/key-ring.ts";
import { signReceipt } from "./answer.ts";
import { wrongFact } from "./check-facts.ts";
import { TRANSFERS, type TransferType } from "./contracts.ts";
import { dueDays } from "./inbox.ts";
import type { DepartmentRuntime } from "./department-runtime.ts";
import { type Envelope, parseTransfer } from "./parse-message.ts";
import { insertGiven, isFirstConflictToday, knownDelivery } from "./records/given-transfers.ts";
import { insertMaterial } from "./records/materials.ts";
import { deliveryReceipt, keepReceipt } from "./records/receipts.ts";
import type { TransferRefusal } from "./refusals.ts";
import { isInBoth, reaches } from "./outbox.ts";
import { contentHash, type TransferMessage } from "./message.ts";
import { isNumberOf, unitOf } from "./transfer-number.ts";

/** How a delivery was met: with the signed receipt, or with why not. */
export type Delivery =
  | { readonly kind: "taken"; readonly receipt: string }
  | { readonly kind: "refused"; readonly code: TransferRefusal };

const refused = (code: TransferRefusal): Delivery => ({ kind: "refused", code });

/**
 * Receives an encrypted transfer, and its material, from the department that signed for the delivery. Checked before anything
 * is kept: that it was encrypted for this department, signed by the sender, well-formed, within their contract, under a number
 * of the sender's own, about a place there is, and that hash and material are what the transfer says. Inbox, receipt, audit and the sender's seal commit together, and only then the
 * receipt is given; the same transfer again gets the same receipt.
 */
export async function receiveTransfer(
  runtime: DepartmentRuntime,
  from: Department,
  envelope: Envelope,
): Promise<Delivery> {
  const { keyRing, department } = runtime;
  const opened = await keyRing.decrypt(envelope.transfer);
  const transfer = opened
    ? await readTransfer(keyRing, from, Buffer.from(opened).toString("utf8"))
    : "UNAUTHENTICATED";
  if (typeof transfer === "string") return refused(transfer);
  if (!isWithinContract(transfer, department)) return refused("TRANSFER_OUT_OF_CONTRACT");
  if (!isNumberOf(transfer.transferNo, transfer)) return refused("TRANSFER_NUMBER_NOT_OWN");
  const material = transfer.material && envelope.material ? await keyRing.decrypt(envelope.material) : null;
  const isWhole = transfer.material
    ? material?.length === transfer.material.size && sha256(material) === transfer.material.sha256
    : envelope.material === null;
  if (!isWhole || contentHash(transfer) !== transfer.hash) return refused("TRANSFER_NOT_WHOLE");
  const due = dueDays(await runtime.lawBook.current(), transfer.type, runtime.clock.now());
  return inTransaction(
    runtime.db.source,
    async (tx): Promise<Delivery> => {
      const at = runtime.clock.now();
      const before = await knownDelivery(tx, transfer);
      const noPlace = before ? null : wrongPlaceOf(transfer, runtime);
      if (noPlace) return refused(noPlace);
      const materialId =
        !before && material && transfer.material
          ? await keepMaterial(tx, runtime, transfer, material, at)
          : null;
      const given = before ?? (await insertGiven(tx, transfer, materialId, at, due));
      // Another delivery of the same number came between the look and the writing: its material stays, this one's does not.
      if (!given) throw new RepeatedDelivery();
      if (given === "known")
        return { kind: "taken", receipt: await deliveryReceipt(tx, transfer.from, transfer.transferNo) };
      const by = { subject: `department:${transfer.from}`, body: "SYSTEM" };
      const note = (outcome: string, ids: string[]) =>
        recordCommand(tx, {
          at,
          actor: by,
          name: "transfer.deliver",
          subjectKind: "transfer",
          subjectIds: ids,
          outcome,
          requestId: transfer.transferNo,
        });
      if (given === "conflict") {
        // The sender will try again and again: once a day is enough to be on record.
        if (await isFirstConflictToday(tx, transfer, runtime.clock.today(), at))
          await note("IDEMPOTENCY_CONFLICT", []);
        runtime.log.error(
          { from: transfer.from },
          "a transfer came twice with different content and was refused",
        );
        return refused("TRANSFER_CONFLICT");
      }
      const { receipt, jws } = await signReceipt(tx, keyRing, given, "DELIVERED", at, null);
      await keepReceipt(tx, "IN", transfer.from, { receipt, jws }, at);
      if (transfer.seal) await keepSeal(tx, keyRing, transfer.from, transfer.seal, at);
      const own = (await runtime.hooks.onDelivered?.(tx, given, runtime)) ?? [];
      const step = {
        recordKind: "transfer",
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
    if (thrown instanceof RepeatedDelivery) return receiveTransfer(runtime, from, envelope);
    throw thrown;
  });
}

/** Rolls back what came with a transfer that another delivery has brought meanwhile; the next look finds that one. */
class RepeatedDelivery extends Error {}

/** The transfer that this department signed, or why it is none. */
async function readTransfer(
  keyRing: KeyRing,
  from: Department,
  jws: string,
): Promise<TransferMessage | TransferRefusal> {
  const signed = await keyRing.verify<unknown>("transfer", jws, from);
  if (signed === null) return "UNAUTHENTICATED";
  const transfer = parseTransfer(signed);
  if (!transfer) return "TRANSFER_MALFORMED";
  return transfer.from === from ? transfer : "UNAUTHENTICATED";
}

function isWithinContract(transfer: TransferMessage, department: Department): boolean {
  const type: TransferType = TRANSFERS[transfer.type];
  const from = { department: transfer.from, region: transfer.fromRegion };
  return (
    transfer.to === department &&
    type.from.includes(transfer.from) &&
    type.to.includes(department) &&
    reaches(type, from, transfer) &&
    isInBoth(from, transfer) &&
    (transfer.material === null || type.mayCarryMaterial) &&
    !transfer.avoidUnitIds.includes(unitOf(department, transfer.toRegion)) &&
    wrongFact(transfer.type, transfer.facts) === null
  );
}

/** A place whose code has ended may still have its matters, so it is enough that there ever was one. */
function wrongPlaceOf(
  { villageCode }: TransferMessage,
  { copies: { places } }: DepartmentRuntime,
): TransferRefusal | null {
  if (!places) return "TRANSFER_PLACES_MISSING";
  return places(villageCode) ? null : "TRANSFER_PLACE_UNKNOWN";
}

async function keepMaterial(
  tx: Tx,
  runtime: DepartmentRuntime,
  transfer: TransferMessage,
  bytes: Uint8Array,
  at: Date,
): Promise<string> {
  const { encrypted, keyId } = runtime.keyRing.encryptAtRest(bytes);
  const material = {
    id: randomUUID(),
    uploadedBy: `department:${transfer.from}`,
    mediaType: transfer.material?.mediaType ?? "",
    size: bytes.length,
    sha256: sha256(bytes),
    encrypted,
    keyId,
  };
  await insertMaterial(tx, material, at);
  return material.id;
}
