import type { Tx } from "../../database/in-transaction.ts";
import type { KeptAnswer } from "./write-command.ts";

/** The answer that was given under a person's key before, if any. */
export async function keptAnswer(tx: Tx, subject: string, key: string): Promise<KeptAnswer | null> {
  const [known] = await tx.query<KeptAnswer[]>(
    `select answer, input_hash as "inputHash" from command_key where actor = $1 and key = $2`,
    [subject, key],
  );
  return known ?? null;
}
