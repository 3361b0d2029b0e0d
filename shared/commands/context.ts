import type { AuditActor } from "../audit/audit-entry.ts";
import type { LawBook } from "../law/law-book.ts";
import type { Tx } from "../db/in-transaction.ts";
import type { Database } from "../db/open-database.ts";
import type { Refusal } from "../errors/refusal.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Moment, TransferDraft } from "./change.ts";
import type { HistoryStep } from "./history.ts";
import type { RecordRow, Viewer } from "./record.ts";

/** A transfer as it was prepared: its number, its id, and the step of its own history. */
export interface PreparedTransfer {
  readonly id: string;
  readonly transferNo: string;
  readonly step: HistoryStep;
}

/** What of a department's runtime commands need. */
export interface CommandRuntime {
  readonly lawBook: { current(): Promise<LawBook> };
  /** A person's mark in recusals. */
  recusalToken(subject: string): string;
  /** Prepares a transfer in a command's transaction, or refuses it. */
  prepareTransfer(
    tx: Tx,
    context: CommandContext,
    draft: TransferDraft,
    record: RecordRow,
  ): Promise<PreparedTransfer | Refusal>;
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
