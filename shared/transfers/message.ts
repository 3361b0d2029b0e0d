import type { Department } from "../kernel/department.ts";
import type { RegionCode } from "../kernel/region-code.ts";
import { hashOf } from "../commands/input-hash.ts";
import type { Facts } from "./check-facts.ts";
import type { TransferCode, ReturnReason } from "./contracts.ts";

/** What is transferred: everything the two parties must agree on. Its hash is the content hash of the transfer. */
export interface TransferContent {
  readonly type: TransferCode;
  readonly from: Department;
  readonly to: Department;
  /** The region of the office that sends, and of the one that is to receive. */
  readonly fromRegion: RegionCode;
  readonly toRegion: RegionCode;
  readonly villageCode: RegionCode;
  readonly facts: Facts;
  /** Units, `DIS@149921000000`, that must not get it: it may be about them (XF2022 30(3)). */
  readonly avoidUnitIds: readonly string[];
  readonly isUrgent: boolean;
  readonly material: { readonly sha256: string; readonly size: number; readonly mediaType: string } | null;
}

/** A transfer (移送单) as it travels, signed by the sender and encrypted to the receiver. */
export interface TransferMessage extends TransferContent {
  readonly transferNo: string;
  readonly hash: string;
  readonly sentAt: string;
  /** The sender's newest audit seal, for the receiver to keep. */
  readonly seal: string | null;
}

export const ANSWER_KINDS = ["DELIVERED", "RECEIVED", "ACCEPTED", "RETURNED", "CONCLUDED"] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** A receipt (回执) or decision, signed by the receiver. `DELIVERED` is the machine's; the others are commands of people. */
export interface Receipt {
  readonly transferNo: string;
  readonly hash: string;
  readonly kind: AnswerKind;
  readonly at: string;
  readonly by: Department;
  readonly receiptNo: string;
  readonly reason: ReturnReason | null;
  readonly seal: string | null;
}

export function contentHash(content: TransferContent): string {
  const { type, from, to, fromRegion, toRegion, villageCode, facts, avoidUnitIds, isUrgent, material } =
    content;
  return hashOf({
    type,
    from,
    to,
    fromRegion,
    toRegion,
    villageCode,
    facts,
    avoidUnitIds,
    isUrgent,
    material,
  });
}

/** States of a transfer as its sender has it, and as its receiver has it. DROPPED: never approved. */
export const TRANSFER_STATES = [
  "PREPARED",
  "APPROVED",
  "DELIVERED",
  "RECEIVED",
  "ACCEPTED",
  "RETURNED",
  "CONCLUDED",
  "CLOSED",
  "DROPPED",
] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];
export const SIDES = ["IN", "OUT"] as const;
