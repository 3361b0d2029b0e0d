import { newestSeal } from "../audit/sealer.ts";
import { parseReceiptEnvelope } from "./parse-message.ts";
import type { Office } from "./office.ts";
import { NotTaken, post } from "./post.ts";
import { type ClaimedAnswer, markTold } from "./records/due-rows.ts";
import { findMaterial } from "./records/materials.ts";
import type { SentSlip } from "./records/sent-transfers.ts";
import { contentHash, type Slip, type SlipContent } from "./slip.ts";
import { takeReceipt } from "./take-receipt.ts";

/**
 * Sends one approved transfer to its receiver and keeps the receipt. It is marked delivered only with the receipt stored: a
 * relay that dies in between sends again, and the receiver's inbox makes the second delivery harmless.
 * @throws NotTaken when the receiver is away or refuses
 */
export async function sendTransfer(office: Office, row: SentSlip, stopped: AbortSignal): Promise<void> {
  const { db, signet, clock } = office;
  const material = row.materialId ? await decryptedMaterial(office, row.materialId) : null;
  // Field by field: nothing of the row but this leaves the department.
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
  if (contentHash(content) !== row.payloadHash) throw new Error("a transfer is not what was approved");
  const slip: Slip = {
    ...content,
    transferNo: row.transferNo,
    hash: row.payloadHash,
    sentAt: clock.now().toISOString(),
    seal: await newestSeal(db),
  };
  const jws = await signet.sign("slip", slip);
  const message = {
    slip: await signet.sealFor(toDepartment, Buffer.from(jws)),
    material: material && (await signet.sealFor(toDepartment, material.bytes)),
  };
  const receipt = parseReceiptEnvelope(await post(office, toDepartment, "/hand-over", message, stopped));
  if (receipt === null || (await takeReceipt(office, toDepartment, receipt)) !== "taken") {
    office.log.error({ to: toDepartment }, "a department answers a transfer with what is no receipt of it");
    throw new NotTaken(null);
  }
}

/** Tells the sender of a transfer one answer. @throws NotTaken */
export async function sendAnswer(office: Office, answer: ClaimedAnswer, stopped: AbortSignal): Promise<void> {
  await post(office, answer.toDepartment, "/hand-over/answers", { receipt: answer.jws }, stopped);
  await markTold(office.db, answer, office.clock.now());
}

async function decryptedMaterial(
  { db, signet }: Office,
  id: string,
): Promise<{ bytes: Buffer; sha256: string; mediaType: string }> {
  const row = await findMaterial(db, id);
  if (!row) throw new Error("the material of a transfer is gone");
  return { bytes: signet.unkeep(row.sealed, row.keyId), sha256: row.sha256, mediaType: row.mediaType };
}
