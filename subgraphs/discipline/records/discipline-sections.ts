import type { Section } from "../../../shared/database/section-loader.ts";
import { REGION_RANGE, within } from "../../../shared/access/range-sql.ts";
import { RegionScope } from "../../../shared/access/region-scope.ts";

export type DisciplineSection = "notices" | "clueBoard";

const NOTICES = `select json_agg(json_build_object('noticeNo', n.notice_no, 'publishedOn', n.published_on,
  'issuer', n.issuer, 'title', n.title, 'url', n.url, 'conductCode', n.conduct_code, 'sanctionCode', n.sanction_code)
  order by n.published_on desc, n.id desc) from discipline_notice n where n.village_code = k.code`;

const CLUE_BOARD = `select json_build_object('open', count(*) filter (where c.concluded_on is null),
  'concluded', count(*) filter (where c.concluded_on is not null))
  from ${REGION_RANGE} g, clue_receipt c where ${within("c.village_code")}`;

export function disciplineSections(scope: RegionScope): Record<DisciplineSection, Section> {
  return {
    notices: { scope: RegionScope.ofPublicRecord(), sql: () => NOTICES },
    clueBoard: { scope, sql: () => CLUE_BOARD },
  };
}
