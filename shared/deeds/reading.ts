import type { Purpose, ReadEntry } from "../audit/audit-entry.ts";
import type { DeedFrame } from "./deed.ts";

/** What a person's opening of need-to-know records leaves in the audit. */
export const readingOf = (
  { actor, clock, requestId }: DeedFrame,
  name: string,
  subjectKind: string,
  purpose: Purpose,
): ReadEntry => ({ at: clock.now(), actor, name, subjectKind, purpose, requestId });
