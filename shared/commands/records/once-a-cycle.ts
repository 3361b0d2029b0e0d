import { type Entity, tableName } from "../../database/columns.ts";
import type { RegionCode } from "../../kernel/region-code.ts";
import type { Load } from "../define-command.ts";

/** Whether a village has a row of a table in a cycle already. */
export const hasRowOfCycle =
  (entity: Entity): Load<null, boolean, { village: RegionCode; cycle: string }> =>
  async ({ read, input }) => {
    const rows = await read(`select 1 from ${tableName(entity)} where village_code = $1 and cycle_id = $2`, [
      input?.village,
      input?.cycle,
    ]);
    return () => rows.length > 0;
  };
