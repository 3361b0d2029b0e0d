import { newestSeal } from "../audit/records/seals.ts";
import { parseReceiptEnvelope } from "./parse-message.ts";
import type { DepartmentRuntime } from "./department-runtime.ts";
import { DeliveryFailed, post } from "./post.ts";
import { type ClaimedAnswer, markTold } from "./records/due-rows.ts";
import { findMaterial } from "./records/materials.ts";
import type { OutgoingTransfer } from "./records/transfer-records.ts";
import { contentHash, type TransferMessage, type TransferContent } from "./message.ts";
import { takeReceipt } from "./take-receipt.ts";

/**
 * Sends one approved transfer to its receiver and keeps the receipt. It is marked delivered only with the receipt stored: a
 * relay that dies in between sends again, and the receiver's inbox makes the second delivery harmless.
 * @throws DeliveryFailed when the receiver is away or refuses
 */
export async function sendTransfer(
  runtime: DepartmentRuntime,
  row: OutgoingTransfer,
  stopped: AbortSignal,
): Promise<void> {
  const { db, keyRing, clock } = runtime;
  const material = row.materialId ? await decryptedMaterial(runtime, row.materialId) : null;
  // Field by field: nothing of the row but this leaves the department.
  const { type, toDepartment, fromRegion, toRegion, villageCode, facts, avoidUnitIds, isUrgent } = row;
  const content: TransferContent = {
    type,
    from: runtime.department,
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
  if (contentHash(content) !== row.payloadHash) throw new Error("a transfer is not what was approved");
  const transfer: TransferMessage = {
    ...content,
    transferNo: row.transferNo,
    hash: row.payloadHash,
    sentAt: clock.now().toISOString(),
    seal: (await newestSeal(db.read))?.jws ?? null,
  };
  const jws = await keyRing.sign("transfer", transfer);
  const message = {
    transfer: await keyRing.encryptFor(toDepartment, Buffer.from(jws)),
    material: material && (await keyRing.encryptFor(toDepartment, material.bytes)),
  };
  const receipt = parseReceiptEnvelope(await post(runtime, toDepartment, "/transfers", message, stopped));
  if (receipt === null || (await takeReceipt(runtime, toDepartment, receipt)) !== "taken") {
    runtime.log.error({ to: toDepartment }, "a department answers a transfer with what is no receipt of it");
    throw new DeliveryFailed(null);
  }
}

/** Tells the sender of a transfer one answer. @throws DeliveryFailed */
export async function sendAnswer(
  runtime: DepartmentRuntime,
  answer: ClaimedAnswer,
  stopped: AbortSignal,
): Promise<void> {
  await post(runtime, answer.toDepartment, "/transfers/answers", { receipt: answer.jws }, stopped);
  await markTold(runtime.db, answer, runtime.clock.now());
}

async function decryptedMaterial(
  { db, keyRing }: DepartmentRuntime,
  id: string,
): Promise<{ bytes: Buffer; sha256: string; mediaType: string }> {
  const row = await findMaterial(db, id);
  if (!row) throw new Error("the material of a transfer is gone");
  return {
    bytes: keyRing.decryptAtRest(row.encrypted, row.keyId),
    sha256: row.sha256,
    mediaType: row.mediaType,
  };
}
