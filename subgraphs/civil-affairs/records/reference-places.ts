import type { Database } from "../../../shared/database/open-database.ts";

/** Every division there is or was, as other departments have it, in order of code: JSON. */
export async function readPlaces({ read }: Database): Promise<string> {
  const divisions = "select code, name, valid_from, valid_to, successor_codes from";
  const [all] = await read<{ text: string }>(
    `select coalesce(json_agg(json_build_object('code', p.code, 'name', p.name, 'validFrom', p.valid_from, 'validTo', p.valid_to,
        'successorCodes', p.successor_codes) order by p.code), '[]')::text as text
      from (${divisions} region union all ${divisions} village) as p`,
    [],
  );
  return all?.text ?? "[]";
}
