import { count, fields, list, listBy, select } from "../../../shared/database/typed-sql.ts";
import { REGION_RANGE, within } from "../../../shared/access/range-sql.ts";
import { RegionScope } from "../../../shared/access/region-scope.ts";
import { DisciplineNoticeRecord } from "./discipline-records.ts";

const NOTICES = select(
  list(fields(DisciplineNoticeRecord, "n"), "n.published_on desc, n.id desc"),
  "from discipline_notice n where n.village_code = k.code",
);

/** Prefecture by prefecture: a province shows the sum of what its prefectures show. */
const CLUE_BOARD = listBy(
  { open: count("c.concluded_on is null"), concluded: count("c.concluded_on is not null") },
  "left(c.village_code, 4)",
  `from ${REGION_RANGE} g, clue_receipt c where ${within("c.village_code")}`,
);

export type DisciplineSections = ReturnType<typeof disciplineSections>;

export const disciplineSections = (scope: RegionScope) => ({
  notices: { scope: RegionScope.ofPublicRecord(), sql: () => NOTICES },
  clueBoard: { scope, sql: () => CLUE_BOARD },
});
