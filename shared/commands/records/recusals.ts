import type { Tx } from "../../database/in-transaction.ts";
import type { Load } from "../define-command.ts";
import type { RecordRow } from "../record.ts";

/**
 * Notes that a person stands aside; once is enough. What is kept is a keyed mark, and whether it was the person's own word: not
 * the person, not who said so, not the tie.
 */
export async function insertRecusal(
  tx: Tx,
  recusal: { token: string; place: string; isOwnWord: boolean; at: Date },
): Promise<void> {
  await tx.query(
    `insert into recusal (subject_token, place, is_own_word, at) values ($1, $2, $3, $4) on conflict do nothing`,
    [recusal.token, recusal.place, recusal.isOwnWord, recusal.at],
  );
}

/** Whether a person stands aside from a record or its village. */
export const standsAside: Load<RecordRow, (official: string) => boolean> = async (look, records) => {
  const rows = await look.read<{ place: string; token: string }>(
    "select place, subject_token as token from recusal where place = any($1)",
    [records.flatMap(({ id, villageCode }) => [id, villageCode])],
  );
  return ({ id, villageCode }) => {
    const tokens = new Set(
      rows.flatMap(({ place, token }) => (place === id || place === villageCode ? [token] : [])),
    );
    return (official) => tokens.size > 0 && tokens.has(look.recusalToken(official));
  };
};
