import type { Tx } from "../../database/in-transaction.ts";
import type { Database } from "../../database/open-database.ts";
import type { TransferContent } from "../message.ts";

/*
 * Material, encrypted at rest. It is added once and never changed: nothing to lock. Two uploads under one ticket meet at the
 * primary key, and the second is told what the first one kept.
 */

/** A material as it is kept. */
export interface KeptMaterial {
  readonly id: string;
  readonly uploadedBy: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly encrypted: Buffer;
  readonly keyId: string;
}

/** @returns whether it is new under its id */
export async function insertMaterial(tx: Tx, material: KeptMaterial, at: Date): Promise<boolean> {
  const { id, uploadedBy, mediaType, size, sha256, encrypted, keyId } = material;
  const rows = await tx.query<unknown[]>(
    `insert into material (id, uploaded_by, media_type, size, sha256, sealed, key_id, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning 1`,
    [id, uploadedBy, mediaType, size, sha256, encrypted, keyId, at],
  );
  return rows.length > 0;
}

export async function hashOfMaterial(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx.query<{ sha256: string }[]>("select sha256 from material where id = $1", [id]);
  return row?.sha256 ?? null;
}

/** What a transfer says of a material that this person brought; null when that person brought none. */
export async function materialFacts(
  read: Database["read"],
  id: string,
  owner: string,
): Promise<TransferContent["material"]> {
  const [row] = await read<NonNullable<TransferContent["material"]>>(
    `select sha256, size, media_type as "mediaType" from material where id = $1 and uploaded_by = $2`,
    [id, owner],
  );
  return row ?? null;
}

export async function findMaterial(
  db: Database,
  id: string,
): Promise<Pick<KeptMaterial, "encrypted" | "keyId" | "sha256" | "mediaType"> | null> {
  const [row] = await db.read<Pick<KeptMaterial, "encrypted" | "keyId" | "sha256" | "mediaType">>(
    `select sealed as encrypted, key_id as "keyId", sha256, media_type as "mediaType" from material where id = $1`,
    [id],
  );
  return row ?? null;
}
