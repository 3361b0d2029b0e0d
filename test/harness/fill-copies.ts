import { Client } from "pg";
import { VILLAGE } from "./officers.ts";

/** Gives a department that runs without the others its copies of what they keep: the village of the tests, and no official. */
export async function fillCopies(ownerUrl: string): Promise<void> {
  const db = new Client({ connectionString: ownerUrl });
  await db.connect();
  try {
    await db.query(
      `insert into reference_copy select list, repeat('0', 64), now(), now() from unnest(array['places', 'officials']) as list`,
    );
    await db.query("insert into reference_place values ($1, '2021-01-01', null, '{}', true)", [VILLAGE]);
  } finally {
    await db.end();
  }
}
