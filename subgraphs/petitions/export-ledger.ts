import { recordCommand } from "../../shared/audit/records/audit-entries.ts";
import { inTransaction, type Tx } from "../../shared/database/in-transaction.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { ROW_LIMIT } from "../../shared/spreadsheets/spreadsheet.ts";
import type { DepartmentRuntime } from "../../shared/transfers/department-runtime.ts";
import type { Ticket } from "../../shared/transfers/file-tickets.ts";
import type { PetitionCase } from "./domain/petition-case.ts";
import { spendExportTicket } from "./records/ledger-exports.ts";
import { exportCases } from "./records/ledger-files.ts";

/** Why a ledger is not given out, though the ticket was good. */
export const EXPORT_REFUSALS = {
  /** A ticket is good for one ledger; for another one asks with another key. */
  TICKET_USED: 401,
  /** The person has had as many as a day allows. */
  EXPORT_LIMIT: 429,
} as const;
export type ExportRefusal = keyof typeof EXPORT_REFUSALS;

/**
 * The ledger of a region, at most five thousand cases, newest first; that it was taken out is on record before it is given. A
 * ticket gives it once, and a person gets so many a day; beyond half of them each is marked in the audit.
 */
export async function exportLedger(
  runtime: DepartmentRuntime,
  ticket: Ticket,
): Promise<readonly PetitionCase[] | ExportRefusal> {
  const refusal = await inTransaction(runtime.db.source, (tx) => spend(tx, runtime, ticket), "LOCKING");
  if (refusal) return refusal;
  const reading = {
    at: runtime.clock.now(),
    actor: ticket,
    name: "petition.export",
    subjectKind: "petition",
    purpose: "HANDLING" as const,
    requestId: ticket.id,
  };
  const token = runtime.keyRing.recusalToken(ticket.subject);
  return exportCases(runtime.db, ticket.about as RegionCode, token, ROW_LIMIT, reading);
}

async function spend(
  tx: Tx,
  { clock, exportsADay }: DepartmentRuntime,
  ticket: Ticket,
): Promise<ExportRefusal | null> {
  const at = clock.now();
  const { id, subject, about } = ticket;
  const usual = Math.ceil(exportsADay / 2);
  const order = { ticket: id, region: about as RegionCode, subject, day: clock.today(), at };
  const count = await spendExportTicket(tx, order, usual);
  if (count === null) return "TICKET_USED";
  const refusal = count > exportsADay ? "EXPORT_LIMIT" : null;
  if (count > usual)
    await recordCommand(tx, {
      at,
      actor: ticket,
      name: "petition.exportUnusual",
      subjectKind: "region",
      subjectIds: [],
      outcome: refusal ?? "DONE",
      requestId: id,
    });
  return refusal;
}
