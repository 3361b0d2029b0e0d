import type { AuditActor } from "../audit/audit-entry.ts";
import type { LawBook } from "../law/law-book.ts";
import type { Tx } from "../database/in-transaction.ts";
import type { Database } from "../database/open-database.ts";
import type { Certificate, CertificateKind } from "../crypto/certificate.ts";
import type { Registers } from "../kernel/reference.ts";
import type { Refusal } from "../kernel/refusal.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Moment, TransferDraft } from "./change.ts";
import type { HistoryStep } from "./history.ts";
import type { RecordDefinition, RecordRow, Viewer } from "./record.ts";

/** A transfer as it was prepared: its number, its id, and the step of its own history. */
export interface PreparedTransfer {
  readonly id: string;
  readonly transferNo: string;
  readonly step: HistoryStep;
}

/** A step that a command takes on a record: the row before it, and as it is written right after. */
export interface RecordStep {
  readonly record: RecordDefinition;
  readonly event: string;
  readonly before: RecordRow;
  readonly after: RecordRow;
  readonly at: Date;
}

/** What of a department's runtime commands need. */
export interface CommandRuntime {
  readonly lawBook: { current(): Promise<LawBook> };
  /** What other departments keep, as far as this one knows it. */
  readonly registers: Registers;
  /** Another department's certificate, by its public key; null when it is none. */
  readonly certificate: (kind: CertificateKind, text: string) => Promise<Certificate | null>;
  /** A person's mark in recusals. */
  readonly recusalToken: (subject: string) => string;
  /** A hash that nobody without the department's keys can compare guesses with. */
  readonly keyedHash: (text: string) => string;
  /** Prepares a transfer in a command's transaction, or refuses it. */
  prepareTransfer(
    tx: Tx,
    context: CommandContext,
    draft: TransferDraft,
    record: RecordRow,
  ): Promise<PreparedTransfer | Refusal>;
  /**
   * What a step brings with it in other tables, in the command's transaction and just before the record itself is written. It
   * refuses nothing: what a decision rests on is loaded by its command. For records whose commands prepare no transfer, which
   * could still be refused and would leave this half done.
   * @returns steps of other records for their histories
   */
  effect?(tx: Tx, context: CommandContext, step: RecordStep): Promise<readonly HistoryStep[]>;
}

/** Who orders a command, where and when. */
export interface CommandContext {
  readonly db: Database;
  readonly clock: Clock;
  readonly requestId: string;
  readonly actor: AuditActor;
  readonly viewer: Viewer;
  readonly runtime: CommandRuntime;
}

/** A command as it was ordered: under which key, on which record at which version, and what else was stated. */
export interface CommandRequest {
  readonly key: string;
  /** Null for a command that begins a record. */
  readonly id: string | null;
  readonly version: number | null;
  readonly input: object;
}

/** What the decisions of one command are given of its context. */
export async function momentOf({ clock, viewer, runtime }: CommandContext): Promise<Moment> {
  return {
    book: await runtime.lawBook.current(),
    now: clock.now(),
    today: clock.today(),
    person: viewer.person,
    covers: (code) => viewer.scope.covers(code),
  };
}
