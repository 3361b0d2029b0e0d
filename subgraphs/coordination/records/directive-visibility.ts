import type { Viewer } from "../../../shared/commands/record.ts";
import type { Bind } from "../../../shared/kernel/bind.ts";

/** Disputes of the villages a person answers for. */
export const disputeVisibility = ({ scope }: Viewer, bind: Bind): string =>
  scope.toSql("r.village_code", bind);

/** What is issued in the own region and below it; a draft is its own office's alone. */
export function directiveVisibility({ person, scope }: Viewer, bind: Bind): string {
  const inScope = scope.toSql("r.village_code", bind);
  const own = person.isMember ? `r.village_code = ${bind(person.region)}` : "false";
  return `(${inScope} and (r.state not in ('DRAFT', 'WITHDRAWN') or ${own}))`;
}

/** Tasks of which a person's office is one end; the county's office and its leaders see all of their places. */
export function taskVisibility({ person, scope }: Viewer, bind: Bind): string {
  const { standings, region, body, isMember } = person;
  if (standings.has("OFF") || standings.has("LDR")) return scope.toSql("r.village_code", bind);
  if (standings.has("TWN")) return `(${scope.toSql("r.village_code", bind)} and r.to_body = 'TWN')`;
  const own = bind(region);
  const hasIt = `(r.to_region = ${own} and r.to_body = ${bind(body)})`;
  return isMember || standings.has("PRINCIPAL") ? `(r.from_region = ${own} or ${hasIt})` : hasIt;
}

/** Consultations in which a person's body sat; the office, which keeps the record, and the leaders see all of their region's. */
export function consultationVisibility({ person, scope }: Viewer, bind: Bind): string {
  const inScope = scope.toSql("r.village_code", bind);
  const seesAll = person.standings.has("OFF") || person.standings.has("LDR");
  return seesAll ? inScope : `(${inScope} and ${bind(person.body)} = any(r.bodies))`;
}
