import { leafHash } from "./merkle.ts";
import { FULL_SEAL, headOf, nextSeal, type SealContent } from "./seal.ts";
import type { AuditRecord } from "./audit-record.ts";
import { verifyAudit } from "./verify.ts";

/** An audit as a department seals it: seal after seal, each a moment and the times of the entries it takes. */
const entry = (id: number, at: string): { id: number; content: string } => ({ id, content: `[${id}, "${at}.000000Z", "who"]` }); // prettier-ignore
interface Sealed {
  readonly at: string;
  readonly entries: readonly { readonly id: number; readonly content: string }[];
}
function auditOf(
  sealed: readonly Sealed[],
  change: (seal: SealContent) => SealContent = (one) => one,
): AuditRecord {
  // prettier-ignore
  const seals: AuditRecord["seals"][number][] = [];
  const leaves: AuditRecord["leaves"][number][] = [];
  for (const { at, entries } of sealed) {
    const own = entries.map(({ content }) => ({ ...headOf(content), hash: leafHash(content) }));
    const seal = change(nextSeal("petitions", seals.at(-1) ?? null, own, new Date(`${at}Z`)));
    seals.push({ ...seal, jws: JSON.stringify(seal) });
    leaves.push(...own.map(({ id, hash }) => ({ id, hash, sealNo: seal.no })));
  }
  return { entries: sealed.flatMap(({ entries }) => entries), leaves, seals, witnessed: [] };
}
const found = async (record: AuditRecord): Promise<string[]> =>
  (await verifyAudit(record, async (jws) => JSON.parse(jws) as SealContent)).findings.map(({ sentence }) => sentence); // prettier-ignore

const FIRST: Sealed = { at: "2026-11-02T09:00:00", entries: [entry(1, "2026-11-02T08:59:58"), entry(2, "2026-11-02T08:59:59")] }; // prettier-ignore
const withoutRange = ({ range: _none, ...seal }: SealContent): SealContent => seal;

test("entries in their time hold, and so do those of a command that took a while, and an hour without any", async () => {
  expect(
    await found(
      auditOf([
        FIRST,
        { at: "2026-11-02T09:00:30", entries: [entry(3, "2026-11-02T08:58:30")] },
        { at: "2026-11-02T10:00:30", entries: [] },
        { at: "2026-11-02T10:00:33", entries: [entry(5, "2026-11-02T10:00:32")] },
      ]),
    ),
  ).toEqual([]);
});

test.each([
  ["sealed", (late: Sealed) => auditOf([FIRST, late])],
  [
    "sealed, after a seal from before there were ranges",
    (late: Sealed) => auditOf([FIRST, late], withoutRange),
  ],
  [
    "not sealed yet",
    (late: Sealed) => ({ ...auditOf([FIRST]), entries: [...FIRST.entries, ...late.entries] }),
  ],
])("an entry dated before the seal that came before it is named: %s", async (_what, audit) => {
  const late = { at: "2026-11-02T09:00:03", entries: [entry(3, "2026-11-02T08:57:59")] };
  expect(await found(audit(late))).toEqual([
    "entry 3 is dated 2026-11-02T08:57:59.000000Z, before seal 1, and was not there when that was made",
  ]);
});

test("a seal over nothing dates what comes after it", async () => {
  const idle = { at: "2026-11-03T09:00:00", entries: [] };
  const late = { at: "2026-11-03T09:30:00", entries: [entry(3, "2026-11-02T20:00:00")] };
  expect(await found(auditOf([FIRST, idle, late]))).toHaveLength(1);
  expect(await found(auditOf([FIRST, late]))).toEqual([]);
});

test("what a full seal left to the next is not late, and what is older than its latest entry is", async () => {
  const many = Array.from({ length: FULL_SEAL }, (_, i) => entry(i + 1, "2026-11-02T09:00:00"));
  const rest = (at: string): Sealed => ({ at: "2026-11-02T12:00:03", entries: [entry(FULL_SEAL + 1, at)] });
  const full = { at: "2026-11-02T12:00:00", entries: many };
  expect(await found(auditOf([full, rest("2026-11-02T09:00:01")]))).toEqual([]);
  expect(await found(auditOf([full, rest("2026-11-02T08:50:00")]))).toHaveLength(1);
});

test("a seal that says other numbers than it covers is broken", async () => {
  const wrong = (seal: SealContent): SealContent => ({ ...seal, range: { ...seal.range!, lastId: 99 } });
  expect(await found(auditOf([FIRST], wrong))).toEqual([
    "seal 1 does not cover the entries it was made over",
  ]);
});

test("a seal says what its entries lie between", () => {
  const leaves = [3, 5, 9].map((id) => ({ ...headOf(entry(id, `2026-11-02T09:00:0${10 - id}`).content), hash: leafHash(String(id)) })); // prettier-ignore
  expect(nextSeal("petitions", null, leaves, new Date("2026-11-02T10:00:00Z")).range).toEqual({
    firstId: 3,
    lastId: 9,
    earliest: "2026-11-02T09:00:01.000000Z",
    latest: "2026-11-02T09:00:07.000000Z",
  });
});
