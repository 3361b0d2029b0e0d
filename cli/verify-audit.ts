import { parseArgs } from "node:util";
import type { Client } from "pg";
import { readAudit } from "../shared/audit/records/read-audit.ts";
import { readWitnessed } from "../shared/audit/records/witnessed-seals.ts";
import type { SealContent } from "../shared/audit/seal.ts";
import type { AuditRecord } from "../shared/audit/audit-record.ts";
import { verifyAudit } from "../shared/audit/verify.ts";
import { DEPARTMENTS, type Department } from "../shared/kernel/department.ts";
import { Directory } from "../shared/crypto/directory.ts";
import { verifySigned } from "../shared/crypto/key-ring.ts";
import type { Command, Departments } from "./installation.ts";
import { singleClient } from "../shared/database/single-client.ts";

const USAGE = `npm run audit:verify -- --department ${DEPARTMENTS.join("|")}`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function read<Value>(url: string, work: (db: Client) => Promise<Value>): Promise<Value> {
  const db = singleClient({ connectionString: url, application_name: "audit-verify" });
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}

async function gather(departments: Departments, department: Department): Promise<AuditRecord> {
  const own = departments.urlOf(department, "app");
  if (!own) throw new Error(`Where the database of ${department} is, is not known.`);
  const audit = await read(own, readAudit);
  const witnessed: AuditRecord["witnessed"][number][] = [];
  for (const other of DEPARTMENTS) {
    const url = other === department ? null : departments.urlOf(other, "app");
    if (!url) continue;
    // A witness that is away is no finding: the audit is then held against fewer.
    const seals = await read(url, (db) => readWitnessed(db, other, department)).catch(() => null);
    if (seals) witnessed.push(...seals);
    else say(`${other} cannot be asked for the seals it keeps`);
  }
  return { ...audit, witnessed };
}

/**
 * `npm run audit:verify -- --department NAME`: compares a department's audit with its own seals and with those that the
 * other departments keep of it. Needs no running department. Leaves with 0 when all holds, 1 when something was found, 2
 * when it could not look.
 */
export const verifyAuditOf: Command = async (args, installation) => {
  const { values } = parseArgs({ args, options: { department: { type: "string" } } });
  const department = DEPARTMENTS.find((one) => one === values.department);
  if (!department) {
    process.stderr.write(`usage: ${USAGE}\n`);
    return 2;
  }
  const departments = await installation.open();
  try {
    const directory = new Directory(departments.directoryFile);
    const verdict = await verifyAudit(await gather(departments, department), (jws) =>
      verifySigned<SealContent>(directory, "seal", jws, department),
    );
    for (const { kind, sentence } of verdict.findings) say(`${kind}: ${sentence}`);
    const { sealed, unsealed, seals, witnesses, witnessedTo, findings } = verdict;
    say(
      witnessedTo === 0
        ? "no other department holds a seal"
        : `seal ${witnessedTo} is the newest that another department holds`,
    );
    say(
      `${department}: ${sealed} entries under ${seals} seals, ${unsealed} newer than the last seal, held against ` +
        `${witnesses} seals kept by others: ${findings.length === 0 ? "all as it was sealed" : `${findings.length} findings`}`,
    );
    return findings.length === 0 ? 0 : 1;
  } finally {
    await departments.close();
  }
};
