import type { Bind } from "../../../shared/kernel/bind.ts";
import type { Viewer } from "../../../shared/commands/record.ts";

/** Reports of which the person's office is one end; the superior's end, and a principal leader, see no draft. */
export function reportVisibility({ person }: Viewer, bind: Bind): string {
  if (!person.isMember && !person.standings.has("PRINCIPAL")) return "false";
  const own = bind(person.region);
  if (!person.isMember) return `(${own} in (r.from_region, r.to_region) and r.state <> 'DRAFT')`;
  return `(r.from_region = ${own} or (r.to_region = ${own} and r.state <> 'DRAFT'))`;
}
