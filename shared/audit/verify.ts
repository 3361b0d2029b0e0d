import { sha256 } from "../crypto/key-ring.ts";
import { leafHash, merkleRoot } from "./merkle.ts";
import { NO_SEAL, type SealContent } from "./seal.ts";

/** What a department's database holds of its audit, and what other departments hold of its seals. */
export interface AuditRecord {
  /** By id; `content` as the sealer wrote it. */
  readonly entries: readonly { readonly id: number; readonly content: string }[];
  readonly leaves: readonly { readonly id: number; readonly sealNo: number; readonly hash: string }[];
  /** By number. */
  readonly seals: readonly StoredSeal[];
  readonly witnessed: readonly { readonly by: string; readonly no: number; readonly jws: string }[];
}

export interface StoredSeal {
  readonly no: number;
  readonly entries: number;
  readonly root: string;
  readonly previous: string;
  readonly jws: string;
}

export const FINDINGS = [
  "ENTRY_CHANGED",
  "ENTRIES_SWAPPED",
  "ENTRY_MISSING",
  "SEAL_BROKEN",
  "SEAL_MISSING",
  "SEAL_NOT_SIGNED",
  "TAIL_CUT",
  "REBUILT",
] as const;

/** One thing that is not as it was sealed: what, and which entry or seal. */
export interface Finding {
  readonly kind: (typeof FINDINGS)[number];
  /** Ids of entries, or the number of the seal. */
  readonly at: readonly number[];
  readonly sentence: string;
}

export interface Verdict {
  readonly findings: readonly Finding[];
  readonly sealed: number;
  /** Newer than the last seal, and not protected yet. */
  readonly unsealed: number;
  readonly seals: number;
  readonly witnesses: number;
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
  const findings = [
    ...entryFindings(record),
    ...(await sealFindings(record, readSeal)),
    ...(await witnessFindings(record, readSeal)),
  ];
  return {
    findings,
    sealed: record.leaves.length,
    unsealed: record.entries.filter(({ id }) => !leafIds.has(id)).length,
    seals: record.seals.length,
    witnesses: record.witnessed.length,
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

async function sealFindings(
  { leaves, seals }: AuditRecord,
  readSeal: (jws: string) => Promise<SealContent | null>,
): Promise<Finding[]> {
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
    const content = await readSeal(seal.jws);
    if (!content) say("SEAL_NOT_SIGNED", seal.no, `seal ${seal.no} is not signed by the department`);
    const own = leavesOf.get(seal.no) ?? [];
    const root = own.length > 0 ? merkleRoot(own.map(({ hash }) => hash)) : "";
    const holds =
      content === null ||
      (content.no === seal.no &&
        content.root === root &&
        content.entries === own.length &&
        seal.root === root);
    if (!holds) say("SEAL_BROKEN", seal.no, `seal ${seal.no} does not cover the entries it was made over`);
    if (content && content.previous !== previous && seals.some((one) => one.no === seal.no - 1)) {
      say("SEAL_BROKEN", seal.no, `seal ${seal.no} does not follow seal ${seal.no - 1}`);
    }
    previous = sha256(seal.jws);
  }
  return findings;
}

async function witnessFindings(
  { seals, witnessed }: AuditRecord,
  readSeal: (jws: string) => Promise<SealContent | null>,
): Promise<Finding[]> {
  const own = new Map(seals.map((seal) => [seal.no, seal.jws]));
  const last = seals.at(-1)?.no ?? 0;
  const findings: Finding[] = [];
  for (const { by, no, jws } of witnessed.toSorted((a, b) => a.no - b.no)) {
    // Only what the department itself signed can speak against it.
    if ((await readSeal(jws))?.no !== no || own.get(no) === jws) continue;
    findings.push(
      no > last
        ? { kind: "TAIL_CUT", at: [no], sentence: `${by} holds seal ${no}; the audit ends with seal ${last}` }
        : { kind: "REBUILT", at: [no], sentence: `${by} holds another seal ${no} than the audit does` },
    );
  }
  return findings;
}
