import type { Tx } from "../../../shared/database/in-transaction.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { OwnWord } from "../domain/ledger-own-words.ts";

/** The words that a region's office uses in its ledger for those of the list. */
export function ownWordsIn(db: Database, region: RegionCode): Promise<OwnWord[]> {
  return db.read(
    `select w.column_name as "column", w.word, w.value from ledger_word w where w.region = $1
      order by w.column_name, w.word`,
    [region],
  );
}

/** Keeps own words; one that is there already stands for the new word of the list from now on. */
export async function keepOwnWords(
  tx: Tx,
  region: RegionCode,
  words: readonly OwnWord[],
  by: string,
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into ledger_word (region, column_name, word, value, by_subject, at)
      select distinct on (w."column", w.word) $1::varchar, w."column", w.word, w.value, $3::varchar, $4::timestamptz
      from jsonb_to_recordset($2) as w("column" text, word text, value text)
      on conflict (region, column_name, word) do update set value = excluded.value, by_subject = excluded.by_subject, at = excluded.at`,
    [region, JSON.stringify(words), by, at],
  );
}
