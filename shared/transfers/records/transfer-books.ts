import type { Client } from "pg";
import type { TransferBooks } from "../compare-sides.ts";

type Row<Book extends keyof TransferBooks> = TransferBooks[Book][number];

/** What a department's database holds of its transfers, as one moment shows it. */
export async function readTransferBooks(db: Client): Promise<TransferBooks> {
  await db.query("begin isolation level repeatable read read only");
  try {
    const rows = async <Found extends object>(text: string): Promise<Found[]> =>
      (await db.query<Found>(text)).rows;
    return {
      sent: await rows<Row<"sent">>(
        `select transfer_no as no, to_department as "to", payload_hash as hash, state from transfer_out where approved_at is not null`,
      ),
      given: await rows<Row<"given">>(
        `select transfer_no as no, from_department as "from", payload_hash as hash, state from transfer_in`,
      ),
      receipts: await rows<Row<"receipts">>(
        `select side, other_department as other, transfer_no as no, kind, encode(sha256(jws::bytea), 'hex') as hash from transfer_receipt`,
      ),
      told: await rows<Row<"told">>(
        `select to_department as "to", transfer_no as no, kind from transfer_answer where told_at is not null`,
      ),
    };
  } finally {
    await db.query("commit");
  }
}

/** A series of numbers without gaps: the last one given, how many there are, and the highest. */
export interface NumberSeries {
  readonly series: string;
  readonly last: number;
  readonly numbers: number;
  readonly highest: number;
}

/** The series a department keeps, as its view `number_series` has them; none where there is no such view. */
export async function readSeries(db: Client): Promise<NumberSeries[]> {
  const known = await db.query<{ is: boolean }>("select to_regclass('number_series') is not null as is");
  if (!known.rows[0]?.is) return [];
  return (
    await db.query<NumberSeries>(
      `select series, last::int as last, numbers::int as numbers, coalesce(highest, 0)::int as highest from number_series order by series`,
    )
  ).rows;
}
