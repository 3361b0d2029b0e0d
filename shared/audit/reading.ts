import type { Clock } from "../kernel/clock.ts";
import type { AuditActor, Purpose, ReadEntry } from "./audit-entry.ts";

/** What a person's opening of need-to-know records leaves in the audit. */
export const readingOf = (
  {
    actor,
    clock,
    requestId,
  }: { readonly actor: AuditActor; readonly clock: Clock; readonly requestId: string },
  name: string,
  subjectKind: string,
  purpose: Purpose,
): ReadEntry => ({ at: clock.now(), actor, name, subjectKind, purpose, requestId });
