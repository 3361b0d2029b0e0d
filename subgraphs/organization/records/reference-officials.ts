import type { Database } from "../../../shared/database/open-database.ts";

/** Which officials are on duty, of which body and region, in order of id: JSON. Nothing else of them leaves the department. */
export async function readOfficials({ read }: Database): Promise<string> {
  const [all] = await read<{ text: string }>(
    `select coalesce(json_agg(json_build_object('id', o.id, 'body', o.body, 'region', o.region_code) order by o.id), '[]')::text
      as text from official o where o.state = 'ON_DUTY'`,
    [],
  );
  return all?.text ?? "[]";
}
