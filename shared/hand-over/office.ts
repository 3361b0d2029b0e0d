import type { Logger } from "pino";
import type { Tx } from "../db/in-transaction.ts";
import type { Database } from "../db/open-database.ts";
import type { HistoryStep } from "../commands/history.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Department } from "../kernel/department.ts";
import type { Directory } from "../keys/directory.ts";
import type { Signet } from "../keys/signet.ts";
import type { LawBookReader } from "../law/records/load-law-book.ts";
import type { Refusal } from "../errors/refusal.ts";
import type { InboxEvent } from "./transfer-machines.ts";
import type { GivenSlip } from "./inbox.ts";
import type { SentSlip } from "./records/sent-transfers.ts";
import type { Receipt } from "./slip.ts";

/** What a department does of its own when a hand-over moves, in the same transaction. @returns steps for histories */
export interface HandOverHooks {
  /** Whether its own records let its people take a step with a given slip now. */
  mayDecide?(tx: Tx, slip: GivenSlip, event: InboxEvent, by: string, office: Office): Promise<Refusal | null>;
  /** Its people signed for, accepted, returned or concluded a slip. */
  onDecided?(tx: Tx, slip: GivenSlip, office: Office, by: string): Promise<readonly HistoryStep[]>;
  /** A slip came into its inbox. */
  onDelivered?(tx: Tx, slip: GivenSlip, office: Office): Promise<readonly HistoryStep[]>;
  /** Its head approved a slip: from now on it is on its way. */
  onApproved?(tx: Tx, slip: SentSlip, office: Office): Promise<readonly HistoryStep[]>;
  /** Its head named who answers for a given slip. */
  onGiven?(tx: Tx, slip: GivenSlip, office: Office): Promise<readonly HistoryStep[]>;
  /** A slip was dropped before anybody approved it. */
  onDropped?(tx: Tx, slip: SentSlip, office: Office): Promise<readonly HistoryStep[]>;
  /** The receiver answered a slip it had sent. */
  onAnswer?(tx: Tx, slip: SentSlip, receipt: Receipt, office: Office): Promise<readonly HistoryStep[]>;
}

/** A department's office: what its deeds, its relay and its inbox work with. */
export interface Office {
  readonly department: Department;
  readonly db: Database;
  readonly clock: Clock;
  readonly lawBook: LawBookReader;
  readonly signet: Signet;
  readonly directory: Directory;
  readonly log: Logger;
  readonly hooks: HandOverHooks;
}
