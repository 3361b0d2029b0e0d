import { binding } from "../../../shared/kernel/bind.ts";
import DataLoader from "dataloader";
import type { Database } from "../../../shared/database/open-database.ts";
import { fields, selected, type Values } from "../../../shared/database/typed-sql.ts";
import type { Page } from "../../../shared/graphql/page.ts";
import { type RegionCode, rangeInside } from "../../../shared/kernel/region-code.ts";
import type { RegionScope } from "../../../shared/access/region-scope.ts";
import { OfficialRecord } from "./official-records.ts";

export const OFFICIAL = fields(OfficialRecord, "o");
export type OfficialRow = Values<typeof OFFICIAL>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Officials by id: those inside the scope and those of the offices above it; any other is null. */
export function officialsById(db: Database, scope: RegionScope): DataLoader<string, OfficialRow | null> {
  return byId(async (ids) => {
    const { parameters, bind } = binding(ids, scope.above());
    const inScope = scope.toSql("o.region_code", bind);
    return db.read<OfficialRow>(
      `select ${selected(OFFICIAL)} from official o where o.id = any($1::uuid[]) and (o.region_code = any($2) or ${inScope})`,
      parameters,
    );
  });
}

/** Which officials of a region are looked for: of a body, or whose name or post holds a text. */
export interface OfficialFilter {
  readonly body?: string | null;
  readonly matching?: string | null;
}

/** A page of the officials of a region and below, in order of region and id. */
export async function listOfficials(
  db: Database,
  scope: RegionScope,
  region: RegionCode,
  page: Page,
  { body = null, matching = null }: OfficialFilter = {},
): Promise<OfficialRow[]> {
  const { from, to } = rangeInside(region);
  const [afterCode = "", afterId = ""] = page.after?.split(" ") ?? [];
  if (page.after !== null && !UUID.test(afterId)) return [];
  const { parameters, bind } = binding(from, to, page.first + 1);
  const inScope = scope.toSql("o.region_code", bind);
  const after =
    page.after === null ? "true" : `(o.region_code, o.id) > (${bind(afterCode)}, ${bind(afterId)}::uuid)`;
  const asked = [
    ...(body ? [`o.body = ${bind(body)}`] : []),
    ...(matching ? [`strpos(o.name || ' ' || o.post, ${bind(matching)}) > 0`] : []),
  ].map((one) => ` and ${one}`);
  return db.read(
    `select ${selected(OFFICIAL)} from official o
      where o.region_code >= $1 and o.region_code < $2 and ${inScope} and ${after}${asked.join("")}
      order by o.region_code, o.id limit $3`,
    parameters,
  );
}

function byId<Row extends { id: string }>(
  read: (ids: string[]) => Promise<Row[]>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    const valid = ids.filter((id) => UUID.test(id));
    const rows = new Map((valid.length > 0 ? await read(valid) : []).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}
