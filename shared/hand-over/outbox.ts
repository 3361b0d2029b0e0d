import { randomUUID } from "node:crypto";
import type { Tx } from "../db/in-transaction.ts";
import type { HistoryStep } from "../deeds/deed.ts";
import { type Refusal, refuse } from "../errors/refusal.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Department } from "../kernel/department.ts";
import { covers, type RegionCode } from "../kernel/region-code.ts";
import { RULE } from "../kernel/rule-codes.ts";
import { type Facts, wrongFact } from "./check-facts.ts";
import { HAND_OVERS, type HandOverCode, type HandOverType } from "./contracts.ts";
import { wakeRelays } from "./records/due-rows.ts";
import { materialFacts } from "./records/materials.ts";
import { insertSent, saveApproval, type SentSlip } from "./records/sent-transfers.ts";
import { contentHash, type SlipContent } from "./slip.ts";
import { numberStart, unitOf } from "./transfer-number.ts";

/** A hand-over as its sender orders it. */
export interface SlipOrder {
  readonly type: HandOverCode;
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

/** Whether a slip may be sent at all: its parties, its facts, its way. */
export function checkOrder(order: SlipOrder, sender: Sender): Refusal | null {
  const type: HandOverType = HAND_OVERS[order.type];
  if (!type.from.includes(sender.department) || !type.to.includes(order.to))
    return refuse("WRONG_PARTY", { field: "to" });
  if (!covers(order.toRegion, sender.region)) return refuse("WRONG_PARTY", { field: "toRegion" });
  if (!covers(sender.region, order.villageCode)) return refuse("WRONG_PARTY", { field: "village" });
  if (order.avoidUnitIds.length > 20 || order.avoidUnitIds.some((unit) => !/^[A-Z]{3}@\d{12}$/.test(unit)))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "avoidUnitIds" });
  if (order.avoidUnitIds.includes(unitOf(order.to, order.toRegion)))
    return refuse("TRANSFER_TARGET_INVALID", { field: "toRegion" });
  const wrong = wrongFact(order.type, order.facts);
  if (wrong) return refuse("FACTS_NOT_ACCEPTABLE", { field: wrong });
  if (order.materialId && !type.mayCarryMaterial)
    return refuse("FACTS_NOT_ACCEPTABLE", { field: "material" });
  return null;
}

/** Prepares a slip (PREPARED): it waits for another person's approval. */
export async function prepareSlip(
  tx: Tx,
  clock: Clock,
  sender: Sender,
  order: SlipOrder,
): Promise<SentSlip | Refusal> {
  const refusal = checkOrder(order, sender);
  if (refusal) return refusal;
  const material = order.materialId ? await materialFacts(tx, order.materialId, sender.subject) : null;
  if (order.materialId && !material) return refuse("MATERIAL_UNKNOWN", { field: "material" });
  const content: SlipContent = {
    ...order,
    from: sender.department,
    fromRegion: sender.region,
    material,
  };
  const year = Number(clock.today().slice(0, 4));
  return insertSent(tx, {
    ...order,
    id: randomUUID(),
    toDepartment: order.to,
    fromRegion: sender.region,
    payloadHash: contentHash(content),
    preparedBy: sender.subject,
    preparedAt: clock.now(),
    year,
    numberStart: numberStart(order.type, sender.department, sender.region, year),
  });
}

/** Approves a prepared slip: it is due for the relay from the moment this commits. */
export async function approveSlip(
  tx: Tx,
  clock: Clock,
  slip: SentSlip,
  approver: string,
): Promise<SentSlip | Refusal> {
  if (slip.state !== "PREPARED")
    return refuse("ILLEGAL_TRANSITION", { rule: RULE.C08, from: slip.state, allowed: [] });
  if (slip.preparedBy === approver) return refuse("FOUR_EYES");
  await saveApproval(tx, slip.id, approver, clock.now());
  await wakeRelays(tx);
  return { ...slip, state: "APPROVED", version: slip.version + 1 };
}

export const slipStep = (
  slip: Pick<SentSlip, "id" | "state">,
  event: string,
  to: string,
  reasonCode: string | null = null,
): HistoryStep => ({ recordKind: "handOver", recordId: slip.id, from: slip.state, to, event, reasonCode });
