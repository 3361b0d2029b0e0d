import { recordCommand } from "../../shared/audit/records/audit-entries.ts";
import { inTransaction, type Tx } from "../../shared/database/in-transaction.ts";
import { recordHistory } from "../../shared/commands/records/system-step.ts";
import type { DepartmentRuntime } from "../../shared/transfers/department-runtime.ts";
import type { Ticket } from "../../shared/transfers/file-tickets.ts";
import { covers, type RegionCode } from "../../shared/kernel/region-code.ts";
import { sha256 } from "../../shared/crypto/key-ring.ts";
import { readDay } from "../../shared/spreadsheets/read-day.ts";
import { readSpreadsheet, ROW_LIMIT, type SheetTrouble } from "../../shared/spreadsheets/spreadsheet.ts";
import { faultOf, findHeadings, readLedgerSheet, type SheetFault, type SheetReading, type SheetRow } from "./domain/ledger-sheet.ts"; // prettier-ignore
import type { PetitionCase } from "./domain/petition-case.ts";
import { earliestReceipt, newPetition } from "./domain/registration.ts";
import { exportCases, importedBefore, insertImported, knownSourceNumbers, noteImport, takeImportTurn } from "./records/ledger-files.ts"; // prettier-ignore

/** What became of a file: taken whole, known already, or not at all and why, cell by cell. */
export interface ImportReport {
  readonly outcome: "IMPORTED" | "ALREADY_IMPORTED" | "REFUSED";
  readonly trouble: SheetTrouble | "NO_HEADINGS" | null;
  readonly registered: number;
  /** On the ledger before with the same content. */
  readonly known: number;
  /** Struck off in the file: these stay in the old ledger. */
  readonly struckOff: number;
  readonly faults: readonly SheetFault[];
  readonly leftOut: SheetReading["leftOut"];
}

const refused = (trouble: ImportReport["trouble"], faults: readonly SheetFault[] = []): ImportReport => ({
  outcome: "REFUSED",
  trouble,
  registered: 0,
  known: 0,
  struckOff: 0,
  faults: faults.slice(0, 1000),
  leftOut: [],
});

/**
 * Takes over a petitions ledger from a spreadsheet: all rows or none. Each row is registered under a number of the hub with its
 * own number beside it; the same file again changes nothing, and a row that is there already is left as it is.
 */
export async function importLedger(
  runtime: DepartmentRuntime,
  ticket: Ticket,
  bytes: Buffer,
): Promise<ImportReport> {
  const sheet = await readSpreadsheet(bytes);
  if (typeof sheet === "string") return refused(sheet);
  const headings = findHeadings(sheet.cells);
  if (!headings) return refused("NO_HEADINGS");
  const region = ticket.about as RegionCode;
  const today = runtime.clock.today();
  const book = await runtime.lawBook.current();
  const reading = readLedgerSheet(sheet.cells, headings, {
    readDay: (cell) => readDay(cell, sheet.is1904),
    covers: (village) => covers(region, village),
    today,
    earliest: earliestReceipt(book),
  });
  if (reading.faults.length > 0) return refused(null, reading.faults);
  if (reading.rows.length > ROW_LIMIT) return refused("TOO_MANY_ROWS");
  const fileHash = sha256(bytes);
  const headingOfNumber = String(
    sheet.cells[headings.at]?.[headings.columns.get("sourceNo") ?? -1] ?? "编号",
  );
  const { leftOut, struckOff } = reading;
  return inTransaction(
    runtime.db.source,
    async (tx): Promise<ImportReport> => {
      const at = runtime.clock.now();
      // One import of a region at a time; who comes meanwhile is told so and brings it again.
      if (!(await takeImportTurn(tx, region))) return refused("BUSY");
      if (await importedBefore(tx, region, fileHash))
        return {
          ...refused(null),
          outcome: "ALREADY_IMPORTED",
          known: reading.rows.length,
          leftOut,
          struckOff,
        };
      const known = await knownSourceNumbers(
        tx,
        region,
        reading.rows.map((row) => row.sourceNo),
      );
      const differing = reading.rows.filter(
        (row) => known.has(row.sourceNo) && !isSame(row, known.get(row.sourceNo)),
      );
      if (differing.length > 0)
        return refused(
          null,
          differing.map(({ row }) => faultOf(row, headingOfNumber, "DIFFERS")),
        );
      const fresh = reading.rows
        .filter((row) => !known.has(row.sourceNo))
        .map(({ order, sourceNo, handler, caseLeader }) => ({
          ...newPetition(order, book),
          sourceNo,
          handlerId: handler,
          caseLeaderId: caseLeader,
        }));
      const ids = await insertImported(tx, fresh, { subject: ticket.subject, region }, at, today);
      await noteDone(tx, ticket, ids, fileHash, at);
      return {
        outcome: "IMPORTED",
        trouble: null,
        registered: ids.length,
        known: known.size,
        struckOff,
        faults: [],
        leftOut,
      };
    },
    "LOCKING",
  );
}

function isSame(
  { order }: SheetRow,
  known: Pick<PetitionCase, "villageCode" | "receivedOn" | "topic"> | undefined,
): boolean {
  return (
    known?.villageCode === order.village &&
    known.receivedOn === order.receivedOn &&
    known.topic === order.topic
  );
}

async function noteDone(
  tx: Tx,
  ticket: Ticket,
  ids: readonly string[],
  fileHash: string,
  at: Date,
): Promise<void> {
  const step = {
    recordKind: "petition",
    from: null,
    to: "REGISTERED",
    event: "import",
    evidenceHash: fileHash,
  };
  await recordHistory(
    tx,
    ids.map((recordId) => ({ ...step, recordId })),
    ticket.subject,
    at,
  );
  await noteImport(tx, ticket.about as RegionCode, fileHash, ids.length, ticket.subject, at);
  await recordCommand(tx, {
    at,
    actor: ticket,
    name: "petition.import",
    subjectKind: "petition",
    subjectIds: ids,
    outcome: "DONE",
    requestId: ticket.id,
  });
}

/** The ledger of a region, at most five thousand cases, newest first; that it was taken out is on record before it is given. */
export async function exportLedger(runtime: DepartmentRuntime, ticket: Ticket): Promise<PetitionCase[]> {
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
