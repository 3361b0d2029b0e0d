import { recordCommand } from "../../shared/audit/records/audit-entries.ts";
import { inTransaction, type Tx } from "../../shared/database/in-transaction.ts";
import { firstState } from "../../shared/commands/machine.ts";
import { recordHistory } from "../../shared/commands/records/system-step.ts";
import type { DepartmentRuntime } from "../../shared/transfers/department-runtime.ts";
import type { Ticket } from "../../shared/transfers/file-tickets.ts";
import { covers, type RegionCode } from "../../shared/kernel/region-code.ts";
import { sha256 } from "../../shared/crypto/key-ring.ts";
import type { Sheet } from "../../shared/spreadsheets/cell.ts";
import { readDay } from "../../shared/spreadsheets/read-day.ts";
import { readSpreadsheet, ROW_LIMIT } from "../../shared/spreadsheets/spreadsheet.ts";
import { chooseSheet } from "./domain/choose-sheet.ts";
import { differences } from "./domain/ledger-differences.ts";
import type { SheetFault } from "./domain/ledger-faults.ts";
import { referenceFaults } from "./domain/ledger-references.ts";
import { type OwnWords, ownWordsOf, readOwnWords } from "./domain/ledger-own-words.ts";
import { readLedgerSheet } from "./domain/ledger-sheet.ts";
import { earliestReceipt, newPetition } from "./domain/registration.ts";
import { type ImportReport, refused, tellOf } from "./ledger-report.ts";
import { importedBefore, insertImported, knownNumbers, noteImport, takeImportTurn } from "./records/ledger-files.ts"; // prettier-ignore
import { keepOwnWords, ownWordsIn } from "./records/own-words.ts";
import { petitionSteps } from "./system-steps.ts";

/**
 * Takes over a petitions ledger from a spreadsheet: all rows that are at their beginning, or none. Each is registered under a
 * number of the hub with its own number beside it; the same file again changes nothing, and a row that is there already is left
 * as it is. A row that is no longer at its beginning is left out and told.
 */
export async function importLedger(
  runtime: DepartmentRuntime,
  ticket: Ticket,
  bytes: Buffer,
): Promise<ImportReport> {
  const file = await readSpreadsheet(bytes);
  if (typeof file === "string") return refused(file);
  const region = ticket.about as RegionCode;
  const own = await takeOwnWords(runtime, ticket, file.sheets);
  if ("faults" in own) return refused(null, own.faults);
  const chosen = chooseSheet(file.sheets);
  if ("missing" in chosen)
    return own.kept > 0
      ? { ...refused(null), outcome: "IMPORTED", words: own.kept }
      : refused("NO_HEADINGS", [], chosen.missing);
  if (chosen.isCut) return refused("TOO_MANY_ROWS");
  const { headings } = chosen;
  const today = runtime.clock.today();
  const book = await runtime.lawBook.current();
  const reading = readLedgerSheet(headings, {
    readDay: (cell) => readDay(cell, file.is1904),
    region,
    covers: (village) => covers(region, village),
    today,
    earliest: earliestReceipt(book),
    ownWords: own.words,
  });
  if (reading.faults.length > 0) return refused(null, reading.faults);
  if (reading.rows.length + reading.begun.length > ROW_LIMIT) return refused("TOO_MANY_ROWS");
  const fileHash = sha256(bytes);
  return inTransaction(
    runtime.db.source,
    async (tx): Promise<ImportReport> => {
      const at = runtime.clock.now();
      // One import of a region at a time; who comes meanwhile is told so and brings it again.
      if (!(await takeImportTurn(tx, region))) return refused("BUSY");
      const known = await knownNumbers(
        tx,
        region,
        [...reading.rows, ...reading.begun].map(({ sourceNo }) => sourceNo),
      );
      const told = { ...tellOf(reading, chosen, known), words: own.kept };
      if (await importedBefore(tx, region, fileHash)) return { ...told, outcome: "ALREADY_IMPORTED" };
      const differing = differences(reading.rows, known, region, headings.nameOf("sourceNo"));
      if (differing.length > 0) return refused(null, differing);
      const rows = reading.rows.filter((row) => !known.has(row.sourceNo));
      const wrong = referenceFaults(rows, runtime.copies, { region, today }, headings.nameOf);
      if (wrong.length > 0) return refused(null, wrong);
      const fresh = rows.map(({ order, sourceNo, handler, caseLeader }) => ({
        ...newPetition(order, book),
        sourceNo,
        handlerId: handler,
        caseLeaderId: caseLeader,
      }));
      const ids = await insertImported(tx, fresh, { subject: ticket.subject, region }, at, today);
      await noteDone(tx, ticket, ids, fileHash, at);
      return { ...told, outcome: "IMPORTED", registered: ids.length };
    },
    "LOCKING",
  );
}

/**
 * Keeps the own words that a file brings, in a sheet beside the ledger or in a file of their own, and gives all that the region has.
 */
async function takeOwnWords(
  runtime: DepartmentRuntime,
  ticket: Ticket,
  sheets: readonly Sheet[],
): Promise<{ readonly words: OwnWords; readonly kept: number } | { readonly faults: readonly SheetFault[] }> {
  const region = ticket.about as RegionCode;
  const brought = sheets.flatMap(({ lines }) => readOwnWords(lines) ?? []);
  const faults = brought.flatMap((sheet) => sheet.faults);
  if (faults.length > 0) return { faults };
  const words = brought.flatMap((sheet) => sheet.words);
  if (words.length > 0) {
    const at = runtime.clock.now();
    await inTransaction(
      runtime.db.source,
      async (tx) => {
        await keepOwnWords(tx, region, words, ticket.subject, at);
        await recordCommand(tx, {
          at,
          actor: ticket,
          name: "petition.keepWords",
          subjectKind: "region",
          subjectIds: [],
          outcome: "DONE",
          requestId: ticket.id,
        });
      },
      "LOCKING",
    );
  }
  return { words: ownWordsOf(await ownWordsIn(runtime.db, region)), kept: words.length };
}

async function noteDone(
  tx: Tx,
  ticket: Ticket,
  ids: readonly string[],
  fileHash: string,
  at: Date,
): Promise<void> {
  const { on, event } = petitionSteps.import;
  const { from, to } = firstState(on.machines, event);
  const step = { recordKind: on.kind, from, to, event, evidenceHash: fileHash };
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
