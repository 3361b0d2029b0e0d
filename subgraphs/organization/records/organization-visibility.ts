import type { Viewer } from "../../../shared/commands/record.ts";
import { notRecused } from "../../../shared/commands/records/lock-record.ts";
import type { Bind } from "../../../shared/kernel/bind.ts";

/** Records of the places a person answers for. */
export const placeVisibility = ({ scope }: Viewer, bind: Bind): string => scope.toSql("r.village_code", bind);

/** Officials, and who answers where, of the offices of a person's own region. */
export const directoryVisibility = ({ scope }: Viewer, bind: Bind): string =>
  scope.toSql("r.region_code", bind);

/**
 * Reviews: organization's of the county, the township's own; a department that was asked, as long as opinions are collected.
 * Nobody's from which they stand aside.
 */
export function reviewVisibility({ person, scope, recusalToken }: Viewer, bind: Bind): string {
  const inScope = `${scope.toSql("r.village_code", bind)} and ${notRecused(bind(recusalToken()))}`;
  if (person.standings.has("ORG") || person.standings.has("TWN")) return inScope;
  return `(${inScope} and r.state = 'COLLECTING'
    and exists (select 1 from joint_review_opinion o where o.batch_id = r.id and o.body = ${bind(person.body)}))`;
}
