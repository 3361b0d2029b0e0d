import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { singleClient } from "../shared/database/single-client.ts";
import { DEPARTMENTS, type Department } from "../shared/kernel/department.ts";
import { compareSides, TRANSFER_FINDINGS, type TransferBooks } from "../shared/transfers/compare-sides.ts";
import {
  type NumberSeries,
  readSeries,
  readTransferBooks,
} from "../shared/transfers/records/transfer-books.ts";
import type { Command, Departments } from "./installation.ts";
import { verifyAuditOf } from "./verify-audit.ts";

/** What is under way is found once and not again: longer than a department takes between two of its commits. */
const LOOK_AGAIN_MS = 3000;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Books {
  readonly transfers: ReadonlyMap<Department, TransferBooks>;
  readonly series: readonly (readonly [Department, NumberSeries])[];
  /** Departments that could not be asked, and why. */
  readonly away: readonly string[];
}

/**
 * `npm run consistency:verify`: compares both sides of every transfer, the series of numbers, and the audit and seals of every
 * department, and names what does not fit; above all after a database was restored. Needs no running department, and disturbs
 * none: what is under way is looked at twice. Leaves with 0 when all fits, 1 when something was found, 2 when it could not
 * look everywhere.
 */
export const verifyConsistency: Command = async (args, installation) => {
  parseArgs({ args, options: {} });
  const departments = await installation.open();
  try {
    const first = await readBooks(departments);
    let findings = findingsOf(first);
    if (findings.length > 0) {
      await wait(LOOK_AGAIN_MS);
      const again = new Set(findingsOf(await readBooks(departments)));
      findings = findings.filter((finding) => again.has(finding));
    }
    for (const finding of findings) say(finding);
    for (const one of first.away) say(one);
    const transfers = [...first.transfers.values()].reduce((sum, { sent }) => sum + sent.length, 0);
    say(
      `${transfers} transfers, ${first.series.length} series of numbers: ${findings.length === 0 ? "both sides fit" : `${findings.length} findings`}`,
    );
    let code = findings.length > 0 ? 1 : 0;
    const held: typeof installation = {
      ...installation,
      open: async () => ({ ...departments, close: async () => undefined }),
    };
    for (const department of first.transfers.keys())
      if ((await verifyAuditOf(["--department", department], held)) !== 0) code = 1;
    return code === 0 && first.away.length > 0 ? 2 : code;
  } finally {
    await departments.close();
  }
};

async function readBooks(departments: Departments): Promise<Books> {
  const transfers = new Map<Department, TransferBooks>();
  const series: (readonly [Department, NumberSeries])[] = [];
  const away: string[] = [];
  for (const department of DEPARTMENTS) {
    const url = departments.urlOf(department, "app");
    const db = url ? singleClient({ connectionString: url, application_name: "consistency-verify" }) : null;
    try {
      if (!db) throw new Error("its database is not known here");
      await db.connect();
      transfers.set(department, await readTransferBooks(db));
      series.push(...(await readSeries(db)).map((one) => [department, one] as const));
    } catch (thrown) {
      away.push(
        `${department} cannot be asked: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
      );
    } finally {
      await db?.end().catch(() => undefined);
    }
  }
  return { transfers, series, away };
}

function findingsOf({ transfers, series }: Books): string[] {
  return [
    ...compareSides(transfers).map(
      ({ kind, from, to, no }) => `${kind}: ${no} from ${from} to ${to} ${TRANSFER_FINDINGS[kind]}`,
    ),
    ...series
      .filter(([, { last, numbers, highest }]) => last !== numbers || last !== highest)
      .map(
        ([department, { series: name, last, numbers, highest }]) =>
          `NUMBERS_DIFFER: series ${name} of ${department} counts to ${last}, and has ${numbers} numbers up to ${highest}`,
      ),
  ];
}
