import type { Logger } from "pino";
import type { Tx } from "../database/in-transaction.ts";
import type { Database } from "../database/open-database.ts";
import type { HistoryStep } from "../commands/history.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Department } from "../kernel/department.ts";
import type { Directory } from "../crypto/directory.ts";
import type { Copies } from "../reference/copies.ts";
import type { KeyRing } from "../crypto/key-ring.ts";
import type { LawBookReader } from "../law/records/load-law-book.ts";
import type { IncomingTransfer } from "./records/transfer-records.ts";
import type { OutgoingTransfer } from "./records/transfer-records.ts";
import type { Receipt } from "./message.ts";

/** What a department does of its own when a transfer moves, in the same transaction. @returns steps for histories */
export interface TransferHooks {
  /** Its people signed for, accepted, returned or concluded a transfer. */
  onDecided?(
    tx: Tx,
    transfer: IncomingTransfer,
    runtime: DepartmentRuntime,
    by: string,
  ): Promise<readonly HistoryStep[]>;
  /** A transfer came into its inbox. */
  onDelivered?(
    tx: Tx,
    transfer: IncomingTransfer,
    runtime: DepartmentRuntime,
  ): Promise<readonly HistoryStep[]>;
  /** Its head approved a transfer: from now on it is on its way. */
  onApproved?(
    tx: Tx,
    transfer: OutgoingTransfer,
    runtime: DepartmentRuntime,
  ): Promise<readonly HistoryStep[]>;
  /** Its head named who answers for an incoming transfer. */
  onGiven?(tx: Tx, transfer: IncomingTransfer, runtime: DepartmentRuntime): Promise<readonly HistoryStep[]>;
  /** A transfer was dropped before anybody approved it. */
  onDropped?(tx: Tx, transfer: OutgoingTransfer, runtime: DepartmentRuntime): Promise<readonly HistoryStep[]>;
  /** The receiver answered a transfer it had sent. */
  onAnswer?(
    tx: Tx,
    transfer: OutgoingTransfer,
    receipt: Receipt,
    runtime: DepartmentRuntime,
  ): Promise<readonly HistoryStep[]>;
}

/** A department's office: what its commands, its relay and its inbox work with. */
export interface DepartmentRuntime {
  readonly department: Department;
  readonly db: Database;
  readonly clock: Clock;
  readonly lawBook: LawBookReader;
  readonly keyRing: KeyRing;
  readonly directory: Directory;
  readonly copies: Copies;
  readonly log: Logger;
  /** How far the clocks of two departments may differ. */
  readonly skewSeconds: number;
  readonly hooks: TransferHooks;
  /** How many exports a person may have a day. */
  readonly exportsADay: number;
}
