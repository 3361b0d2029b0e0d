import type { LawBook } from "../law/law-book.ts";
import { deadlineOf } from "../law/law-book.ts";
import type { Department } from "../kernel/department.ts";
import { localDateOf, type LocalDate } from "../kernel/local-date.ts";
import type { RegionCode } from "../kernel/region-code.ts";
import type { Facts } from "./check-facts.ts";
import { TRANSFERS, type TransferCode, type ReturnReason } from "./contracts.ts";

/** An incoming transfer, as its row holds it. */
export interface IncomingTransfer {
  readonly id: string;
  readonly transferNo: string;
  readonly type: TransferCode;
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

/** When a transfer delivered now is to be signed for, and accepted or returned. */
export function dueDays(
  book: LawBook,
  type: TransferCode,
  at: Date,
): { signOn: LocalDate; acceptOn: LocalDate } {
  const trigger = { on: localDateOf(at), at };
  const { signRule, decideRule } = TRANSFERS[type];
  return {
    signOn: deadlineOf(book, signRule, trigger).dueOnAdjusted,
    acceptOn: deadlineOf(book, decideRule, trigger).dueOnAdjusted,
  };
}
