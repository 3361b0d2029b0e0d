import { readIn, type Tx } from "../database/in-transaction.ts";
import { isRefusal, type Refusal, refuse } from "../kernel/refusal.ts";
import { UNIT_ID } from "../kernel/own-forms.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Department } from "../kernel/department.ts";
import { covers, parentOf, type RegionCode } from "../kernel/region-code.ts";
import { type Facts, wrongFact } from "./check-facts.ts";
import { TRANSFERS, type TransferCode, type TransferType } from "./contracts.ts";
import { materialFacts } from "./records/materials.ts";
import { insertSent, type NewTransfer } from "./records/sent-transfers.ts";
import type { OutgoingTransfer } from "./records/transfer-records.ts";
import { contentHash, type TransferContent } from "./message.ts";
import { unitOf } from "./transfer-number.ts";

/** A transfer as its sender drafts it. */
export interface TransferRequest {
  readonly type: TransferCode;
  readonly to: Department;
  readonly toRegion: RegionCode;
  readonly villageCode: RegionCode;
  readonly subjectId: string | null;
  readonly facts: Facts;
  readonly avoidUnitIds: readonly string[];
  readonly isUrgent: boolean;
  readonly materialId: string | null;
}

/** Who sends: the department, its region, the person who prepares. */
export interface Sender {
  readonly department: Department;
  readonly region: RegionCode;
  readonly subject: string;
}

/** Whether a transfer may be sent at all: its parties, its facts, its way. */
export function checkOrder(order: TransferRequest, sender: Sender): Refusal | null {
  const type: TransferType = TRANSFERS[order.type];
  if (!type.from.includes(sender.department) || !type.to.includes(order.to))
    return refuse("WRONG_PARTY", { field: "to" });
  if (!reaches(type, sender, order)) return refuse("WRONG_PARTY", { field: "toRegion" });
  if (!isInBoth(sender, order)) return refuse("WRONG_PARTY", { field: "village" });
  if (order.avoidUnitIds.length > 20 || order.avoidUnitIds.some((unit) => !UNIT_ID.test(unit)))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "avoidUnitIds" });
  if (order.avoidUnitIds.includes(unitOf(order.to, order.toRegion)))
    return refuse("TRANSFER_TARGET_INVALID", { field: "toRegion" });
  const wrong = wrongFact(order.type, order.facts);
  if (wrong) return refuse("FACTS_NOT_ACCEPTABLE", { field: wrong });
  if (order.materialId && !type.mayCarryMaterial)
    return refuse("FACTS_NOT_ACCEPTABLE", { field: "material" });
  return null;
}

type Office = Pick<Sender, "department" | "region">;

/** Whether an office may send to another: at its own tier or above, for a task the tier right below, and never to itself. */
export function reaches(
  { mayGoDown }: TransferType,
  from: Office,
  { to, toRegion }: Pick<TransferRequest, "to" | "toRegion">,
): boolean {
  if (toRegion === from.region) return to !== from.department;
  return covers(toRegion, from.region) || (mayGoDown === true && parentOf(toRegion) === from.region);
}

/** Whether a matter lies where both offices answer for it. */
export const isInBoth = (
  from: Office,
  { toRegion, villageCode }: Pick<TransferRequest, "toRegion" | "villageCode">,
): boolean => covers(from.region, villageCode) && covers(toRegion, villageCode);

/** What a transfer that may be sent states, as its row keeps it; or why it may not. */
export function stateTransfer(
  order: TransferRequest,
  sender: Sender,
  material: TransferContent["material"],
  preparedAt: Date,
): NewTransfer | Refusal {
  const refusal = checkOrder(order, sender);
  if (refusal) return refusal;
  if (order.materialId && !material) return refuse("MATERIAL_UNKNOWN", { field: "material" });
  const { type, to, toRegion, villageCode, subjectId, facts, avoidUnitIds, isUrgent, materialId } = order;
  const content = { ...order, from: sender.department, fromRegion: sender.region, material };
  return {
    type,
    toDepartment: to,
    fromRegion: sender.region,
    toRegion,
    villageCode,
    subjectId,
    facts,
    materialId,
    payloadHash: contentHash(content),
    avoidUnitIds,
    isUrgent,
    preparedBy: sender.subject,
    preparedAt,
  };
}

/** Prepares a transfer (PREPARED) in another record's command: it waits for another person's approval. */
export async function prepareTransfer(
  tx: Tx,
  clock: Clock,
  sender: Sender,
  order: TransferRequest,
): Promise<OutgoingTransfer | Refusal> {
  const { materialId } = order;
  const material = materialId ? await materialFacts(readIn(tx), materialId, sender.subject) : null;
  const stated = stateTransfer(order, sender, material, clock.now());
  if (isRefusal(stated)) return stated;
  return insertSent(tx, sender.department, stated, clock.today());
}
