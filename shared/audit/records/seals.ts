import type { Database } from "../../database/open-database.ts";

/** The newest seal and its number; null before the first. */
export async function newestSeal(
  read: Database["read"],
): Promise<{ readonly no: number; readonly jws: string } | null> {
  const [seal] = await read<{ no: string; jws: string }>(
    "select no, jws from audit_seal order by no desc limit 1",
    [],
  );
  return seal ? { no: Number(seal.no), jws: seal.jws } : null;
}
