import type { Bind } from "../../../shared/kernel/bind.ts";
import type { Viewer } from "../../../shared/commands/record.ts";

/** Reports of which the person's office is one end; the superior's end does not see a draft. */
export function reportVisibility({ person }: Viewer, bind: Bind): string {
  const own = bind(person.region);
  return `(r.from_region = ${own} or (r.to_region = ${own} and r.state <> 'DRAFT'))`;
}
