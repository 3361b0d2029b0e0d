import type { Client } from "pg";
import type { AuditRecord, StoredSeal } from "../audit-record.ts";
import { ENTRY_CONTENT } from "./entry-content.ts";

/** Reads a department's audit, entries and seals, as one moment shows it. */
export async function readAudit(db: Client): Promise<Omit<AuditRecord, "witnessed">> {
  await db.query("begin isolation level repeatable read read only");
  try {
    const entries = await db.query<{ id: string; content: string }>(
      `select e.id, ${ENTRY_CONTENT} as content from audit_entry e order by e.id`,
    );
    const leaves = await db.query<{ id: string; sealNo: string; hash: string }>(
      `select entry_id as id, seal_no as "sealNo", hash from audit_leaf order by entry_id`,
    );
    const seals = await db.query<Omit<StoredSeal, "no"> & { no: string }>(
      "select no, entries, root, previous, jws from audit_seal order by no",
    );
    return {
      entries: entries.rows.map((row) => ({ ...row, id: Number(row.id) })),
      leaves: leaves.rows.map((row) => ({ ...row, id: Number(row.id), sealNo: Number(row.sealNo) })),
      seals: seals.rows.map((row) => ({ ...row, no: Number(row.no) })),
    };
  } finally {
    await db.query("commit");
  }
}
