import { LRUCache } from "lru-cache";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";

/**
 * Candidates are posted on their village's wall, not in bulk: an operation is shown those of one village. It may reach a department
 * in several requests, which have one id.
 */
export class OneVillage {
  readonly #shownIn = new LRUCache<string, RegionCode>({ max: 10_000 });

  /** Whether an operation may be shown the candidates of these villages. */
  mayShow(operation: string, villages: readonly RegionCode[]): boolean {
    const [village, ...others] = new Set(villages);
    if (village === undefined) return true;
    const before = this.#shownIn.get(operation) ?? village;
    if (others.length > 0 || before !== village) return false;
    this.#shownIn.set(operation, village);
    return true;
  }
}
