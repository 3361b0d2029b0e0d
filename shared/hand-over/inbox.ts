import { randomUUID } from "node:crypto";
import type { LawBook } from "../law/law-book.ts";
import { deadlineOf } from "../law/law-book.ts";
import type { Tx } from "../db/in-transaction.ts";
import type { Department } from "../kernel/department.ts";
import { localDateOf, type LocalDate } from "../kernel/local-date.ts";
import type { RegionCode } from "../kernel/region-code.ts";
import type { Facts } from "./check-facts.ts";
import { HAND_OVERS, type HandOverCode, type ReturnReason } from "./contracts.ts";
import type { Slip } from "./slip.ts";

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
