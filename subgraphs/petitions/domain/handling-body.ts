import type { Person } from "../../../shared/commands/change.ts";
import { HANDLING_BODIES, type HandlingBody } from "./words.ts";

/**
 * The body for which a person works petitions (承办部门): their own department, the government's office, or their township
 * (`TWN`, whichever body its people come from). Null for whoever works none.
 */
export function handlesFor({ standings }: Pick<Person, "standings">): HandlingBody | null {
  return HANDLING_BODIES.find((body) => standings.has(body)) ?? null;
}
