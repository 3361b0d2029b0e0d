import type { RunningClock } from "../../../shared/law/due-state.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { clockFrom, type LawBook } from "../../../shared/law/law-book.ts";
import type { ItemState, KeyVillageState } from "./words.ts";

/** Why a key village may not vote yet. */
export const GATE_REASONS = ["NOT_WORKING", "NO_PLAN", "NO_COUNTY_LEADER", "BLOCKING_ITEM"] as const;
export type GateReason = (typeof GATE_REASONS)[number];

export interface GateFacts {
  readonly state: KeyVillageState;
  readonly planApprovedOn: LocalDate | null;
  readonly countyLeaderId: string | null;
  readonly gateOverrideOn: LocalDate | null;
  readonly items: readonly { state: ItemState; blocking: boolean; dueOn: LocalDate }[];
}

const AT_WORK: readonly KeyVillageState[] = ["WORKING", "SUBMITTED", "RETURNED", "VERIFIED", "CANCELLED"];

/**
 * What keeps a key village's vote gate closed, as far as the ledger of problems can say ("把问题解决在选举前"); empty
 * means open. Public security's plans are a gate of their own.
 */
export function gateReasons(facts: GateFacts): GateReason[] {
  // The first responsible person answers for it (C05).
  if (facts.gateOverrideOn !== null) return [];
  const reasons: GateReason[] = [];
  if (!AT_WORK.includes(facts.state)) reasons.push("NOT_WORKING");
  if (!facts.planApprovedOn) reasons.push("NO_PLAN");
  if (!facts.countyLeaderId) reasons.push("NO_COUNTY_LEADER");
  if (facts.items.some((item) => item.blocking && item.state !== "VERIFIED")) reasons.push("BLOCKING_ITEM");
  return reasons;
}

const ENDED: readonly KeyVillageState[] = ["CANCELLED", "REJECTED"];

/** C04 (house rule): an entry that nobody has reviewed in time before the election is stale. */
export function reviewClock(
  entry: { state: KeyVillageState; reviewedOn: LocalDate },
  book: LawBook,
): RunningClock | null {
  return ENDED.includes(entry.state) ? null : clockFrom(book, RULE.C04, entry.reviewedOn);
}
