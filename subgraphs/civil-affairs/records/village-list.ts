import type { Database } from "../../../shared/database/open-database.ts";
import { selected } from "../../../shared/database/typed-sql.ts";
import type { Page } from "../../../shared/graphql/page.ts";
import { type RegionCode, rangeInside } from "../../../shared/kernel/region-code.ts";
import type { RegionScope } from "../../../shared/access/region-scope.ts";
import { REGION, type RegionRow, VILLAGE, type VillageRow } from "./village-sections.ts";

/** A page of the villages inside a region, in order of code: current ones, one more than asked when there are more. */
export async function listVillages(
  db: Database,
  scope: RegionScope,
  region: RegionCode,
  page: Page,
): Promise<VillageRow[]> {
  if (!scope.covers(region)) return [];
  const { from, to } = rangeInside(region);
  return db.read<VillageRow>(
    `select ${selected(VILLAGE)} from village v
      where v.code >= $1 and v.code < $2 and v.code > $3 and v.valid_to is null order by v.code limit $4`,
    [from, to, page.after ?? "", page.first + 1],
  );
}

/** A page of the regions directly below a region, in order of code. */
export async function listChildren(
  db: Database,
  scope: RegionScope,
  parent: RegionCode,
  page: Page,
): Promise<RegionRow[]> {
  if (!scope.covers(parent)) return [];
  return db.read<RegionRow>(
    `select ${selected(REGION)} from region r
      where r.parent_code = $1 and r.code > $2 and r.valid_to is null order by r.code limit $3`,
    [parent, page.after ?? "", page.first + 1],
  );
}
