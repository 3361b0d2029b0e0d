import { leafHash } from "./merkle.ts";
import { FULL_SEAL, headOf, type SealContent } from "./seal.ts";
import type { AuditRecord, Finding, SealContents } from "./audit-record.ts";

/**
 * A command's entry has the time it began at and is there when it ends, and a department's processes have clocks of their own. An
 * entry that is older than the seal before it by more came by no command.
 */
const LATE_BY_MS = 120_000;

/**
 * Entries that are dated before the seal that came before theirs: they were put in later. One that is not what was sealed is left
 * to whoever says so.
 */
export function ageFindings({ entries, leaves, seals }: AuditRecord, contents: SealContents): Finding[] {
  const leafOf = new Map(leaves.map((leaf) => [leaf.id, leaf]));
  const last = seals.at(-1)?.no ?? 0;
  return entries.flatMap(({ id, content }): Finding[] => {
    const leaf = leafOf.get(id);
    if (leaf && leafHash(content) !== leaf.hash) return [];
    const before = (leaf?.sealNo ?? last + 1) - 1;
    const seal = contents.get(before);
    const { at } = headOf(content);
    if (!seal || Date.parse(at) >= takenUpTo(seal) - LATE_BY_MS) return [];
    const sentence = `entry ${id} is dated ${at}, before seal ${before}, and was not there when that was made`;
    return [{ kind: "ENTRY_OLDER", at: [id], sentence }];
  });
}

/** Until when all that happened is under a seal or one before it; a full one left what came after its latest entry. */
const takenUpTo = ({ at, entries, range }: SealContent): number =>
  entries < FULL_SEAL ? Date.parse(at) : range ? Date.parse(range.latest) : -Infinity;
