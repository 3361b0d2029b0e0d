import { binding } from "../../../shared/kernel/bind.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import type { Page } from "../../../shared/graphql/page.ts";
import { selected } from "../../../shared/database/typed-sql.ts";
import { type RegionCode, rangeInside } from "../../../shared/kernel/region-code.ts";
import type { RegionScope } from "../../../shared/access/region-scope.ts";
import { KEY_VILLAGE, type KeyVillageRow } from "./coordination-sections.ts";

/** A page of the ledger of key villages of a region, by village code. */
export function listKeyVillages(
  db: Database,
  scope: RegionScope,
  region: RegionCode,
  page: Page,
): Promise<KeyVillageRow[]> {
  const { parameters, bind } = binding();
  const { from, to } = rangeInside(region);
  return db.read<KeyVillageRow>(
    `select ${selected(KEY_VILLAGE)} from key_village v where v.village_code >= ${bind(from)}
      and v.village_code < ${bind(to)} and v.village_code > ${bind(page.after ?? "")}
      and ${scope.toSql("v.village_code", bind)} order by v.village_code limit ${bind(page.first + 1)}`,
    parameters,
  );
}
