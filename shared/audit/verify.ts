import { sha256 } from "../crypto/key-ring.ts";
import type { AuditRecord, Finding, SealContents } from "./audit-record.ts";
import { leafHash, merkleRoot, NO_LEAVES } from "./merkle.ts";
import { NO_SEAL, type SealContent } from "./seal.ts";
import { ageFindings } from "./verify-age.ts";

export interface Verdict {
  readonly findings: readonly Finding[];
  readonly sealed: number;
  /** Newer than the last seal, and not protected yet. */
  readonly unsealed: number;
  readonly seals: number;
  readonly witnesses: number;
  /** The newest seal that another department holds; 0 for none. What is newer, a cut would take unseen. */
  readonly witnessedTo: number;
}

/**
 * Compares an audit with its own seals and with those that other departments keep.
 * @param readSeal the content of a seal signed by the department, null when the signature is not its own
 * @returns what was found, entries first and in order, and how much was looked at
 */
export async function verifyAudit(
  record: AuditRecord,
  readSeal: (jws: string) => Promise<SealContent | null>,
): Promise<Verdict> {
  const leafIds = new Set(record.leaves.map(({ id }) => id));
  const contents: SealContents = new Map(
    await Promise.all(record.seals.map(async ({ no, jws }) => [no, await readSeal(jws)] as const)),
  );
  const witnessed: AuditRecord["witnessed"][number][] = [];
  // Only what the department itself signed can speak against it.
  for (const one of record.witnessed) if ((await readSeal(one.jws))?.no === one.no) witnessed.push(one);
  const findings = [
    ...entryFindings(record),
    ...ageFindings(record, contents),
    ...sealFindings(record, contents),
    ...witnessFindings(record.seals, witnessed),
  ];
  return {
    findings,
    sealed: record.leaves.length,
    unsealed: record.entries.filter(({ id }) => !leafIds.has(id)).length,
    seals: record.seals.length,
    witnesses: record.witnessed.length,
    witnessedTo: Math.max(0, ...witnessed.map(({ no }) => no)),
  };
}

function entryFindings({ entries, leaves }: AuditRecord): Finding[] {
  const contentOf = new Map(entries.map(({ id, content }) => [id, content]));
  const changed = leaves.filter(({ id, hash }) => {
    const content = contentOf.get(id);
    return content !== undefined && leafHash(content) !== hash;
  });
  const hashOf = new Map(changed.map(({ id, hash }) => [id, hash]));
  const swapped = new Set<number>();
  const findings: Finding[] = [];
  for (const { id } of leaves.toSorted((a, b) => a.id - b.id)) {
    if (!contentOf.has(id)) {
      findings.push({ kind: "ENTRY_MISSING", at: [id], sentence: `entry ${id} was sealed and is gone` });
    } else if (hashOf.has(id) && !swapped.has(id)) {
      const other = changed.find((one) => isSwapped(id, one.id, contentOf, hashOf));
      if (other) {
        swapped.add(id).add(other.id);
        findings.push({
          kind: "ENTRIES_SWAPPED",
          at: [id, other.id],
          sentence: `entries ${id} and ${other.id} stand in each other's place`,
        });
      } else {
        findings.push({ kind: "ENTRY_CHANGED", at: [id], sentence: `entry ${id} is not what was sealed` });
      }
    }
  }
  return findings;
}

/** Whether each of two entries, under the other's id, is what was sealed there. */
function isSwapped(
  a: number,
  b: number,
  contentOf: ReadonlyMap<number, string>,
  hashOf: ReadonlyMap<number, string>,
): boolean {
  const under = (content: string, id: number): string => leafHash(content.replace(/^\[\d+/, `[${id}`));
  return (
    a !== b &&
    under(contentOf.get(a) ?? "", b) === hashOf.get(b) &&
    under(contentOf.get(b) ?? "", a) === hashOf.get(a)
  );
}

function sealFindings({ leaves, seals }: AuditRecord, contents: SealContents): Finding[] {
  const findings: Finding[] = [];
  const say = (kind: Finding["kind"], no: number, sentence: string): void =>
    void findings.push({ kind, at: [no], sentence });
  const leavesOf = Map.groupBy(
    leaves.toSorted((a, b) => a.id - b.id),
    ({ sealNo }) => sealNo,
  );
  let previous = NO_SEAL;
  let expected = 1;
  for (const seal of seals) {
    for (; expected < seal.no; expected += 1) say("SEAL_MISSING", expected, `seal ${expected} is gone`);
    expected = seal.no + 1;
    const content = contents.get(seal.no) ?? null;
    if (!content) say("SEAL_NOT_SIGNED", seal.no, `seal ${seal.no} is not signed by the department`);
    const own = leavesOf.get(seal.no) ?? [];
    const root = own.length > 0 ? merkleRoot(own.map(({ hash }) => hash)) : NO_LEAVES;
    const holds =
      content === null ||
      (content.no === seal.no &&
        content.root === root &&
        content.entries === own.length &&
        (!content.range ||
          (content.range.firstId === own[0]?.id && content.range.lastId === own.at(-1)?.id)) &&
        seal.root === root);
    if (!holds) say("SEAL_BROKEN", seal.no, `seal ${seal.no} does not cover the entries it was made over`);
    if (content && content.previous !== previous && seals.some((one) => one.no === seal.no - 1)) {
      say("SEAL_BROKEN", seal.no, `seal ${seal.no} does not follow seal ${seal.no - 1}`);
    }
    previous = sha256(seal.jws);
  }
  return findings;
}

function witnessFindings(seals: AuditRecord["seals"], witnessed: AuditRecord["witnessed"]): Finding[] {
  const own = new Map(seals.map((seal) => [seal.no, seal.jws]));
  const last = seals.at(-1)?.no ?? 0;
  const rebuilt = witnessed
    .filter(({ no, jws }) => no <= last && own.get(no) !== jws)
    .toSorted((a, b) => a.no - b.no)
    .map(({ by, no }): Finding => ({ kind: "REBUILT", at: [no], sentence: `${by} holds another seal ${no} than the audit does` })); // prettier-ignore
  // Of each witness the newest: it covers those before.
  const newest = new Map<string, number>();
  for (const { by, no } of witnessed) newest.set(by, Math.max(no, newest.get(by) ?? 0));
  const cut = [...newest]
    .filter(([, no]) => no > last)
    .map(([by, no]): Finding => ({ kind: "TAIL_CUT", at: [no], sentence: `${by} holds seal ${no}; the audit ends with seal ${last}` })); // prettier-ignore
  return [...rebuilt, ...cut];
}
