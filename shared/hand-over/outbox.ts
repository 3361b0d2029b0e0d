import { randomUUID } from "node:crypto";
import type { Tx } from "../db/in-transaction.ts";
import type { HistoryStep } from "../deeds/deed.ts";
import { type Refusal, refuse } from "../errors/refusal.ts";
import type { Clock } from "../kernel/clock.ts";
import { bodyOf, type Department } from "../kernel/department.ts";
import { covers, type RegionCode } from "../kernel/region-code.ts";
import { RULE } from "../kernel/rule-codes.ts";
import { type Facts, wrongFact } from "./check-facts.ts";
import { HAND_OVERS, type HandOverCode, type HandOverType } from "./contracts.ts";
import { contentHash, type SentState, type SlipContent } from "./slip.ts";

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

/** A hand-over the department sent, as its row holds it. */
export interface SentSlip {
  readonly id: string;
  readonly transferNo: string;
  readonly type: HandOverCode;
  readonly toDepartment: Department;
  readonly fromRegion: RegionCode;
  readonly toRegion: RegionCode;
  readonly villageCode: RegionCode;
  readonly subjectId: string | null;
  readonly facts: Facts;
  readonly materialId: string | null;
  readonly payloadHash: string;
  readonly avoidUnitIds: readonly string[];
  readonly isUrgent: boolean;
  readonly state: SentState;
  readonly preparedBy: string;
  /** When its receipt of delivery says; null until that is here. */
  readonly deliveredAt: Date | null;
  readonly returnReason: string | null;
  readonly version: number;
}

export const SENT_COLUMNS = `o.id, o.transfer_no as "transferNo", o.type, o.to_department as "toDepartment",
  o.from_region as "fromRegion", o.to_region as "toRegion", o.village_code as "villageCode", o.subject_id as "subjectId",
  o.facts, o.material_id as "materialId", o.payload_hash as "payloadHash", o.avoid_unit_ids as "avoidUnitIds",
  o.is_urgent as "isUrgent", o.state, o.prepared_by as "preparedBy", o.delivered_at as "deliveredAt", o.return_reason as "returnReason", o.version`;

/** The unit that would get it, as `avoidUnitIds` names units. */
export const unitOf = (department: Department, region: RegionCode): string =>
  `${bodyOf(department)}@${region}`;

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
  const id = randomUUID();
  const year = Number(clock.today().slice(0, 4));
  const [row] = await tx.query<SentSlip[]>(
    `with numbered as (
      insert into hand_over_counter as c (year, last_no) values ($1, 1)
        on conflict (year) do update set last_no = c.last_no + 1 returning last_no)
    insert into hand_over_out as o (id, transfer_no, type, to_department, from_region, to_region, village_code, subject_id,
      facts, material_id, payload_hash, avoid_unit_ids, is_urgent, state, prepared_by, prepared_at)
    select $2, $3::text || '-' || lpad(last_no::text, 6, '0'), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'PREPARED',
      $15, $16 from numbered returning ${SENT_COLUMNS}`,
    [
      year,
      id,
      `${order.type}-${unitOf(sender.department, sender.region).replace("@", "").slice(0, 9)}-${year}`,
      order.type,
      order.to,
      sender.region,
      order.toRegion,
      order.villageCode,
      order.subjectId,
      JSON.stringify(order.facts),
      order.materialId,
      contentHash(content),
      order.avoidUnitIds,
      order.isUrgent,
      sender.subject,
      clock.now(),
    ],
  );
  if (!row) throw new Error("a hand-over was not written");
  return row;
}

async function materialFacts(tx: Tx, id: string, owner: string): Promise<SlipContent["material"]> {
  const [row] = await tx.query<NonNullable<SlipContent["material"]>[]>(
    `select sha256, size, media_type as "mediaType" from material where id = $1 and uploaded_by = $2`,
    [id, owner],
  );
  return row ?? null;
}

/** Locks a sent slip of a region; null when there is none. */
export async function lockSent(tx: Tx, id: string, region: RegionCode): Promise<SentSlip | null> {
  const [row] = await tx.query<SentSlip[]>(
    `select ${SENT_COLUMNS} from hand_over_out o where o.id = $1 and o.from_region = $2 for update`,
    [id, region],
  );
  return row ?? null;
}

/** Approves a prepared slip and sets the courier on its way, in one transaction. */
export async function approveSlip(
  tx: Tx,
  clock: Clock,
  slip: SentSlip,
  approver: string,
): Promise<SentSlip | Refusal> {
  if (slip.state !== "PREPARED")
    return refuse("ILLEGAL_TRANSITION", { rule: RULE.C08, from: slip.state, allowed: [] });
  if (slip.preparedBy === approver) return refuse("FOUR_EYES");
  await tx.query(
    "update hand_over_out set state = 'APPROVED', approved_by = $2, approved_at = $3, version = version + 1 where id = $1",
    [slip.id, approver, clock.now()],
  );
  await callCourier(tx, "carry", slip.transferNo);
  return { ...slip, state: "APPROVED", version: slip.version + 1 };
}

/** Queues a way for the courier in the deed's own transaction; one way a hand-over and task waits at a time. */
export async function callCourier(tx: Tx, task: "carry" | "answer", transferNo: string): Promise<void> {
  await tx.query(
    `select graphile_worker.add_job($1, json_build_object('transferNo', $2::text), job_key := $3, run_at := now())`,
    [task, transferNo, `${task} ${transferNo}`],
  );
}

export const slipStep = (
  slip: Pick<SentSlip, "id" | "state">,
  event: string,
  to: string,
  reasonCode: string | null = null,
): HistoryStep => ({ recordKind: "handOver", recordId: slip.id, from: slip.state, to, event, reasonCode });
