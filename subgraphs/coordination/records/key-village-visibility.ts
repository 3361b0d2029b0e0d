import type { Viewer } from "../../../shared/commands/record.ts";
import type { Bind } from "../../../shared/kernel/bind.ts";

/** Entries of the villages a person answers for: the township's own, the county's. */
export const keyVillageVisibility = ({ scope }: Viewer, bind: Bind): string =>
  scope.toSql("r.village_code", bind);

/** Problems of the same, and for a department those it has to settle. */
export function problemItemVisibility({ person, scope }: Viewer, bind: Bind): string {
  const inScope = scope.toSql("r.village_code", bind);
  const seesAll = (["TWN", "OFF"] as const).some((one) => person.standings.has(one));
  return seesAll ? inScope : `(${inScope} and r.responsible_body = ${bind(person.body)})`;
}
