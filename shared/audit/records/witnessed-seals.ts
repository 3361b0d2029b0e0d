import type { Client } from "pg";
import type { Tx } from "../../database/in-transaction.ts";
import type { Department } from "../../kernel/department.ts";
import type { SignedSeal } from "../seal.ts";
import type { AuditRecord } from "../audit-record.ts";

/** Keeps another department's seal. A second one of the same number is not taken: the first stays, as the witness. */
export async function addWitnessedSeal(
  tx: Tx,
  of: Department,
  { no, jws }: SignedSeal,
  at: Date,
): Promise<void> {
  await tx.query(
    "insert into witnessed_seal (department, no, jws, at) values ($1, $2, $3, $4) on conflict do nothing",
    [of, no, jws, at],
  );
}

/** The seals of a department that another department keeps. */
export async function readWitnessed(db: Client, by: string, of: string): Promise<AuditRecord["witnessed"]> {
  const { rows } = await db.query<{ no: string; jws: string }>(
    "select no, jws from witnessed_seal where department = $1 order by no",
    [of],
  );
  return rows.map(({ no, jws }) => ({ by, no: Number(no), jws }));
}
