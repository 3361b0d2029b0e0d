import type { Actor } from "../kernel/actor.ts";
import type { RegionCode } from "../kernel/region-code.ts";

/** What an entry is of. DEED is COMMAND as entries from before 2026-11 have it: they are sealed, and stay as they are. */
export const ENTRY_KINDS = ["DEED", "COMMAND", "READ"] as const;

/** Why somebody opens a need-to-know record (C3). */
export const PURPOSES = ["HANDLING", "APPROVAL", "SUPERVISION", "AUDIT"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Who did it: a person by opaque id and body, or a department's own process. */
export interface AuditActor {
  readonly subject: string;
  readonly body: string;
  /** The person's own region; a process has none. */
  readonly region?: RegionCode;
}
export const auditActor = ({ subject, body, region }: Actor): AuditActor => ({ subject, body, region });

/** A command as the audit keeps it: who, what, on which records, with which outcome. Codes and ids only, never a value. */
export interface CommandEntry {
  readonly at: Date;
  readonly actor: AuditActor;
  readonly name: string;
  readonly subjectKind: string;
  readonly subjectIds: readonly string[];
  /** `DONE`, or the code of the refusal. */
  readonly outcome: string;
  readonly requestId: string;
  /** For the opening of a need-to-know record. */
  readonly purpose?: Purpose;
}

/** What a reading of need-to-know records leaves behind. */
export interface ReadEntry {
  readonly at: Date;
  readonly actor: AuditActor;
  readonly name: string;
  readonly subjectKind: string;
  readonly purpose: Purpose;
  readonly requestId: string;
}
