import { count, fields, list, object, select } from "../../../shared/database/typed-sql.ts";
import { REGION_RANGE, within } from "../../../shared/access/range-sql.ts";
import { RegionScope } from "../../../shared/access/region-scope.ts";
import { DisciplineNoticeRecord } from "./discipline-records.ts";

const NOTICES = select(
  list(fields(DisciplineNoticeRecord, "n"), "n.published_on desc, n.id desc"),
  "from discipline_notice n where n.village_code = k.code",
);

const CLUE_BOARD = select(
  object({ open: count("c.concluded_on is null"), concluded: count("c.concluded_on is not null") }),
  `from ${REGION_RANGE} g, clue_receipt c where ${within("c.village_code")}`,
);

export type DisciplineSections = ReturnType<typeof disciplineSections>;

export const disciplineSections = (scope: RegionScope) => ({
  notices: { scope: RegionScope.ofPublicRecord(), sql: () => NOTICES },
  clueBoard: { scope, sql: () => CLUE_BOARD },
});
